package io.heyi.command.plan;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.PlanRefusal;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The keys and values of one part of a plan file. A key that is absent, or null, reads as null. Each key is put before the path of what is
 * refused beneath it, so that the whole path is complete at the top, whether the text is at fault or the value built from it.
 */
record PlanYamlSection(Map<String, PlanYamlValue> values) {

    /** Refuses a key that the part does not know: a misspelled key would otherwise be a rule that silently does not hold. */
    static PlanYamlSection of(PlanYamlValue value, Class<? extends Record> part) {
        Map<String, PlanYamlValue> values = keyed(value);
        for (String key : values.keySet()) {
            if (!knows(part, key)) {
                throw unknown(key);
            }
        }
        return new PlanYamlSection(values);
    }

    /** Reads a value that stands under {@code place}, a key or an index in brackets. */
    static <T> T at(String place, PlanYamlValue value, Function<PlanYamlValue, T> reader) {
        try {
            return reader.apply(value);
        } catch (PlanRefusal refusal) {
            throw refusal.under(place);
        }
    }

    <T> T part(String key, Function<PlanYamlValue, T> reader) {
        PlanYamlValue value = values.get(key);
        return value == null || value.absent() ? null : at(key, value, reader);
    }

    <T> T required(String key, Function<PlanYamlValue, T> reader) {
        T value = part(key, reader);
        if (value == null) {
            throw PlanRefusal.missing(key);
        }
        return value;
    }

    String text(String key) {
        return part(key, PlanYamlValue::text);
    }

    Integer whole(String key) {
        return part(key, PlanYamlValue::whole);
    }

    Money money(String key) {
        return part(key, PlanYamlValue::money);
    }

    Ratio ratio(String key) {
        return part(key, PlanYamlValue::ratio);
    }

    LocalDate date(String key) {
        return part(key, PlanYamlValue::date);
    }

    Boolean flag(String key) {
        return part(key, PlanYamlValue::flag);
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> choices) {
        return part(key, value -> value.oneOf(choices));
    }

    <T> List<T> list(String key, Function<PlanYamlValue, T> reader) {
        return part(key, value -> value.list(reader));
    }

    /** A list of choices, or a single one; an empty list would match nobody, which no author means. */
    <E extends Enum<E>> Set<E> anyOf(String key, Class<E> choices) {
        return part(key, value -> {
            Set<E> any = EnumSet.noneOf(choices);
            Function<PlanYamlValue, E> adding = entry -> {
                E choice = entry.oneOf(choices);
                if (!any.add(choice)) {
                    throw entry.refused("重复", "given twice");
                }
                return choice;
            };
            if (value.single()) {
                adding.apply(value);
            } else if (value.list(adding).isEmpty()) {
                throw value.refused("列表不能为空", "the list must not be empty");
            }
            return any;
        });
    }

    <E extends Enum<E>, T> Map<E, T> map(String key, Class<E> keys, Function<PlanYamlValue, T> reader) {
        return part(key, value -> {
            Map<E, T> map = new EnumMap<>(keys);
            entries(value, reader).forEach((name, entry) -> map.put(constant(keys, name), entry));
            return map;
        });
    }

    <T> Map<String, T> mapByText(String key, Function<PlanYamlValue, T> reader) {
        return part(key, value -> entries(value, reader));
    }

    private static <T> Map<String, T> entries(PlanYamlValue value, Function<PlanYamlValue, T> reader) {
        Map<String, T> entries = new LinkedHashMap<>();
        keyed(value).forEach((name, entry) -> {
            if (!entry.absent()) {
                entries.put(name, at(name, entry, reader));
            }
        });
        return entries;
    }

    private static <E extends Enum<E>> E constant(Class<E> keys, String name) {
        for (E key : keys.getEnumConstants()) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        throw unknown(name);
    }

    private static Map<String, PlanYamlValue> keyed(PlanYamlValue value) {
        Map<String, PlanYamlValue> values = new LinkedHashMap<>();
        for (NodeTuple entry : value.mapping().getValue()) {
            String key = new PlanYamlValue(entry.getKeyNode()).text();
            if (values.put(key, new PlanYamlValue(entry.getValueNode())) != null) {
                throw new PlanRefusal(key, "键重复", "the key is given twice");
            }
        }
        return values;
    }

    private static boolean knows(Class<? extends Record> part, String key) {
        for (RecordComponent component : part.getRecordComponents()) {
            if (component.getName().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static PlanRefusal unknown(String key) {
        return new PlanRefusal(key, "没有这个键", "there is no such key");
    }
}

package io.heyi.command.plan;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.PlanRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One value of a plan file. What it refuses, it refuses under the empty path: whoever knows its key or its place in a list puts that
 * before.
 *
 * @param node null when the file is empty
 */
record PlanYamlValue(Node node) {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    boolean absent() {
        return node == null
                || node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN && NULLS.contains(scalar.getValue());
    }

    String text() {
        if (absent()) {
            throw PlanRefusal.missing("");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused("应为单个值", "a single value is expected");
    }

    Money money() {
        try {
            return Money.parse(text());
        } catch (NumberFormatException notMoney) {
            throw refused("应为最多两位小数的金额（元）", "an amount in yuan with at most two decimals is expected");
        }
    }

    Ratio ratio() {
        try {
            return Ratio.parse(text());
        } catch (NumberFormatException notRatio) {
            throw refused("应为小数", "a plain decimal is expected");
        }
    }

    Integer whole() {
        String text = text();
        if (!text.matches("-?[0-9]{1,9}")) {
            throw refused("应为整数", "a whole number is expected");
        }
        return Integer.valueOf(text);
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException notDate) {
            throw refused("应为日期（如2009-01-31）", "a date such as 2009-01-31 is expected");
        }
    }

    Boolean flag() {
        return switch (text()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw refused("应为true或false", "true or false is expected");
        };
    }

    <E extends Enum<E>> E oneOf(Class<E> choices) {
        String text = text();
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        String all = String.join(", ", names(choices));
        throw refused("只能是以下之一：" + all, "one of these is expected: " + all);
    }

    boolean single() {
        return node instanceof ScalarNode;
    }

    <T> List<T> list(Function<PlanYamlValue, T> reader) {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("应为列表", "a list is expected");
        }
        List<T> list = new ArrayList<>();
        for (Node entry : sequence.getValue()) {
            list.add(PlanYamlSection.at("[" + list.size() + "]", new PlanYamlValue(entry), reader));
        }
        return list;
    }

    MappingNode mapping() {
        if (absent()) {
            throw PlanRefusal.missing("");
        }
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw refused("应为键值组", "keys and values are expected");
    }

    /** The value as a part of the plan, whose keys are the components of its record: a key the record does not know is refused. */
    PlanYamlSection section(Class<? extends Record> part) {
        return PlanYamlSection.of(this, part);
    }

    PlanRefusal refused(String zh, String en) {
        return new PlanRefusal("", zh, en);
    }

    private static List<String> names(Class<? extends Enum<?>> choices) {
        List<String> names = new ArrayList<>();
        for (Enum<?> choice : choices.getEnumConstants()) {
            names.add(choice.name());
        }
        return names;
    }
}

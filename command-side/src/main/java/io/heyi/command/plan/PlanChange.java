package io.heyi.command.plan;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.Layer;

/**
 * One field in which two plans differ, by its path in the plan file: {@code inpatient.rows[1].deductible}.
 *
 * @param before null when the plan before has no such field
 * @param after  null when it has none any more
 */
public record PlanChange(String path, String before, String after) {

    /** Every difference, in the order of the file's keys; rows are compared by their place. */
    public static List<PlanChange> between(BenefitPlan before, BenefitPlan after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        Map<String, String> all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        List<PlanChange> changes = new ArrayList<>();
        all.keySet().forEach(path -> {
            if (!Objects.equals(was.get(path), is.get(path))) {
                changes.add(new PlanChange(path, was.get(path), is.get(path)));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, String> fields(BenefitPlan plan) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (plan != null) {
            collect("", plan, fields);
        }
        return fields;
    }

    /** The records of a plan are named as its file's keys are, so walking them walks the file. */
    private static void collect(String path, Object value, Map<String, String> fields) {
        if (value instanceof Record part && !(value instanceof Money || value instanceof Ratio)) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                collect(path.isEmpty() ? component.getName() : path + "." + component.getName(), valueOf(part, component), fields);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> collect(path + "." + key, entry, fields));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), fields);
            }
        } else if (value instanceof Collection<?> choices) {
            if (!choices.isEmpty()) {
                fields.put(path, choices.stream().map(PlanChange::text).collect(Collectors.joining(", ")));
            }
        } else if (value != null) {
            fields.put(path, text(value));
        }
    }

    private static String text(Object value) {
        return value instanceof Layer layer ? layer.key() : value.toString();
    }

    private static Object valueOf(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }
}

package io.heyi.benefits.plan;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every part of a plan must satisfy, and how it keeps what it was given. Absent is null in, and null or empty out. */
final class PlanCheck {

    private PlanCheck() {
    }

    static <T> T required(String path, T value) {
        if (value == null) {
            throw PlanRefusal.missing(path);
        }
        return value;
    }

    static void requiredAmount(String path, Money amount) {
        notNegative(path, required(path, amount));
    }

    static void notNegative(String path, Money amount) {
        if (amount != null && amount.isNegative()) {
            throw PlanRefusal.negative(path);
        }
    }

    static void notNegative(String path, Map<? extends Enum<?>, Money> amounts) {
        amounts.forEach((key, amount) -> requiredAmount(path + "." + key.name(), amount));
    }

    static void requiredRatio(String path, Ratio ratio) {
        withinWhole(path, required(path, ratio));
    }

    static void withinWhole(String path, Ratio ratio) {
        if (ratio != null && !ratio.withinWhole()) {
            throw PlanRefusal.outsideWhole(path);
        }
    }

    static <T> List<T> list(String path, List<T> values) {
        return values == null ? List.of() : requiredList(path, values);
    }

    static <T> List<T> requiredList(String path, List<T> values) {
        required(path, values);
        for (int i = 0; i < values.size(); i++) {
            required(path + "[" + i + "]", values.get(i));
        }
        return List.copyOf(values);
    }

    static <T> List<T> filledList(String path, List<T> values) {
        if (required(path, values).isEmpty()) {
            throw PlanRefusal.empty(path);
        }
        return requiredList(path, values);
    }

    /** In the order of the enum, so that two plans that say the same are equal and print the same. */
    static <E extends Enum<E>> Set<E> set(Collection<E> values) {
        return values == null || values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }

    static <E extends Enum<E>, V> Map<E, V> map(Map<E, V> values) {
        return values == null || values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }
}

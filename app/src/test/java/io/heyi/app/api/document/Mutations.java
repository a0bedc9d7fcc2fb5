package io.heyi.app.api.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Turns a good value into one that may be anything. */
final class Mutations {

    private static final List<Object> STRANGE = new ArrayList<>(List.of("", " ", "0", "-1", "-0.01", "0.001", "1e400", "NaN", "999999999999999999999", "null",
            "true", "2009-02-30", "0000-00-00", "+999999999-01-01", "2009-06-01T00:00:00Z", "' or '1'='1", "\"; drop table domain_event_entry; --", "../../etc/passwd",
            "%00", "\u0000", "\uD83D\uDE00", "\u202Eabc", "=1+1", "@SUM(A1)", "<script>alert(1)</script>", "合医", "x".repeat(5_000),
            0, -1, Long.MAX_VALUE, Integer.MIN_VALUE, new BigDecimal("1E+500"), new BigDecimal("0.005"), true, List.of(), Map.of(),
            List.of(List.of(List.of())), Map.of("a", Map.of("b", List.of()))));

    static {
        STRANGE.add(null);
    }

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Object strange() {
        return oneOf(STRANGE);
    }

    /** A copy in which now and then something is missing, added, doubled or strange. */
    Object of(Object value, int percent) {
        if (chance(percent)) {
            return strange();
        }
        if (value instanceof Map<?, ?> map) {
            return ofObject(map, percent);
        }
        if (value instanceof List<?> list) {
            return ofList(list, percent);
        }
        return value instanceof String text && chance(percent) ? nudged(text) : value;
    }

    private Map<String, Object> ofObject(Map<?, ?> map, int percent) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!chance(percent)) {
                copy.put(String.valueOf(key), of(value, percent));
            }
        });
        if (chance(percent)) {
            copy.put("unknown" + random.nextInt(9), strange());
        }
        return copy;
    }

    private List<Object> ofList(List<?> list, int percent) {
        List<Object> copy = new ArrayList<>();
        for (Object value : list) {
            int times = chance(percent) ? random.nextInt(4) : 1;
            for (int i = 0; i < times; i++) {
                copy.add(of(value, percent));
            }
        }
        return copy;
    }

    /** Another text of the same kind: one character changed, dropped or doubled. */
    String nudged(String text) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            case 2 -> text.substring(0, at) + random.nextInt(10) + text.substring(at + 1);
            default -> text + random.nextInt(1000);
        };
    }
}

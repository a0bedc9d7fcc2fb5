package io.heyi.benefits.plan;

import java.util.Map;
import java.util.NavigableMap;

/** Diagnosis lists match by prefix, the longest first (adjudication §3). */
final class DiagnosisPrefixes {

    private DiagnosisPrefixes() {
    }

    static void check(String path, String prefix) {
        if (prefix == null || prefix.isBlank() || !prefix.equals(prefix.strip())) {
            throw new PlanRefusal(path, "诊断编码为空或含空格", "a diagnosis code is blank or padded");
        }
    }

    /**
     * The value of the longest prefix, or null. Every prefix of a code sorts at or before it, and the greatest key at or before it either
     * is a prefix or shares with it all that a shorter one could match, so the search goes down in a few steps however long the list.
     */
    static <V> V longest(NavigableMap<String, V> byPrefix, String diagnosis) {
        String code = diagnosis;
        Map.Entry<String, V> candidate = byPrefix.floorEntry(code);
        while (candidate != null && !code.startsWith(candidate.getKey())) {
            code = code.substring(0, sharedLength(code, candidate.getKey()));
            candidate = byPrefix.floorEntry(code);
        }
        return candidate == null ? null : candidate.getValue();
    }

    private static int sharedLength(String a, String b) {
        int end = Math.min(a.length(), b.length());
        int i = 0;
        while (i < end && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}

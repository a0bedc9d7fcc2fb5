package io.heyi.command.intake;

import java.util.Map;

/** What the files call the fields that refusals name. */
final class FileColumns {

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("admittedOn", "admitted_on"), Map.entry("servedOn", "settled_on"), Map.entry("diagnoses", "diagnosis"),
            Map.entry("sums", "class_a"), Map.entry("classA", "class_a"), Map.entry("classB", "class_b"), Map.entry("classC", "class_c"));

    private FileColumns() {
    }

    /** The column of a field; a field that is a column already keeps its name, and no field is no column. */
    static String of(String field) {
        return field == null ? "" : RENAMED.getOrDefault(field, field);
    }
}

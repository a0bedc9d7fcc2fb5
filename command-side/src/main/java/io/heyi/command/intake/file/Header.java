package io.heyi.command.intake.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first line of a file: which column stands where. */
final class Header {

    /** Names kept of a first line; no file of ours comes near it. */
    static final int MOST_COLUMNS = 200;

    private final String file;
    private final Table<?> table;
    private final List<String> names = new ArrayList<>();
    private final long line;
    private final int count;

    /** @throws UnusableFile if a column is unknown, missing or named twice, or if the line names no columns at all */
    Header(String file, Table<?> table, RawRow first) {
        this.file = file;
        this.table = table;
        if (first == null) {
            throw new UnusableFile(file, 0, "文件是空的", "the file is empty");
        }
        line = first.line;
        count = first.count;
        Cell cell = new Cell();
        for (int i = 0; i < first.stored(); i++) {
            first.show(i, cell, true);
            names.add(cell.text());
        }
        requireColumnNames();
        requireNoneTwice();
        requireAllKnownAndPresent();
    }

    /** How many cells each row must have. */
    int count() {
        return count;
    }

    /** By the column's index in the table: its position in this file, or -1. */
    int[] positions() {
        return table.columns().stream().mapToInt(c -> names.indexOf(c.name())).toArray();
    }

    /** A first line that is already data must not be quoted in a message: it holds names and resident numbers. */
    private void requireColumnNames() {
        if (names.stream().anyMatch(this::isKnown)) {
            return;
        }
        char[] others = {';', '\t', '，', '|'};
        for (char separator : others) {
            String quoted = String.valueOf(separator);
            if (names.stream().flatMap(n -> Arrays.stream(n.split(Pattern.quote(quoted)))).anyMatch(this::isKnown)) {
                String shown = separator == '\t' ? "TAB" : quoted;
                throw new UnusableFile(file, line,
                        "列应以英文逗号分隔，而不是 " + shown,
                        "the columns must be separated by commas, not by " + shown);
            }
        }
        throw new UnusableFile(file, line,
                "第一行不是列名，应为：" + required(),
                "the first line does not name the columns, which are " + required());
    }

    private void requireNoneTwice() {
        for (int i = 0; i < names.size(); i++) {
            if (isKnown(names.get(i)) && names.indexOf(names.get(i)) < i) {
                throw new UnusableFile(file, line,
                        "列 " + names.get(i) + " 重复出现",
                        "the column " + names.get(i) + " appears more than once");
            }
        }
    }

    private void requireAllKnownAndPresent() {
        List<String> unknown = names.stream().filter(n -> !isKnown(n)).distinct().toList();
        List<String> missing = table.requiredColumns().stream().filter(n -> !names.contains(n)).toList();
        if (unknown.isEmpty() && missing.isEmpty() && count == names.size()) {
            return;
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (count > names.size()) {
            zh.add("列太多（" + count + "）");
            en.add("too many columns (" + count + ")");
        }
        if (!unknown.isEmpty()) {
            zh.add("未知的列 " + shown(unknown, true));
            en.add("unknown column " + shown(unknown, false));
        }
        if (!missing.isEmpty()) {
            zh.add("缺少列 " + String.join(", ", missing));
            en.add("missing column " + String.join(", ", missing));
        }
        List<String> optional = table.optionalColumns();
        throw new UnusableFile(file, line,
                String.join("；", zh) + "；应有的列：" + required() + (optional.isEmpty() ? "" : "；可选：" + String.join(", ", optional)),
                String.join("; ", en) + "; the columns are " + required()
                        + (optional.isEmpty() ? "" : ", optionally " + String.join(", ", optional)));
    }

    private boolean isKnown(String name) {
        return table.columns().stream().anyMatch(c -> c.name().equals(name));
    }

    private String required() {
        return String.join(", ", table.requiredColumns());
    }

    private String shown(List<String> unknown, boolean chinese) {
        return unknown.stream().limit(10).map(name -> {
            int place = names.indexOf(name) + 1;
            String at = chinese ? "第 " + place + " 列" : "number " + place;
            return isHarmless(name, unknown) ? name + (chinese ? "（" + at + "）" : " (" + at + ")") : at;
        }).collect(Collectors.joining(", "));
    }

    /**
     * Where the line end behind the header is lost, the first row reads as unknown columns. Such a row always has digits, so
     * as soon as any unknown name has one, nothing that could be a person's name is shown.
     */
    private boolean isHarmless(String name, List<String> unknown) {
        Cell cell = new Cell();
        cell.show(name.toCharArray(), 0, name.length(), unknown.stream().anyMatch(Header::hasDigit));
        boolean mayEndInName = name.chars().anyMatch(c -> c > 0x7f) && table.columns().stream().anyMatch(c -> name.startsWith(c.name()));
        return !name.isEmpty() && !cell.shown(true).isEmpty() && !mayEndInName
                && name.chars().filter(Character::isDigit).count() < 11;
    }

    private static boolean hasDigit(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }
}

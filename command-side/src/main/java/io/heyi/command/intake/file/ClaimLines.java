package io.heyi.command.intake.file;

import io.heyi.benefits.claim.BilledLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The whole of {@code claim_lines.csv}, by claim. Lines may stand anywhere in the file; a claim's are handed out in the order of
 * their numbers. Once loaded it may be asked by several threads.
 *
 * <p>A bill with a line missing is not the bill: a claim of which any line was rejected, or which has a line number twice, is
 * {@linkplain #broken() broken} and its remaining lines are not handed out.
 */
public final class ClaimLines {

    private final PackedLines packed = new PackedLines();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, List<Rejection>> broken = new LinkedHashMap<>();
    private long rejectedRows;
    private long repeatedLines;

    /** The lines of one claim; {@code asked} is only ever set to true, so threads may race on it. */
    private static final class Group {
        private int[] lines = new int[4];
        private int count;
        private boolean asked;

        void add(int index) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, count * 2);
            }
            lines[count++] = index;
        }
    }

    private ClaimLines() {
    }

    /** For an import without such a file. */
    public static ClaimLines none() {
        return new ClaimLines();
    }

    /**
     * @param rejected is told of every row that is not taken: first those that cannot be read, in the order of the file, then those
     *                 that repeat a line number of their claim
     * @throws UnusableFile if the file as a whole cannot be used
     */
    public static ClaimLines load(CsvFile file, Consumer<? super RejectedRow> rejected) {
        ClaimLines lines = new ClaimLines();
        Consumer<RejectedRow> noting = row -> {
            lines.note(row);
            rejected.accept(row);
        };
        try (RowReader<ClaimLineRow> rows = file.read(Columns.CLAIM_LINES, noting)) {
            while (rows.hasNext()) {
                ClaimLineRow row = rows.next();
                lines.groups.computeIfAbsent(row.claimId(), id -> new Group()).add(lines.packed.add(row.line(), row.charge()));
            }
        }
        new TreeMap<>(lines.groups).forEach((claimId, group) -> lines.sort(file.name(), claimId, group, noting));
        return lines;
    }

    /** The lines of a claim by their numbers; empty if it has none or is broken. From now on the claim counts as used. */
    public List<BilledLine> of(String claimId) {
        Group group = groups.get(claimId);
        if (group == null) {
            return List.of();
        }
        group.asked = true;
        if (broken.containsKey(claimId)) {
            return List.of();
        }
        List<BilledLine> charges = new ArrayList<>(group.count);
        for (int i = 0; i < group.count; i++) {
            charges.add(packed.get(group.lines[i]));
        }
        return Collections.unmodifiableList(charges);
    }

    /** Whether the file has any line of the claim, good or bad. */
    public boolean has(String claimId) {
        return groups.containsKey(claimId);
    }

    /** The claims that cannot be settled because a line of theirs was rejected, in the order in which that was found. */
    public List<String> broken() {
        return List.copyOf(broken.keySet());
    }

    /** Why a claim is broken; empty when it is not. */
    public List<Rejection> faultsOf(String claimId) {
        return Collections.unmodifiableList(broken.getOrDefault(claimId, List.of()));
    }

    /** Good lines of one claim number that nobody has asked for. {@code line} is where the first of them stands in the file. */
    public record Orphans(long line, int rows) {
    }

    /** Lines without a claim, in the order of the file. */
    public List<Orphans> unused() {
        return groups.values().stream()
                .filter(group -> !group.asked && group.count > 0)
                .map(group -> new Orphans(packed.fileLine(group.lines[0]), group.count))
                .sorted(Comparator.comparingLong(Orphans::line))
                .toList();
    }

    /** Lines in good order, those of broken claims among them. */
    public long size() {
        return packed.size() - repeatedLines;
    }

    /** Rows of the file that were not taken. */
    public long rejectedRows() {
        return rejectedRows;
    }

    /** Of a row whose claim cannot be told nothing can be noted; its claim then fails because the lines do not add up. */
    private void note(RejectedRow row) {
        rejectedRows++;
        if (!row.key().isEmpty()) {
            groups.computeIfAbsent(row.key(), id -> new Group());
            broken.computeIfAbsent(row.key(), id -> new ArrayList<>()).addAll(row.faults());
        }
    }

    private void sort(String file, String claimId, Group group, Consumer<RejectedRow> rejected) {
        long[] byNumber = new long[group.count];
        for (int i = 0; i < group.count; i++) {
            // By the number on the bill, then by the place in the file, which is what the index counts.
            byNumber[i] = (long) packed.billLine(group.lines[i]) << 32 | group.lines[i];
        }
        Arrays.sort(byNumber);
        int kept = 0;
        group.lines = new int[group.count];
        for (int i = 0; i < byNumber.length; i++) {
            int index = (int) byNumber[i];
            int number = (int) (byNumber[i] >> 32);
            if (kept > 0 && packed.billLine(group.lines[kept - 1]) == number) {
                repeatedLines++;
                Rejection fault = Faults.lineRepeated(number, packed.fileLine(group.lines[kept - 1]))
                        .at(file, packed.fileLine(index), "line");
                rejected.accept(new RejectedRow(file, packed.fileLine(index), claimId, List.of(fault)));
            } else {
                group.lines[kept++] = index;
            }
        }
        group.count = kept;
    }
}

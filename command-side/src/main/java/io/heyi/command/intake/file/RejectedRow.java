package io.heyi.command.intake.file;

import java.util.List;

/**
 * A row that was not taken, with everything that is wrong with it.
 *
 * @param line   the line of the file on which the row begins, from 1
 * @param key    what the row is about where the file has such a column and it could be read (institution code, claim number);
 *               else empty. Never a resident or household number
 * @param faults at least one; the first is that of the first column at fault
 */
public record RejectedRow(String file, long line, String key, List<Rejection> faults) {

    public RejectedRow {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a rejected row has a reason");
        }
        faults = List.copyOf(faults);
    }

    /** The reason to show when one line per row is enough. */
    public Rejection first() {
        return faults.get(0);
    }

    @Override
    public String toString() {
        return first().toString();
    }
}

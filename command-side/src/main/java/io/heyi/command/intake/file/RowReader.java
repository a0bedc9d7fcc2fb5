package io.heyi.command.intake.file;

import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * The rows of a file that can be taken, in the order of the file. Holds one row at a time. A rejected row is reported before the
 * next good one is handed out. Not for several threads; the rows themselves are.
 *
 * @param <T> the typed row
 */
public final class RowReader<T> implements Iterator<T>, Closeable {

    private final Table<T> table;
    private final Records records;
    private final Cells cells;
    private final Consumer<? super RejectedRow> rejected;
    private T next;

    RowReader(CsvFile file, Table<T> table, Consumer<? super RejectedRow> rejected) {
        this.table = table;
        this.rejected = rejected;
        records = new Records(file, file.content());
        try {
            RawRow first = records.next();
            Header header = new Header(file.name(), table, first);
            first.keepAtMost(header.count());
            cells = new Cells(file.name(), table, header);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /** @throws UnusableFile if the file cannot be read on */
    @Override
    public boolean hasNext() {
        while (next == null) {
            RawRow row = records.next();
            if (row == null) {
                return false;
            }
            next = take(row);
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        records.close();
    }

    /** The row, or null after reporting it. */
    private T take(RawRow row) {
        cells.turnTo(row);
        T made = cells.faulty() ? null : table.make(cells);
        if (cells.faulty()) {
            rejected.accept(cells.rejected());
            return null;
        }
        return made;
    }
}

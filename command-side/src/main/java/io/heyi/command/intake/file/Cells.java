package io.heyi.command.intake.file;

import java.util.ArrayList;
import java.util.List;

/** The row being read, asked column by column. What is wrong with a cell is noted here, so that one pass finds every fault of a row. */
final class Cells {

    private final String file;
    private final Table<?> table;
    private final int[] positions;
    private final int expected;
    private final Cell cell = new Cell();
    private final List<Rejection> faults = new ArrayList<>();
    private RawRow row;

    Cells(String file, Table<?> table, Header header) {
        this.file = file;
        this.table = table;
        this.positions = header.positions();
        this.expected = header.count();
    }

    /** Turns to the next row. */
    void turnTo(RawRow next) {
        row = next;
        faults.clear();
        if (next.count != expected) {
            // Which cell belongs to which column can no longer be told, so no cell is looked at.
            faults.add(Faults.wrongColumnCount(next.count, expected).at(file, next.line, ""));
        }
    }

    /** The line of the file on which the row begins, from 1. */
    long line() {
        return row.line;
    }

    /** The value; null for an empty cell, a column the file has not, or a cell at fault. */
    <V> V get(Column<V> column) {
        int position = positions[column.index()];
        if (position < 0) {
            return null;
        }
        row.show(position, cell, table.aboutPersons());
        try {
            if (!cell.isEmpty()) {
                return column.parser().parse(cell);
            }
            if (column.need() == Column.Need.FILLED) {
                throw Faults.empty();
            }
        } catch (BadCell bad) {
            fault(column, bad);
        }
        return null;
    }

    /** The value, or what stands for an empty cell. */
    <V> V get(Column<V> column, V whenEmpty) {
        V value = get(column);
        return value == null ? whenEmpty : value;
    }

    void fault(Column<?> column, BadCell bad) {
        faults.add(bad.at(file, row.line, column.name()));
    }

    boolean faulty() {
        return !faults.isEmpty();
    }

    RejectedRow rejected() {
        return new RejectedRow(file, row.line, key(), faults);
    }

    /** Also of a row with a wrong number of cells: the key mostly stands before the place where a comma is missing or too many. */
    private String key() {
        Column<String> column = table.key().orElse(null);
        int position = column == null ? -1 : positions[column.index()];
        if (position < 0 || position >= row.stored()) {
            return "";
        }
        row.show(position, cell, table.aboutPersons());
        try {
            String key = cell.isEmpty() ? "" : column.parser().parse(cell);
            return Residents.isNumber(key) ? "" : key;
        } catch (BadCell unreadable) {
            return "";
        }
    }
}

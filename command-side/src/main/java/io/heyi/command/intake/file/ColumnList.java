package io.heyi.command.intake.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The columns of one file in the order in which they are declared. */
final class ColumnList {

    private final List<Column<?>> columns = new ArrayList<>();

    /** A column that must be there, with every cell filled. */
    <V> Column<V> filled(String name, CellParser<V> parser) {
        return add(name, Column.Need.FILLED, parser);
    }

    /** A column that must be there, though its cells may be empty. */
    <V> Column<V> present(String name, CellParser<V> parser) {
        return add(name, Column.Need.PRESENT, parser);
    }

    /** A column that a file may leave out; its cells then read as empty. */
    <V> Column<V> optional(String name, CellParser<V> parser) {
        return add(name, Column.Need.OPTIONAL, parser);
    }

    List<Column<?>> all() {
        return Collections.unmodifiableList(columns);
    }

    private <V> Column<V> add(String name, Column.Need need, CellParser<V> parser) {
        Column<V> column = new Column<>(columns.size(), name, need, parser);
        columns.add(column);
        return column;
    }
}

package io.heyi.command.intake.file;

import java.util.List;
import java.util.Optional;

/**
 * What one of the office's files looks like: its columns, and how a row is put together from them. The instances are in
 * {@link Columns}.
 *
 * @param <T> the typed row
 */
public final class Table<T> {

    private final String name;
    private final List<Column<?>> columns;
    private final Column<String> key;
    private final boolean aboutPersons;
    private final RowMaker<T> maker;

    /** Puts a row together, or notes what is wrong with it. */
    @FunctionalInterface
    interface RowMaker<T> {

        /** The row; anything, also null, once {@link Cells#faulty()}. */
        T make(Cells cells);
    }

    /**
     * @param key          the column that says what a rejected row is about, or null where that would be a person
     * @param aboutPersons whether a cell may hold personal data, so that messages repeat no value that looks like it
     */
    Table(String name, ColumnList columns, Column<String> key, boolean aboutPersons, RowMaker<T> maker) {
        this.name = name;
        this.columns = List.copyOf(columns.all());
        this.key = key;
        this.aboutPersons = aboutPersons;
        this.maker = maker;
    }

    /** The file's usual name without its ending, such as {@code claims}. */
    public String name() {
        return name;
    }

    /** The names a file must have in its first line. */
    public List<String> requiredColumns() {
        return columns.stream().filter(c -> c.need() != Column.Need.OPTIONAL).map(Column::name).toList();
    }

    /** The names a file may leave out. */
    public List<String> optionalColumns() {
        return columns.stream().filter(c -> c.need() == Column.Need.OPTIONAL).map(Column::name).toList();
    }

    List<Column<?>> columns() {
        return columns;
    }

    Optional<Column<String>> key() {
        return Optional.ofNullable(key);
    }

    boolean aboutPersons() {
        return aboutPersons;
    }

    T make(Cells cells) {
        return maker.make(cells);
    }
}

package io.heyi.command.journal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that takes rows along. Several rows are turned on their side, one array a column, so that any number of them is one statement;
 * a single row goes as it is, for PostgreSQL would spend more on unpacking the arrays than on the row (docs/fast-path.md).
 */
public record RowStatement(String ofOne, String ofMany) {

    /**
     * @param sql   with {@code %s} where the rows are read from; to be followed by a name and the names of the columns
     * @param types of the columns, in PostgreSQL's names
     */
    public static RowStatement of(String sql, String... types) {
        return new RowStatement(String.format(sql.strip(), listed("(values (", "?::%s", types, "))")),
                String.format(sql.strip(), listed("unnest(", "?::%s[]", types, ")")));
    }

    private static String listed(String before, String parameter, String[] types, String after) {
        return Arrays.stream(types).map(parameter::formatted).collect(Collectors.joining(", ", before, after));
    }

    public String sql(int rows) {
        return rows == 1 ? ofOne : ofMany;
    }

    /** What the statement for so many rows is given: the cells of the one, or the columns. */
    public static List<?> parameters(List<Object[]> columns) {
        return columns.get(0).length == 1 ? columns.stream().map(column -> column[0]).toList() : columns;
    }
}

package io.heyi.command.register;

import java.util.ArrayList;
import java.util.List;

import io.heyi.command.journal.RowStatement;
import io.heyi.command.journal.TransactionWrites;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows turned on their side: one array a column, so that any number of rows is one statement. */
final class Rows {

    private final List<List<Object>> columns = new ArrayList<>();

    Rows(int width) {
        for (int i = 0; i < width; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void add(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            columns.get(i).add(cells[i]);
        }
    }

    int size() {
        return columns.get(0).size();
    }

    /** Returns how many rows the statement changed. */
    int write(JdbcClient jdbc, String sql) {
        return size() == 0 ? 0 : jdbc.sql(sql).params(columns.stream().map(Rows::array).toList()).update();
    }

    /** Written with the commit of the transaction. */
    void write(TransactionWrites writes, String sql) {
        if (size() > 0) {
            writes.add(sql.strip(), columns.stream().map(Rows::array).toArray());
        }
    }

    /** Written with the commit of the transaction. */
    void write(TransactionWrites writes, RowStatement statement) {
        if (size() > 0) {
            writes.add(statement.sql(size()), RowStatement.parameters(columns.stream().map(Rows::array).toList()).toArray());
        }
    }

    void writeAndForget(TransactionWrites writes, String sql) {
        write(writes, sql);
        columns.forEach(List::clear);
    }

    private static Object[] array(List<Object> column) {
        Object first = column.get(0);
        return first instanceof Integer ? column.toArray(Integer[]::new)
                : first instanceof Long ? column.toArray(Long[]::new) : column.toArray(String[]::new);
    }
}

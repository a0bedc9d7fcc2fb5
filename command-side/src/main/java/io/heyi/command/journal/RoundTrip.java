package io.heyi.command.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements that go to the database together and are answered together: each is a statement of its own, in the order added, and the first
 * that fails ends it. For one thread.
 */
public final class RoundTrip {

    /** Takes the rows of a statement in. */
    @FunctionalInterface
    interface Rows {

        void take(ResultSet rows) throws SQLException;
    }

    private record Statement(String sql, List<?> parameters, Rows rows) {
    }

    private final List<Statement> statements = new ArrayList<>();

    /** @param rows null when it has none, or none that matter */
    void add(String sql, List<?> parameters, Rows rows) {
        statements.add(new Statement(sql, parameters, rows));
    }

    /** Adds a question. The list that is returned has its answers once this has gone. */
    public <T> List<T> ask(String sql, List<?> parameters, RowMapper<T> mapper) {
        List<T> answers = new ArrayList<>();
        add(sql.strip(), parameters, rows -> {
            while (rows.next()) {
                answers.add(mapper.mapRow(rows, answers.size()));
            }
        });
        return answers;
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Sends what has been added since the last time. */
    public void go(JdbcOperations jdbc) {
        if (!isEmpty()) {
            jdbc.execute((ConnectionCallback<Void>) this::go);
            statements.clear();
        }
    }

    private Void go(Connection connection) throws SQLException {
        String all = statements.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement together = connection.prepareStatement(all)) {
            int at = 1;
            for (Statement statement : statements) {
                for (Object parameter : statement.parameters()) {
                    together.setObject(at++, parameter);
                }
            }
            boolean hasRows = together.execute();
            for (Statement statement : statements) {
                if (statement.rows() != null && hasRows) {
                    statement.rows().take(together.getResultSet());
                }
                hasRows = together.getMoreResults();
            }
        }
        return null;
    }
}

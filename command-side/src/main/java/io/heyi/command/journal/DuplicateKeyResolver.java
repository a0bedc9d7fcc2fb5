package io.heyi.command.journal;

import java.sql.SQLException;

import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** A lost race for a stream's next number is PostgreSQL's unique violation; Axon's own resolver does not know pgjdbc's exception. */
final class DuplicateKeyResolver implements PersistenceExceptionResolver {

    static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

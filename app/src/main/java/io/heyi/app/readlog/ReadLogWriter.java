package io.heyi.app.readlog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.heyi.app.readlog.ReadLog.Reading;
import io.heyi.command.access.Caller;
import io.heyi.command.journal.RowStatement;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds rows to the read log, one statement for all that have gathered. It goes on from the last row it knows; another process may have added
 * one since, which the number's uniqueness tells: then it looks, with the log's lock held, so that nobody comes in between again.
 */
final class ReadLogWriter {

    /** Beside the ledger's append lock. */
    private static final long LOCK = 4_859_002L;

    private static final RowStatement APPEND = RowStatement.of("""
            with alone as materialized (select pg_advisory_xact_lock(?))
            insert into read_log (number, at, account, role, subject, purpose, operation, fields, status, position, previous, hash)
            select r.number, r.at, r.account, r.role, r.subject, r.purpose, r.operation, r.fields, r.status, r.position, r.previous, r.hash
            from alone, %s as r(number, at, account, role, subject, purpose, operation, fields, status, position, previous, hash)
            """, "bigint", "timestamptz", "text", "text", "text", "text", "text", "text", "integer", "bigint", "bytea", "bytea");

    private final JdbcClient jdbc;
    /** The writer's own, whoever calls. */
    private final TransactionTemplate transaction;
    private final TransactionTemplate statement;
    /** The last row as far as is known; null when nothing is. */
    private Last last;

    ReadLogWriter(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.statement = new TransactionTemplate(transactions);
        this.statement.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** What is to be recorded of a reading; the rest is known when it is. */
    record Look(Caller caller, String subject, String purpose, String operation, String fields, int status, long position) {

        private Reading as(long number, Instant at) {
            return new Reading(number, at, caller.account(), caller.role().name(), subject, purpose, operation, fields, status, position);
        }
    }

    private record Last(long number, byte[] hash) {

        private static final Last NONE = new Last(0, Reading.BEFORE_THE_FIRST);
    }

    private record Row(Reading reading, byte[] previous, byte[] hash) {
    }

    /**
     * Returns, once the rows are durable, what kept each from being recorded, or nothing. A text that the database does not take keeps its own
     * row out and no other. For one thread at a time.
     */
    List<Optional<RuntimeException>> write(List<Look> looks) {
        try {
            writeTogether(looks);
            return Collections.nCopies(looks.size(), Optional.empty());
        } catch (DataIntegrityViolationException refused) {
            return looks.size() == 1 ? List.of(Optional.of(refused))
                    : looks.stream().flatMap(look -> write(List.of(look)).stream()).toList();
        }
    }

    private void writeTogether(List<Look> looks) {
        List<Row> rows = last == null ? null : ifStillLast(looks);
        if (rows == null) {
            rows = transaction.execute(status -> append(looks, locked()));
        }
        Row written = rows.get(rows.size() - 1);
        last = new Last(written.reading().number(), written.hash());
    }

    /** Null when another process has written since. */
    private List<Row> ifStillLast(List<Look> looks) {
        Last known = last;
        last = null;
        try {
            return statement.execute(status -> append(looks, known));
        } catch (DuplicateKeyException anotherProcess) {
            return null;
        }
    }

    /** The lock comes in a statement of its own: what the next one sees must have been committed when the lock was had. */
    private Last locked() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> { });
        return jdbc.sql("select number, hash from read_log order by number desc limit 1")
                .query((row, n) -> new Last(row.getLong("number"), row.getBytes("hash"))).optional().orElse(Last.NONE);
    }

    private List<Row> append(List<Look> looks, Last before) {
        List<Row> rows = chained(looks, before, Instant.now().truncatedTo(ChronoUnit.MICROS));
        List<Object> parameters = new ArrayList<>();
        parameters.add(LOCK);
        parameters.addAll(RowStatement.parameters(columns(rows)));
        jdbc.sql(APPEND.sql(rows.size())).params(parameters).update();
        return rows;
    }

    private static List<Row> chained(List<Look> looks, Last before, Instant at) {
        List<Row> rows = new ArrayList<>(looks.size());
        long number = before.number();
        byte[] previous = before.hash();
        for (Look look : looks) {
            Reading reading = look.as(++number, at);
            Row row = new Row(reading, previous, reading.hash(previous));
            rows.add(row);
            previous = row.hash();
        }
        return rows;
    }

    private static List<Object[]> columns(List<Row> rows) {
        return List.of(column(rows, row -> row.reading().number(), new Long[0]),
                column(rows, row -> row.reading().at().toString(), new String[0]),
                column(rows, row -> row.reading().account(), new String[0]),
                column(rows, row -> row.reading().role(), new String[0]),
                column(rows, row -> row.reading().subject(), new String[0]),
                column(rows, row -> row.reading().purpose(), new String[0]),
                column(rows, row -> row.reading().operation(), new String[0]),
                column(rows, row -> row.reading().fields(), new String[0]),
                column(rows, row -> row.reading().status(), new Integer[0]),
                column(rows, row -> row.reading().position(), new Long[0]),
                column(rows, Row::previous, new byte[0][]),
                column(rows, Row::hash, new byte[0][]));
    }

    private static <T> T[] column(List<Row> rows, Function<Row, T> cell, T[] type) {
        return rows.stream().map(cell).toList().toArray(type);
    }
}

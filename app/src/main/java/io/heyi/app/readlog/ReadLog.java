package io.heyi.app.readlog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

import io.heyi.app.access.ScopedReads;
import io.heyi.command.access.Caller;
import io.heyi.query.knownat.CaughtUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of readings (查询留痕). Rows are added in a transaction of their own, one after the other, and each carries the hash of the one before over
 * every column, so that a row changed, removed or put in later is found. It holds resident numbers, or it could not be asked who looked at
 * whom; only auditors of the whole county read it, and that is recorded too.
 */
@Component
public final class ReadLog {

    /** Beside the ledger's append lock. */
    private static final long LOCK = 4_859_002L;
    private static final byte[] BEFORE_THE_FIRST = new byte[32];

    private final JdbcClient jdbc;
    private final JdbcClient scoped;
    private final CaughtUp caughtUp;
    private final PersonSubjects subjects;
    private final TransactionTemplate own;

    ReadLog(JdbcClient jdbc, ScopedReads reads, CaughtUp caughtUp, PersonSubjects subjects, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.scoped = JdbcClient.create(reads.dataSource());
        this.caughtUp = caughtUp;
        this.subjects = subjects;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A reading.
     *
     * @param subject   whose data: a resident number, a household number, or what list
     * @param fields    which data
     * @param operation which endpoint, by its operation id
     * @param status    200, or 404 when nothing was shown
     * @param position  as known at
     */
    public record Reading(long number, Instant at, String account, String role, String subject, String purpose, String operation,
                          String fields, int status, long position) {

        byte[] hash(byte[] previous) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes);
                out.write(previous);
                out.writeLong(number);
                out.writeLong(at.getEpochSecond());
                out.writeInt(at.getNano());
                for (String text : List.of(account, role, subject, purpose, operation, fields)) {
                    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(encoded.length);
                    out.write(encoded);
                }
                out.writeInt(status);
                out.writeLong(position);
                return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        private static Reading of(ResultSet row) throws SQLException {
            return new Reading(row.getLong("number"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("account"),
                    row.getString("role"), row.getString("subject"), row.getString("purpose"), row.getString("operation"),
                    row.getString("fields"), row.getInt("status"), row.getLong("position"));
        }
    }

    /** Records a reading; when it cannot be recorded, nothing may be shown. */
    public void record(Caller caller, String subject, String purpose, String operation, List<String> fields, int status) {
        long position = caughtUp.applied();
        own.executeWithoutResult(transaction -> {
            // The lock comes in a statement of its own: what the next one sees must have been committed when the lock was had.
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> { });
            Last last = last();
            Reading reading = new Reading(last.number() + 1, Instant.now().truncatedTo(ChronoUnit.MICROS), caller.account(),
                    caller.role().name(), subject, purpose, operation, String.join(", ", fields), status, position);
            jdbc.sql("insert into read_log values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(reading.number(), reading.at().atOffset(ZoneOffset.UTC), reading.account(), reading.role(), reading.subject(),
                            reading.purpose(), reading.operation(), reading.fields(), reading.status(), reading.position(), last.hash(),
                            reading.hash(last.hash()))
                    .update();
        });
    }

    private record Last(long number, byte[] hash) {
    }

    private Last last() {
        return jdbc.sql("select number, hash from read_log order by number desc limit 1")
                .query((row, n) -> new Last(row.getLong("number"), row.getBytes("hash"))).optional().orElse(new Last(0, BEFORE_THE_FIRST));
    }

    /**
     * Readings, the latest first, as the caller of this request may see them.
     *
     * @param subject who or what was looked at, under whichever name; null asks for any
     * @param account who looked; null asks for anybody
     */
    public List<Reading> before(long number, String subject, String account, int limit) {
        return scoped.sql("""
                select * from read_log
                where number < :number and (:subjects::text[] is null or subject = any (:subjects))
                and (:account::text is null or account = :account)
                order by number desc limit :limit
                """)
                .param("number", number).param("subjects", subject == null ? null : subjects.of(subject).toArray(String[]::new))
                .param("account", account).param("limit", limit)
                .query((row, n) -> Reading.of(row)).list();
    }

    /** The first row that does not follow from the one before it: it, or one before it, is not what was recorded. */
    public OptionalLong firstBroken() {
        return own.execute(transaction -> {
            byte[][] previous = {BEFORE_THE_FIRST};
            long[] next = {1};
            return jdbc.sql("select * from read_log order by number").withFetchSize(1_000).query(rows -> {
                while (rows.next()) {
                    Reading reading = Reading.of(rows);
                    boolean follows = reading.number() == next[0] && MessageDigest.isEqual(previous[0], rows.getBytes("previous"))
                            && MessageDigest.isEqual(reading.hash(previous[0]), rows.getBytes("hash"));
                    if (!follows) {
                        return OptionalLong.of(next[0]);
                    }
                    previous[0] = rows.getBytes("hash");
                    next[0]++;
                }
                return OptionalLong.empty();
            });
        });
    }
}

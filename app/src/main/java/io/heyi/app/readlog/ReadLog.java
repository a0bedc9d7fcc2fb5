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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.heyi.app.access.ScopedReads;
import io.heyi.app.readlog.ReadLogWriter.Look;
import io.heyi.command.access.Caller;
import io.heyi.command.journal.Gathering;
import io.heyi.query.knownat.CaughtUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of readings (查询留痕). Rows are added in transactions of their own, which those share who look at the same moment, and each carries
 * the hash of the one before over every column, so that a row changed, removed or put in later is found. It holds resident numbers, or it could
 * not be asked who looked at whom; only auditors of the whole county read it, and that is recorded too.
 */
@Component
public final class ReadLog implements AutoCloseable {

    /** As many as may look at once; a bound all the same. */
    private static final int GROUP = 128;

    private final JdbcClient jdbc;
    private final JdbcClient scoped;
    private final CaughtUp caughtUp;
    private final PersonSubjects subjects;
    private final TransactionTemplate cursor;
    private final Gathering<Look, Optional<RuntimeException>> looks;

    ReadLog(JdbcClient jdbc, ScopedReads reads, CaughtUp caughtUp, PersonSubjects subjects, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.scoped = JdbcClient.create(reads.dataSource());
        this.caughtUp = caughtUp;
        this.subjects = subjects;
        this.cursor = new TransactionTemplate(transactions);
        this.looks = new Gathering<>("read-log", GROUP, new ReadLogWriter(jdbc, transactions)::write);
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

        static final byte[] BEFORE_THE_FIRST = new byte[32];

        /** Over every column, and the hash of the row before. */
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

    /**
     * Records a reading; when it cannot be recorded, nothing may be shown.
     *
     * @param position as known at; null when the answer does not tell
     */
    public void record(Caller caller, String subject, String purpose, String operation, List<String> fields, int status, Long position) {
        Look look = new Look(caller, subject, purpose, operation, String.join(", ", fields), status,
                position == null ? caughtUp.applied() : position);
        looks.execute(look).ifPresent(failure -> {
            throw failure;
        });
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
        return cursor.execute(transaction -> {
            byte[][] previous = {Reading.BEFORE_THE_FIRST};
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

    /** Records what was looked at before; then nothing more is shown. */
    @Override
    public void close() {
        looks.close();
    }
}

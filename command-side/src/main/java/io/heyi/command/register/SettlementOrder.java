package io.heyi.command.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Gives out places in the order of settlement. A place not used stays empty: the order matters, not the count. */
public final class SettlementOrder {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    public SettlementOrder(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * The first of so many places for the claims of a file. The same content gets the same places again, so that an import that was
     * interrupted and runs again settles in the order in which it would have.
     */
    public long forFile(String sha256, long claims) {
        return transaction.execute(status -> {
            Long first = next(0);
            return jdbc.sql("select first_ordinal from claims_file where sha256 = ?").param(sha256).query(Long.class).optional()
                    .orElseGet(() -> {
                        jdbc.sql("insert into claims_file (sha256, claims, first_ordinal) values (?, ?, ?)")
                                .param(sha256).param(claims).param(first).update();
                        return next(claims);
                    });
        });
    }

    /** The next place, in the caller's transaction. */
    public static long next(JdbcClient jdbc) {
        return jdbc.sql("update settlement_ordinal set next = next + 1 returning next - 1").query(Long.class).single();
    }

    /** Takes the counter's row lock, so whoever comes second waits for the first. */
    private Long next(long count) {
        return jdbc.sql("update settlement_ordinal set next = next + ? returning next - ?").param(count).param(count)
                .query(Long.class).single();
    }
}

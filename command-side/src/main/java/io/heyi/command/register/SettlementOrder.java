package io.heyi.command.register;

import java.util.concurrent.atomic.AtomicLong;

import io.heyi.command.journal.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives out places in the order of settlement: to an import those of its files' rows, to any other claim the next one when it is settled,
 * in the order of commit. A place not used stays empty: the order matters, not the count.
 */
public final class SettlementOrder implements Places {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    /** The place after the last one that this process has taken or expects to; 0 before its first. */
    private final AtomicLong next = new AtomicLong();

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
            Long first = advance(0);
            return jdbc.sql("select first_ordinal from claims_file where sha256 = ?").param(sha256).query(Long.class).optional()
                    .orElseGet(() -> {
                        jdbc.sql("insert into claims_file (sha256, claims, first_ordinal) values (?, ?, ?)")
                                .param(sha256).param(claims).param(first).update();
                        return advance(claims);
                    });
        });
    }

    @Override
    public long expect(long count) {
        return next.get() == 0 ? 0 : next.getAndAdd(count);
    }

    @Override
    public long take(long count) {
        long first = advance(count);
        next.set(first + count);
        return first;
    }

    /** Takes the counter's row lock, so whoever comes second waits for the first; after the append lock, as everybody does. */
    private Long advance(long count) {
        return jdbc.sql("""
                with locked as materialized (select lock_for_append())
                update settlement_ordinal set next = next + ? from locked returning next - ?
                """).param(count).param(count).query(Long.class).single();
    }
}

package io.heyi.query.fund;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import io.heyi.query.projection.RowBatch;

/** Postings on their way to the table, numbered within their event. */
final class PostingRows {

    private static final String INSERT = """
            insert into fund_fact (position, line, amount, day, debit, credit, layer, kind, institution, claim_no, household_no, village)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** What a posting is about; empty where it is about nothing of the kind. */
    record About(String institution, String claimNo, String householdNo, String village) {

        static final About NOTHING = new About("", "", "", "");
    }

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "date", "text", "text", "text", "text", "text", "text",
            "text", "text");
    private long position;
    private int line;

    /** Nothing is no posting; less than nothing is the posting the other way round. */
    void post(long at, LocalDate day, Kind kind, Account debit, Account credit, Layer layer, Money amount, About about) {
        if (amount.isNegative()) {
            post(at, day, kind, credit, debit, layer, amount.negate(), about);
        } else if (amount.isPositive()) {
            line = at == position ? line + 1 : 1;
            position = at;
            rows.add(at, line, amount.fen(), day, debit.code(), credit.code(), layer.code(), kind, about.institution(), about.claimNo(),
                    about.householdNo(), about.village());
        }
    }

    void write(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

package io.heyi.query.settlements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every settlement of a benefit year that stands, in the order of settlement. */
public final class SettlementList {

    private static final String HEADER = "claim_id,eligible,deductible,family_account,basic,serious_illness,medical_assistance,guarantee,"
            + "hospital_bears,self_pay,ceilings_hit\n";

    private static final String STANDING = """
            select claim_no, eligible, deductible, account, basic, serious, assistance, guarantee, hospital_bears, self_pay, ceilings_hit
            from settlement_fact s
            where benefit_year = ? and sign = 1 and position <= ?
              and not exists (select 1 from settlement_fact reversal
                              where reversal.sign = -1 and reversal.position <= ? and reversal.claim_no = s.claim_no and reversal.institution = s.institution)
            order by ordinal, position
            """;

    private static final String[] AMOUNTS = {"eligible", "deductible", "account", "basic", "serious", "assistance", "guarantee",
            "hospital_bears", "self_pay"};
    private static final int FETCH = 2000;

    private final Snapshot snapshot;
    private final JdbcTemplate cursor;

    public SettlementList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
        this.cursor = new JdbcTemplate(dataSource);
        this.cursor.setFetchSize(FETCH);
    }

    /**
     * Writes comma separated values with a header, lines ending in a single line feed, and returns the number of settlements.
     *
     * @param position as known at it
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public long write(int year, long position, Appendable out) throws IOException {
        try {
            return snapshot.read(position, jdbc -> {
                long[] rows = {0};
                append(out, HEADER);
                cursor.query(STANDING, (ResultSet row) -> {
                    append(out, line(row));
                    rows[0]++;
                }, year, position, position);
                return rows[0];
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String line(ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder(quoted(row.getString("claim_no")));
        for (String amount : AMOUNTS) {
            line.append(',').append(Money.ofFen(row.getLong(amount)));
        }
        return line.append(',').append(row.getString("ceilings_hit")).append('\n').toString();
    }

    /** A settlement number is the hospital's own and may hold anything. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void append(Appendable out, String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.heyi.query.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.knownat.Snapshot;

/**
 * What one institution settled in a period that still stands (对账), by day of service: the {@code settled_on} of its claims. A settlement
 * reversed by the position is in neither totals nor list.
 */
public final class Reconciliation {

    private static final String SUMS = """
            coalesce(sum(sign), 0) as settlements, coalesce(sum(total), 0) as total,
            coalesce(sum(basic + serious + assistance + guarantee), 0) as fund, coalesce(sum(account), 0) as account,
            coalesce(sum(self_pay), 0) as self_pay
            """;

    private static final String OF_PERIOD = """
            from settlement_fact
            where institution = :institution and service_date between :from and :to and position <= :position
            """;

    private static final String TOTALS = "select " + SUMS + OF_PERIOD;

    private static final String BY_DAY = "select service_date, " + SUMS + OF_PERIOD + " group by service_date having sum(sign) > 0";

    /** A settlement number is used once, so what is left of it after its reversal is nothing. */
    private static final String STANDING = "select claim_no, " + SUMS + OF_PERIOD
            + " group by claim_no having sum(sign) > 0 order by claim_no";

    private final Snapshot snapshot;

    public Reconciliation(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * @param to       inclusive
     * @param position as known at it
     * @throws io.heyi.query.knownat.ReadSideBehind when the projections have not applied the position yet
     */
    public ChannelTotals totals(String institution, LocalDate from, LocalDate to, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(TOTALS).params(period(institution, from, to, position))
                .query((row, n) -> totals(row)).single());
    }

    /** The same, of each day on which anything stands. */
    public Map<LocalDate, ChannelTotals> totalsByDay(String institution, LocalDate from, LocalDate to, long position) {
        return snapshot.read(position, jdbc -> {
            Map<LocalDate, ChannelTotals> days = new TreeMap<>();
            jdbc.sql(BY_DAY).params(period(institution, from, to, position))
                    .query(row -> {
                        days.put(row.getObject("service_date", LocalDate.class), totals(row));
                    });
            return days;
        });
    }

    /** @param theirs the hospital's own list, each number at most once */
    public Differences differences(String institution, LocalDate from, LocalDate to, List<ChannelSettlement> theirs, long position) {
        return Differences.between(standing(institution, from, to, position), theirs);
    }

    private List<ChannelSettlement> standing(String institution, LocalDate from, LocalDate to, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(STANDING).params(period(institution, from, to, position))
                .query((row, n) -> new ChannelSettlement(row.getString("claim_no"), money(row, "total"), money(row, "fund"),
                        money(row, "account"), money(row, "self_pay"))).list());
    }

    private static Map<String, ?> period(String institution, LocalDate from, LocalDate to, long position) {
        return Map.of("institution", institution, "from", from, "to", to, "position", position);
    }

    private static ChannelTotals totals(ResultSet row) throws SQLException {
        return new ChannelTotals(row.getLong("settlements"), money(row, "total"), money(row, "fund"), money(row, "account"),
                money(row, "self_pay"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.ofFen(row.getLong(column));
    }
}

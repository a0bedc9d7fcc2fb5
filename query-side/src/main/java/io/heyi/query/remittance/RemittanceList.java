package io.heyi.query.remittance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;

/** The remittances of a month or of a hospital, as known at a position. */
public final class RemittanceList {

    private static final String STANDING = """
            select institution, month, sum(amount) as amount, max(day) as day,
                   coalesce((array_agg(what order by position desc) filter (where what in ('APPROVED', 'PAID', 'RETURNED')))[1],
                            case when sum(disputes) > 0 then 'DISPUTED' else 'DRAWN_UP' end) as status
            from remittance_fact
            where position <= :position and (institution, month) > (:afterInstitution, :afterMonth)
              and (cast(:institution as text) is null or institution = :institution)
              and (cast(:month as text) is null or month = :month)
            group by institution, month
            order by institution, month
            limit :limit
            """;

    /**
     * @param amount to be paid: the statement's less the deductions
     * @param status DRAWN_UP, DISPUTED, APPROVED, PAID or RETURNED
     * @param day    on which something last happened
     */
    public record Line(String institution, YearMonth month, Money amount, String status, LocalDate day) {
    }

    private final Snapshot snapshot;

    public RemittanceList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * A page, in the order of institution and month.
     *
     * @param institution null for every hospital
     * @param month       null for every month
     * @param afterInstitution with afterMonth the last line of the page before, or empty texts
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public List<Line> page(String institution, YearMonth month, String afterInstitution, String afterMonth, int limit, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(STANDING)
                .param("position", position).param("institution", institution).param("month", month == null ? null : month.toString())
                .param("afterInstitution", afterInstitution).param("afterMonth", afterMonth).param("limit", limit)
                .query((row, n) -> new Line(row.getString("institution"), YearMonth.parse(row.getString("month")),
                        Money.ofFen(row.getLong("amount")), row.getString("status"), row.getObject("day", LocalDate.class))).list());
    }
}

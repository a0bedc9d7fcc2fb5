package io.heyi.query.fund;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;

/** What residents were paid for claims that are reversed, and have not paid back: the list the office works through (待追回). */
public final class RecoverableList {

    /** A claim that is owed less than nothing. What of it is held for a batch that is not paid yet still is open here. */
    private static final String OPEN = """
            select institution, claim_no, max(household_no) as household_no, max(village) as village,
                   max(day) filter (where kind = 'REVERSED') as reversed_on,
                   sum(amount) filter (where kind = 'SETTLED') as paid,
                   -sum(case when credit = 'payable/resident' then amount else -amount end) as open
            from fund_fact
            where 'payable/resident' in (debit, credit) and position <= :position and village like :region || '%'
            group by institution, claim_no
            having sum(case when credit = 'payable/resident' then amount else -amount end) < 0
               and (institution, claim_no) > (:afterInstitution, :afterClaim)
            order by institution, claim_no
            limit :limit
            """;

    /**
     * @param paid      to the resident, what was withheld for other claims included
     * @param recovered what of it was paid back, or withheld from later payments
     * @param open      what is left
     */
    public record Recoverable(String institution, String claim, String household, String village, LocalDate reversedOn, Money paid,
                              Money recovered, Money open) {
    }

    private final Snapshot snapshot;

    public RecoverableList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * A page, in the order of institutions and settlement numbers.
     *
     * @param region           claims of households elsewhere are left out
     * @param afterInstitution with afterClaim the last line of the page before, or empty texts
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public List<Recoverable> page(String region, String afterInstitution, String afterClaim, int limit, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(OPEN)
                .param("position", position).param("region", region).param("afterInstitution", afterInstitution)
                .param("afterClaim", afterClaim).param("limit", limit)
                .query((row, n) -> {
                    Money paid = Money.ofFen(row.getLong("paid"));
                    Money open = Money.ofFen(row.getLong("open"));
                    return new Recoverable(row.getString("institution"), row.getString("claim_no"), row.getString("household_no"),
                            row.getString("village"), row.getObject("reversed_on", LocalDate.class), paid, paid.minus(open), open);
                }).list());
    }
}

package io.heyi.query.counter;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.knownat.Snapshot;

/**
 * Which claims wait for a clerk's decision, the longest waiting first. A claim that was reversed itself waits no more; one that is named again,
 * decided or not, waits for a decision on what was named last.
 */
public final class OpenResettlements {

    private static final String OPEN = """
            select * from resettlement_fact item
            where delta = 1 and position > :after and position <= :position and village like :villages
              and not exists (select from resettlement_fact later
                              where later.position > item.position and later.position <= :position
                                and later.claim_no = item.claim_no and later.institution = item.institution
                                and later.because_no = item.because_no and later.because_institution = item.because_institution)
              and not exists (select from settlement_fact r where r.sign = -1 and r.claim_no = item.claim_no
                                                              and r.institution = item.institution and r.position <= :position)
            order by position
            limit :limit
            """;

    private final Snapshot snapshot;

    public OpenResettlements(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * @param region   only of villages in it; null sees nothing
     * @param after    the last position of the page before, or 0
     * @param position as known at it
     */
    public List<OpenResettlement> page(String region, long after, int limit, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(OPEN)
                .param("villages", Villages.in(region)).param("after", after).param("limit", limit).param("position", position)
                .query((row, n) -> new OpenResettlement(row.getLong("position"), row.getString("household_no"), row.getString("village"),
                        row.getInt("benefit_year"), row.getString("institution"), row.getString("claim_no"),
                        row.getString("because_institution"), row.getString("because_no"), Money.ofFen(row.getLong("settled")),
                        Money.ofFen(row.getLong("would")), OpenResettlement.cause(row.getString("cause")),
                        row.getObject("since", LocalDate.class))).list());
    }
}

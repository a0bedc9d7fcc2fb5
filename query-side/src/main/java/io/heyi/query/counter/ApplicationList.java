package io.heyi.query.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.events.counter.ApplicationState;
import io.heyi.query.knownat.Snapshot;

/** Which applications wait for what, the longest waiting first. */
public final class ApplicationList {

    private static final String LINES = """
            select * from (
              select now.position, now.application_no, now.household_no, now.village, now.state, now.happened_on, now.account, now.reason,
                     c.institution, c.kind, c.service_date, c.total, settled.claim_no,
                     exists (select from settlement_fact r
                             where r.sign = -1 and r.claim_no = settled.claim_no and r.institution = settled.institution
                               and r.position <= :position) as reversed,
                     (select coalesce(sum(due), 0) from reimbursement_fact d
                      where d.application_no = now.application_no and d.position <= :position) as due
              from reimbursement_fact now
              cross join lateral (select * from reimbursement_content_fact
                                  where application_no = now.application_no and position <= :position
                                  order by position desc limit 1) c
              left join lateral (select institution, claim_no from reimbursement_fact
                                 where application_no = now.application_no and what = 'ApplicationSettled' and position <= :position
                                 order by position desc limit 1) settled on true
              where now.state = any(:states) and now.position > :after and now.position <= :position and now.village like :villages
                and (cast(:applicationNo as text) is null or now.application_no = :applicationNo)
                and not exists (select from reimbursement_fact later where later.application_no = now.application_no
                                                                     and later.position > now.position and later.position <= :position)
            ) line
            where :toBePaid = false or due > 0 and not reversed
            order by position
            limit :limit
            """;

    private final Snapshot snapshot;

    public ApplicationList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * @param region   only of villages in it; null sees nothing
     * @param after    the last position of the page before, or 0
     * @param position as known at it
     */
    public List<ApplicationLine> page(WorkList list, String region, long after, int limit, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(LINES)
                .param("states", list.states()).param("toBePaid", list == WorkList.TO_BE_PAID).param("villages", Villages.in(region))
                .param("applicationNo", null).param("after", after).param("limit", limit).param("position", position)
                .query((row, n) -> line(row)).list());
    }

    static String sql() {
        return LINES;
    }

    static ApplicationLine line(ResultSet row) throws SQLException {
        return new ApplicationLine(row.getLong("position"), row.getString("application_no"), row.getString("household_no"),
                row.getString("village"), ApplicationState.valueOf(row.getString("state")), row.getObject("happened_on", LocalDate.class),
                row.getString("account"), row.getString("reason"), row.getString("institution"), ClaimKind.valueOf(row.getString("kind")),
                row.getObject("service_date", LocalDate.class), Money.ofFen(row.getLong("total")), row.getString("claim_no"),
                row.getBoolean("reversed"), Money.ofFen(row.getLong("due")));
    }
}

package io.heyi.query.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.money.Money;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;

/** Draws the public notice of a village and month. */
public final class PublicNoticeQuery {

    /** The order is of what is published alone: one by resident numbers would tell who is older. */
    private static final String LINES = """
            with person as (
              select resident, household_no, institution, level, sum(sign) as visits, sum(total) as total, sum(fund) as fund,
                     sum(account) as account
              from notice_fact
              where village = :village and month = :month and position <= :position
              group by resident, household_no, institution, level
              having sum(fund) + sum(account) > 0
            )
            select coalesce(n.masked_name, '') as name, p.household_no, coalesce(i.name, p.institution) as institution, p.level, p.visits,
                   p.total, p.fund, p.account
            from person p
            left join lateral (select masked_name from notice_name_fact where resident = p.resident and position <= :position
                               order by position desc limit 1) n on true
            left join lateral (select name from notice_institution_fact
                               where code = p.institution and position <= :position and from_day <= :until
                               order by position desc limit 1) i on true
            order by name collate "C", right(p.household_no, 4) collate "C", institution collate "C",
                     p.fund desc, p.account desc, p.total desc
            """;

    private final Snapshot snapshot;

    public PublicNoticeQuery(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * @param position as known at it
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public PublicNotice draw(String village, YearMonth month, long position) {
        return snapshot.read(position, jdbc -> new PublicNotice(village, month, position, jdbc.sql(LINES)
                .param("village", village).param("month", month.toString()).param("position", position)
                .param("until", month.atEndOfMonth())
                .query((row, n) -> line(row)).list()));
    }

    private static PublicNotice.Line line(ResultSet row) throws SQLException {
        return new PublicNotice.Line(MaskedName.of(row.getString("name")), MaskedHousehold.of(row.getString("household_no")),
                row.getString("institution"), InstitutionLevel.valueOf(row.getString("level")), row.getInt("visits"),
                Money.ofFen(row.getLong("total")), Money.ofFen(row.getLong("fund")), Money.ofFen(row.getLong("account")));
    }
}

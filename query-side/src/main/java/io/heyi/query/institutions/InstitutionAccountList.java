package io.heyi.query.institutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;

/** Where institutions are paid, and what waits for a second person's confirmation. */
public final class InstitutionAccountList {

    private static final String STANDING = """
            select s.institution, c.holder, c.bank, c.masked, c.day, c.by_account,
                   p.holder as p_holder, p.bank as p_bank, p.masked as p_masked, p.day as p_day, p.by_account as p_by_account, p.sha256
            from (select institution, max(position) as latest, max(position) filter (where what = 'CONFIRMED') as confirmed
                  from institution_account_fact
                  where position <= :position and institution > :after and (cast(:institution as text) is null or institution = :institution)
                  group by institution) s
            left join institution_account_fact c on c.position = s.confirmed
            left join institution_account_fact p on p.position = s.latest and p.what = 'PROPOSED'
            where c.position is not null or p.position is not null
            order by s.institution
            limit :limit
            """;

    /**
     * An account that somebody entered or confirmed.
     *
     * @param number its last four digits
     */
    public record Entry(String holder, String bank, String number, LocalDate day, String by) {
    }

    /**
     * @param inForce  where it is paid, or null
     * @param proposed what waits, or null
     * @param sha256   of what waits, which a confirmation names; null when nothing does
     */
    public record Line(String institution, Entry inForce, Entry proposed, String sha256) {
    }

    private final Snapshot snapshot;

    public InstitutionAccountList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * A page, in the order of institutions. One whose only account was rejected is left out.
     *
     * @param institution null for all
     * @param after       the last institution of the page before, or an empty text
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public List<Line> page(String institution, String after, int limit, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(STANDING).param("position", position).param("institution", institution)
                .param("after", after).param("limit", limit)
                .query((row, n) -> new Line(row.getString("institution"), entry(row, ""), entry(row, "p_"), row.getString("sha256")))
                .list());
    }

    private static Entry entry(ResultSet row, String prefix) throws SQLException {
        String holder = row.getString(prefix + "holder");
        return holder == null ? null : new Entry(holder, row.getString(prefix + "bank"), row.getString(prefix + "masked"),
                row.getObject(prefix + "day", LocalDate.class), row.getString(prefix + "by_account"));
    }
}

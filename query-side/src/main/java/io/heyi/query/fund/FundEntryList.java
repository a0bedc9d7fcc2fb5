package io.heyi.query.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;

/** The postings that a balance is the sum of, and what residents are owed claim by claim. */
public final class FundEntryList {

    private static final String ENTRIES = """
            select position, line, day, kind, layer, amount, debit, credit, institution, claim_no, household_no
            from fund_fact
            where (position, line) > (:afterPosition, :afterLine) and position <= :position and :account in (debit, credit)
              and (village = '' or village like :region || '%')
            order by position, line
            limit :limit
            """;

    private static final String OWED_TO_RESIDENTS = """
            select institution, claim_no, sum(case when credit = 'payable/resident' then amount else -amount end) as owed
            from fund_fact
            where 'payable/resident' in (debit, credit) and position <= :position and village like :region || '%'
            group by institution, claim_no
            having sum(case when credit = 'payable/resident' then amount else -amount end) <> 0
               and (institution, claim_no) > (:afterInstitution, :afterClaim)
            order by institution, claim_no
            limit :limit
            """;

    private final Snapshot snapshot;

    public FundEntryList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /** A posting's place: 0.0 comes before the first. */
    public record Place(long position, int line) {
    }

    /**
     * A page of an account's postings in the order of events.
     *
     * @param region   postings about households elsewhere are left out
     * @param position as known at it
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public List<FundEntry> page(Account account, String region, Place after, int limit, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(ENTRIES)
                .param("afterPosition", after.position()).param("afterLine", after.line()).param("position", position)
                .param("account", account.code()).param("region", region).param("limit", limit)
                .query((row, n) -> entry(account, row)).list());
    }

    private static FundEntry entry(Account account, ResultSet row) throws SQLException {
        boolean debited = row.getString("debit").equals(account.code());
        Money amount = Money.ofFen(row.getLong("amount"));
        return new FundEntry(row.getLong("position"), row.getInt("line"), row.getObject("day", LocalDate.class),
                Kind.valueOf(row.getString("kind")), account.code(), row.getString(debited ? "credit" : "debit"), row.getString("layer"),
                debited ? amount : Money.ZERO, debited ? Money.ZERO : amount, row.getString("institution"), row.getString("claim_no"),
                row.getString("household_no"));
    }

    /** What a resident is owed for a claim; below nothing is to be asked back. */
    public record Owed(ClaimId claimId, Money amount) {
    }

    /** @param after the last claim of the page before, or empty texts */
    public List<Owed> owedToResidents(String region, ClaimId after, int limit, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(OWED_TO_RESIDENTS)
                .param("position", position).param("region", region).param("afterInstitution", after.institution())
                .param("afterClaim", after.number()).param("limit", limit)
                .query((row, n) -> new Owed(new ClaimId(row.getString(1), row.getString(2)), Money.ofFen(row.getLong(3)))).list());
    }
}

package io.heyi.query.households;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.households.HouseholdViewFacts.CardFact;
import io.heyi.query.households.HouseholdViewFacts.CoverageFact;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A household with its members, their cards and enrollments. */
public final class HouseholdViewQuery {

    private static final String MEMBERS = """
            select what, day, reason, other, name, relation, category, phone, record_no, resident, village
            from member_fact
            where household_no = :household and position <= :position
            order by position, resident, day
            """;

    private static final String HOUSEHOLD_OF = """
            select household_no
            from member_fact
            where resident = :resident and position <= :position and what in ('REGISTERED', 'JOINED')
            order by position desc
            limit 1
            """;

    private static final String CARDS = """
            select what, day, card_no, replaces, resident from card_fact
            where resident = any (:residents) and position <= :position
            order by position
            """;

    private static final String COVERAGE = """
            select year, what, covered_from, covered_until, premium, receipt_no, resident, household_no from coverage_fact
            where resident = any (:residents) and position <= :position
            order by position
            """;

    private final Snapshot snapshot;

    public HouseholdViewQuery(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * @param position as known at it
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public Optional<HouseholdView> ofHousehold(String householdNo, long position) {
        return snapshot.read(position, jdbc -> view(jdbc, householdNo, position));
    }

    /** The household that the resident belongs to, or belonged to last. */
    public Optional<HouseholdView> ofResident(String resident, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(HOUSEHOLD_OF).param("resident", resident).param("position", position)
                .query(String.class).optional().flatMap(household -> view(jdbc, household, position)));
    }

    private static Optional<HouseholdView> view(JdbcClient jdbc, String householdNo, long position) {
        Map<String, MemberBuilder> members = new LinkedHashMap<>();
        String[] village = {""};
        jdbc.sql(MEMBERS).param("household", householdNo).param("position", position).query(row -> {
            String resident = row.getString("resident");
            village[0] = row.getString("village").isEmpty() ? village[0] : row.getString("village");
            members.computeIfAbsent(resident, MemberBuilder::new).read(row);
        });
        if (members.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Map<String, HouseholdView.Card>> cards = cards(jdbc, members.keySet(), position);
        Map<String, List<HouseholdView.Enrollment>> enrollments = enrollments(jdbc, members.keySet(), position);
        List<HouseholdView.Member> built = new ArrayList<>();
        members.forEach((resident, member) -> built.add(member.build(
                List.copyOf(cards.getOrDefault(resident, Map.of()).values()), enrollments.getOrDefault(resident, List.of()))));
        return Optional.of(new HouseholdView(householdNo, village[0], position, built));
    }

    private static Map<String, Map<String, HouseholdView.Card>> cards(JdbcClient jdbc, Collection<String> residents, long position) {
        Map<String, Map<String, HouseholdView.Card>> cards = new LinkedHashMap<>();
        jdbc.sql(CARDS).param("residents", residents.toArray(String[]::new)).param("position", position).query(row -> {
            Map<String, HouseholdView.Card> own = cards.computeIfAbsent(row.getString("resident"), r -> new LinkedHashMap<>());
            String cardNo = row.getString("card_no");
            CardFact what = CardFact.valueOf(row.getString("what"));
            HouseholdView.Card known = own.get(cardNo);
            own.put(cardNo, what == CardFact.ISSUED
                    ? new HouseholdView.Card(cardNo, row.getString("day"), row.getString("replaces"), "VALID", "")
                    : new HouseholdView.Card(cardNo, known.issuedOn(), known.replaces(), what.name(), row.getString("day")));
        });
        return cards;
    }

    /** An end is of the last coverage in the same household and year, a refund of all of them. */
    private static Map<String, List<HouseholdView.Enrollment>> enrollments(JdbcClient jdbc, Collection<String> residents, long position) {
        Map<String, List<HouseholdView.Enrollment>> enrollments = new LinkedHashMap<>();
        jdbc.sql(COVERAGE).param("residents", residents.toArray(String[]::new)).param("position", position).query(row -> {
            List<HouseholdView.Enrollment> own = enrollments.computeIfAbsent(row.getString("resident"), r -> new ArrayList<>());
            int year = row.getInt("year");
            String household = row.getString("household_no");
            CoverageFact what = CoverageFact.valueOf(row.getString("what"));
            String until = row.getString("covered_until");
            if (what == CoverageFact.ENROLLED) {
                own.add(new HouseholdView.Enrollment(year, household, row.getString("covered_from"), until,
                        Money.ofFen(row.getLong("premium")), row.getString("receipt_no"), what.name()));
                return;
            }
            for (int i = own.size() - 1; i >= 0; i--) {
                HouseholdView.Enrollment e = own.get(i);
                if (e.year() == year && e.householdNo().equals(household)) {
                    own.set(i, new HouseholdView.Enrollment(year, household, e.coveredFrom(), until.isEmpty() ? e.coveredUntil() : until,
                            e.premium(), e.receiptNo(), what.name()));
                    if (what != CoverageFact.REFUNDED) {
                        return;
                    }
                }
            }
        });
        return enrollments;
    }
}

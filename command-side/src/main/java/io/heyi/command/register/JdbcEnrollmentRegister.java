package io.heyi.command.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.EnrollmentRegister;
import io.heyi.command.journal.Prefetch;
import io.heyi.command.journal.RoundTrip;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link EnrollmentRegister} on its table. */
public final class JdbcEnrollmentRegister implements EnrollmentRegister, Prefetch {

    /** A resident in a benefit year. */
    public record ResidentYear(ResidentNumber resident, int year) {
    }

    /** A resident on a day of service. */
    public record ResidentDay(ResidentNumber resident, LocalDate day) {
    }

    /**
     * Where a claim of that day belongs.
     *
     * @param tied whether a mover ties the household's year to another's, so that the order of their claims matters
     */
    public record CoveredIn(String householdNo, boolean tied) {
    }

    /** Where {@code e.resident} belongs on {@code wanted.day}: the last move not after it; before the first, where that one went from. */
    private static final String HOME = """
            coalesce(
                (select m.to_household from coverage_move m
                 where m.resident = e.resident and m.year = e.year and m.moved_on <= wanted.day order by m.moved_on desc limit 1),
                (select m.from_household from coverage_move m
                 where m.resident = e.resident and m.year = e.year order by m.moved_on limit 1),
                e.household_no)""";

    private static final String HOUSEHOLD_ON = """
            select %s
            from (values (?::text, ?::date)) as wanted(resident, day)
            join enrollment_register e on e.resident = wanted.resident and e.year = extract(year from wanted.day)::int
            """.formatted(HOME);

    private static final String HOUSEHOLDS_ON = """
            select wanted.resident, wanted.day, home.household_no,
                   exists (select from coverage_move m where m.year = e.year and m.from_household = home.household_no)
                   or exists (select from coverage_move m where m.year = e.year and m.to_household = home.household_no) as tied
            from unnest(?::text[], ?::date[]) as wanted(resident, day)
            join enrollment_register e on e.resident = wanted.resident and e.year = extract(year from wanted.day)::int
            cross join lateral (select %s as household_no) home
            """.formatted(HOME);

    private final JdbcClient jdbc;
    private final GroupLookup<ResidentYear, String> households = GroupLookup.guarded(this::householdsOf);
    private final GroupLookup<String, Place> receipts = new GroupLookup<>(this::receiptHolders);

    public JdbcEnrollmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> householdOf(ResidentNumber resident, int year) {
        return households.find(new ResidentYear(resident, year));
    }

    /** A resident who is there already violates the key when the events are written. */
    @Override
    public void beforeAssuming(List<?> commands) {
    }

    @Override
    public Optional<Place> holderOf(String receiptNo) {
        return receipts.find(receiptNo);
    }

    @Override
    public void before(List<?> commands) {
        households.prefetch(commands.stream()
                .filter(EnrollMembers.class::isInstance).map(EnrollMembers.class::cast)
                .flatMap(command -> command.contributions().stream()
                        .map(contribution -> new ResidentYear(contribution.resident(), command.year())))
                .toList());
        receipts.prefetch(commands.stream()
                .filter(EnrollMembers.class::isInstance).map(EnrollMembers.class::cast)
                .flatMap(command -> command.contributions().stream()).map(Contribution::receiptNo).filter(Objects::nonNull)
                .toList());
    }

    private Map<String, Place> receiptHolders(Collection<String> receiptNos) {
        Map<String, Place> found = new HashMap<>();
        jdbc.sql("select receipt_no, household_no, year from receipt_register where receipt_no = any (?)")
                .param(receiptNos.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString(1), new Place(rs.getString(2), rs.getInt(3)));
                });
        return found;
    }

    /** Asks, with others, for the household that a claim of that day belongs to; who is not enrolled for its year has none. */
    public List<String> askHousehold(RoundTrip trip, ResidentNumber resident, LocalDate day) {
        return trip.ask(HOUSEHOLD_ON, List.of(resident.value(), day.toString()), (row, n) -> row.getString(1));
    }

    /** The households that claims of that day belong to; who is not enrolled for its year is absent. Needs no transaction. */
    public Map<ResidentDay, CoveredIn> householdsOn(Collection<ResidentDay> wanted) {
        Map<ResidentDay, CoveredIn> found = new HashMap<>();
        jdbc.sql(HOUSEHOLDS_ON)
                .param(wanted.stream().map(key -> key.resident().value()).toArray(String[]::new))
                .param(wanted.stream().map(key -> key.day().toString()).toArray(String[]::new))
                .query(rs -> {
                    found.put(new ResidentDay(new ResidentNumber(rs.getString(1)), rs.getObject(2, LocalDate.class)),
                            new CoveredIn(rs.getString(3), rs.getBoolean(4)));
                });
        return found;
    }

    /** Every household that has covered the resident in the year. */
    public Set<String> homesOf(ResidentNumber resident, int year) {
        return new LinkedHashSet<>(jdbc.sql("""
                select household_no from enrollment_register where resident = :resident and year = :year
                union select from_household from coverage_move where resident = :resident and year = :year
                union select to_household from coverage_move where resident = :resident and year = :year
                """).param("resident", resident.value()).param("year", year).query(String.class).list());
    }

    /** The household that covers the resident now, by year. */
    public Map<Integer, String> householdsByYear(ResidentNumber resident) {
        Map<Integer, String> found = new TreeMap<>();
        jdbc.sql("select year, household_no from enrollment_register where resident = ?").param(resident.value())
                .query(rs -> {
                    found.put(rs.getInt(1), rs.getString(2));
                });
        return found;
    }

    /** The households that cover these now; who is not enrolled is absent. Needs no transaction. */
    public Map<ResidentYear, String> householdsOf(Collection<ResidentYear> wanted) {
        Map<ResidentYear, String> found = new HashMap<>();
        jdbc.sql("""
                select e.resident, e.year, e.household_no
                from unnest(?::text[], ?::int[]) as wanted(resident, year)
                join enrollment_register e on e.resident = wanted.resident and e.year = wanted.year
                """)
                .param(wanted.stream().map(key -> key.resident().value()).toArray(String[]::new))
                .param(wanted.stream().map(ResidentYear::year).toArray(Integer[]::new))
                .query(rs -> {
                    found.put(new ResidentYear(new ResidentNumber(rs.getString(1)), rs.getInt(2)), rs.getString(3));
                });
        return found;
    }

    /** Every household with anything in a year: enrolled, or only with money of another year on its family account. */
    public List<String> householdsOf(int year) {
        return jdbc.sql("""
                select split_part(aggregate_identifier, ':', 2) from domain_event_entry
                where type = 'CoverageYear' and sequence_number = 0 and aggregate_identifier like 'coverage:%:' || ?
                order by 1
                """).param(String.valueOf(year)).query(String.class).list();
    }
}

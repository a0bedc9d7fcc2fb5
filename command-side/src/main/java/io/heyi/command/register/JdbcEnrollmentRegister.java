package io.heyi.command.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollmentRegister;
import io.heyi.command.journal.Prefetch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link EnrollmentRegister} on its table. */
public final class JdbcEnrollmentRegister implements EnrollmentRegister, Prefetch {

    /** A resident in a benefit year. */
    public record ResidentYear(ResidentNumber resident, int year) {
    }

    private final JdbcClient jdbc;
    private final GroupLookup<ResidentYear, String> households = GroupLookup.guarded(this::householdsOf);

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
    public void before(List<?> commands) {
        households.prefetch(commands.stream()
                .filter(EnrollMembers.class::isInstance).map(EnrollMembers.class::cast)
                .flatMap(command -> command.contributions().stream()
                        .map(contribution -> new ResidentYear(contribution.resident(), command.year())))
                .toList());
    }

    /** The households these are enrolled in; who is not enrolled is absent. Needs no transaction. */
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

    /** The years the resident is enrolled for. */
    public List<Integer> yearsOf(ResidentNumber resident) {
        return jdbc.sql("select year from enrollment_register where resident = ? order by year")
                .param(resident.value()).query(Integer.class).list();
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

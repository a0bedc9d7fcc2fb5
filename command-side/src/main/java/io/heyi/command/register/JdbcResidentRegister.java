package io.heyi.command.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.household.ResidentRegister;
import io.heyi.command.journal.Prefetch;
import io.heyi.events.household.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link ResidentRegister} on its table. */
public final class JdbcResidentRegister implements ResidentRegister, Prefetch {

    private final JdbcClient jdbc;
    private final GroupLookup<String, String> households = GroupLookup.guarded(this::read);
    private final GroupLookup<String, LocalDate> deaths = GroupLookup.guarded(this::readDeaths);
    private final GroupLookup<String, LocalDate> departures = GroupLookup.guarded(this::readDepartures);

    public JdbcResidentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> householdOf(ResidentNumber resident) {
        return households.find(resident.value());
    }

    /** A resident who is there already, or is not new, violates a constraint when the events are written. */
    @Override
    public void beforeAssuming(List<?> commands) {
    }

    @Override
    public Optional<String> lastHouseholdOf(ResidentNumber resident) {
        return householdOf(resident).or(() -> jdbc.sql("select household_no from resident_departure where resident = ?")
                .param(resident.value()).query(String.class).optional());
    }

    @Override
    public Optional<LocalDate> leftOn(ResidentNumber resident) {
        return departures.find(resident.value());
    }

    @Override
    public Optional<LocalDate> diedOn(ResidentNumber resident) {
        return deaths.find(resident.value());
    }

    @Override
    public void before(List<?> commands) {
        List<String> residents = commands.stream()
                .filter(RegisterMembers.class::isInstance).map(RegisterMembers.class::cast)
                .flatMap(command -> command.members().stream()).map(Member::resident).map(ResidentNumber::value)
                .toList();
        households.prefetch(residents);
        deaths.prefetch(residents);
        departures.prefetch(residents);
    }

    /** Whether the resident is registered at all; needs no transaction. */
    public boolean isRegistered(ResidentNumber resident) {
        return !read(List.of(resident.value())).isEmpty();
    }

    private Map<String, String> read(Collection<String> residents) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("select resident, household_no from resident_register where resident = any(?)")
                .param(residents.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString(1), rs.getString(2));
                });
        return found;
    }

    private Map<String, LocalDate> readDeaths(Collection<String> residents) {
        return days("select resident, died_on from resident_death where resident = any(?)", residents);
    }

    private Map<String, LocalDate> readDepartures(Collection<String> residents) {
        return days("select resident, last_day from resident_departure where resident = any(?)", residents);
    }

    private Map<String, LocalDate> days(String sql, Collection<String> residents) {
        Map<String, LocalDate> found = new HashMap<>();
        jdbc.sql(sql)
                .param(residents.toArray(String[]::new))
                .query(rs -> {
                    found.put(rs.getString(1), rs.getObject(2, LocalDate.class));
                });
        return found;
    }
}

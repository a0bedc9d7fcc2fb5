package io.heyi.command.reaction;

import java.time.LocalDate;
import java.util.stream.Stream;

import io.heyi.command.coverage.EndCoverage;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.events.household.MemberDied;

/** Death ends coverage (adjudication rule 3): in the year of death, and in a later year the resident is enrolled for already. */
final class WhenMemberDiesThenEndCoverage implements Reaction {

    private final JdbcEnrollmentRegister enrollments;

    WhenMemberDiesThenEndCoverage(JdbcEnrollmentRegister enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public Stream<LedgerCommand> to(Object event) {
        if (!(event instanceof MemberDied died)) {
            return Stream.empty();
        }
        LocalDate day = died.diedOn();
        return enrollments.householdsByYear(died.resident()).entrySet().stream()
                .filter(covered -> covered.getKey() >= day.getYear())
                .map(covered -> new EndCoverage(covered.getValue(), covered.getKey(), died.resident(), day));
    }
}

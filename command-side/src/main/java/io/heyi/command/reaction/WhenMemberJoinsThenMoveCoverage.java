package io.heyi.command.reaction;

import java.util.stream.Stream;

import io.heyi.command.coverage.MoveCoverage;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.events.household.MemberJoined;

/**
 * Who moves to another household is covered there from that day on and takes the personal accumulators along (adjudication rule 3): in the
 * year of the move and in every later one the resident is enrolled for already.
 */
final class WhenMemberJoinsThenMoveCoverage implements Reaction {

    private final JdbcEnrollmentRegister enrollments;

    WhenMemberJoinsThenMoveCoverage(JdbcEnrollmentRegister enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public Stream<LedgerCommand> to(Object event) {
        if (!(event instanceof MemberJoined joined)) {
            return Stream.empty();
        }
        return enrollments.householdsByYear(joined.member().resident()).entrySet().stream()
                .filter(covered -> covered.getKey() >= joined.joinedOn().getYear() && !covered.getValue().equals(joined.householdNo()))
                .map(covered -> new MoveCoverage(covered.getValue(), joined.householdNo(), joined.village(), covered.getKey(),
                        joined.member().resident(), joined.joinedOn(), joined.member().category(), joined.laterCategories()));
    }
}

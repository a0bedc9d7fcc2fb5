package io.heyi.command.reaction;

import java.util.stream.Stream;

import io.heyi.command.coverage.ChangeCoveredCategory;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.events.household.MemberJoined;

/**
 * Who comes back to the household that still covers them is covered in the category told now, from that day on (adjudication rule 3). In
 * another household it is the moved coverage that takes it over.
 */
final class WhenMemberComesBackThenChangeCoveredCategory implements Reaction {

    private final JdbcEnrollmentRegister enrollments;

    WhenMemberComesBackThenChangeCoveredCategory(JdbcEnrollmentRegister enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public Stream<LedgerCommand> to(Object event) {
        if (!(event instanceof MemberJoined joined) || joined.from() != null) {
            return Stream.empty();
        }
        return enrollments.householdsByYear(joined.member().resident()).entrySet().stream()
                .filter(covered -> covered.getKey() >= joined.joinedOn().getYear() && covered.getValue().equals(joined.householdNo()))
                .map(covered -> new ChangeCoveredCategory(joined.householdNo(), covered.getKey(), joined.member().resident(),
                        joined.member().category(), joined.joinedOn()));
    }
}

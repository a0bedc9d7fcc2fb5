package io.heyi.command.reaction;

import java.util.stream.Stream;

import io.heyi.command.coverage.ChangeCoveredCategory;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.events.household.MemberCategoryChanged;

/**
 * Claims are settled by the category of their service date (adjudication rule 3), so every year from that day on learns of the change, in
 * every household that has covered the resident in it.
 */
final class WhenMemberCategoryChangesThenChangeCoveredCategory implements Reaction {

    private final JdbcEnrollmentRegister enrollments;

    WhenMemberCategoryChangesThenChangeCoveredCategory(JdbcEnrollmentRegister enrollments) {
        this.enrollments = enrollments;
    }

    @Override
    public Stream<LedgerCommand> to(Object event) {
        if (!(event instanceof MemberCategoryChanged changed)) {
            return Stream.empty();
        }
        return enrollments.householdsByYear(changed.resident()).keySet().stream()
                .filter(year -> year >= changed.from().getYear())
                .flatMap(year -> enrollments.homesOf(changed.resident(), year).stream()
                        .map(home -> new ChangeCoveredCategory(home, year, changed.resident(), changed.category(), changed.from())));
    }
}

package io.heyi.command.reaction;

import java.util.stream.Stream;

import io.heyi.command.coverage.CreditFamilyAccount;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.FamilyAccountCredited.Source;

/** What is left of the family account at the end of the year goes to the household's next (adjudication step 2). */
final class WhenCoverageYearClosesThenCarryAccountOver implements Reaction {

    @Override
    public Stream<LedgerCommand> to(Object event) {
        if (!(event instanceof CoverageYearClosed closed) || closed.accountCarriedOver().isZero()) {
            return Stream.empty();
        }
        return Stream.of(new CreditFamilyAccount(closed.householdNo(), closed.year() + 1, closed.accountCarriedOver(), closed.year(),
                Source.CARRIED_OVER));
    }
}

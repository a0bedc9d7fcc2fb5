package io.heyi.command.reaction;

import java.util.stream.Stream;

import io.heyi.command.coverage.CreditFamilyAccount;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.FamilyAccountCredited.Source;

/** Account money of a closed year goes to the household's current one (adjudication rule 3). */
final class WhenClaimOfClosedYearReversesThenReturnAccountMoney implements Reaction {

    @Override
    public Stream<LedgerCommand> to(Object event) {
        if (!(event instanceof ClaimReversed reversed) || reversed.accountReturnedTo() == reversed.year()
                || reversed.amounts().account().isZero()) {
            return Stream.empty();
        }
        return Stream.of(new CreditFamilyAccount(reversed.householdNo(), reversed.accountReturnedTo(), reversed.amounts().account(),
                reversed.year(), Source.RETURNED));
    }
}

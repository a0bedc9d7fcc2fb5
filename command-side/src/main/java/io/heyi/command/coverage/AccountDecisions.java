package io.heyi.command.coverage;

import java.util.List;

import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.FamilyAccountCredited;

/** How the family account (家庭账户) passes from year to year (adjudication rule 3). Pure. */
final class AccountDecisions {

    private AccountDecisions() {
    }

    static List<CoverageEvent> decide(CloseCoverageYear command, CoverageState state) {
        if (state.isClosed()) {
            return List.of();
        }
        command.refuseBeforeItsEnd();
        if (state.village() == null && state.household().familyAccountBalance().isZero()) {
            throw new NotEnrolled();
        }
        return List.of(new CoverageYearClosed(command.householdNo(), command.year(), command.closedOn(),
                state.household().familyAccountBalance()));
    }

    static List<CoverageEvent> decide(CreditFamilyAccount command, CoverageState state) {
        if (state.isClosed()) {
            throw new YearClosed();
        }
        return List.of(new FamilyAccountCredited(command.householdNo(), command.year(), command.amount(), command.fromYear(),
                command.source()));
    }
}

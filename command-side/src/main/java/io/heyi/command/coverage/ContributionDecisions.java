package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CoverageRefusals.AccountAlreadySpent;
import io.heyi.command.coverage.CoverageRefusals.AssistanceExceedsContribution;
import io.heyi.command.coverage.CoverageRefusals.ClaimsAlreadySettled;
import io.heyi.command.coverage.CoverageRefusals.CoverageHasBegun;
import io.heyi.command.coverage.CoverageRefusals.DidNotDieBefore;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.SubsidyGrantedDifferently;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.coverage.Subsidy.Source;

/** What the sources pay for enrolled members, and when a contribution is paid back. Pure. */
final class ContributionDecisions {

    private ContributionDecisions() {
    }

    static List<CoverageEvent> decide(GrantSubsidies command, CoverageState state) {
        List<Subsidy> granting = new ArrayList<>();
        for (Subsidy told : command.subsidies()) {
            CoveredMember member = coveredHere(state, told.resident());
            Subsidy known = of(told.resident(), told.source(), state.contributions().subsidiesOf(told.resident()), granting);
            if (known != null && !known.amount().equals(told.amount())) {
                throw new SubsidyGrantedDifferently();
            }
            if (told.source() == Source.ASSISTANCE && told.amount().compareTo(member.enrollment().individualPremium()) > 0) {
                throw new AssistanceExceedsContribution();
            }
            if (known == null && !told.amount().isZero()) {
                granting.add(told);
            }
        }
        return granting.isEmpty() ? List.of() : List.of(new SubsidiesGranted(command.householdNo(), command.year(), state.village(),
                List.copyOf(granting), command.grantedOn(), command.reference()));
    }

    static List<CoverageEvent> decide(RefundContribution command, CoverageState state) {
        if (state.member(command.resident()) == null && !state.contributions().refundedOf(command.resident()).isEmpty()) {
            return List.of();
        }
        CoveredMember member = coveredHere(state, command.resident());
        if (state.isClosed()) {
            throw new YearClosed();
        }
        if (state.hasClaim(command.resident())) {
            throw new ClaimsAlreadySettled();
        }
        if (command.reason() == Reason.DIED_BEFORE && !member.neverBegan()) {
            throw new DidNotDieBefore();
        }
        if (command.reason() == Reason.NOT_YET_COVERED && !command.refundedOn().isBefore(firstCovered(command, state, member))) {
            throw new CoverageHasBegun();
        }
        Money credited = Money.ZERO;
        for (CoveredMember spell = member; spell != null; spell = spell.earlier()) {
            credited = credited.plus(spell.enrollment().accountCredit());
        }
        if (state.household().familyAccountBalance().compareTo(credited) < 0) {
            throw new AccountAlreadySpent();
        }
        List<Subsidy> withdrawn = state.contributions().subsidiesOf(command.resident());
        Subsidy assistance = of(command.resident(), Source.ASSISTANCE, withdrawn, List.of());
        Money premium = member.enrollment().individualPremium();
        return List.of(new ContributionRefunded(command.householdNo(), command.year(), state.village(), command.resident(),
                assistance == null ? premium : premium.minus(assistance.amount()), command.refundedOn(), command.reason(),
                member.enrollment().receiptNo(), credited, withdrawn));
    }

    /** Who moved here in the course of the year has been covered before, elsewhere. */
    private static LocalDate firstCovered(RefundContribution command, CoverageState state, CoveredMember member) {
        return state.homesOf(command.resident()).isEmpty() ? member.enrollment().coveredFrom() : LocalDate.of(command.year(), 1, 1);
    }

    private static CoveredMember coveredHere(CoverageState state, ResidentNumber resident) {
        CoveredMember member = state.member(resident);
        if (member == null || member.goesOnElsewhere()) {
            throw new NotEnrolled();
        }
        return member;
    }

    private static Subsidy of(ResidentNumber resident, Source source, List<Subsidy> granted, List<Subsidy> granting) {
        for (List<Subsidy> subsidies : List.of(granted, granting)) {
            for (Subsidy subsidy : subsidies) {
                if (subsidy.resident().equals(resident) && subsidy.source() == source) {
                    return subsidy;
                }
            }
        }
        return null;
    }
}

package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CoverageRefusals.AccountAlreadySpent;
import io.heyi.command.coverage.CoverageRefusals.AssistanceExceedsContribution;
import io.heyi.command.coverage.CoverageRefusals.ClaimsAlreadySettled;
import io.heyi.command.coverage.CoverageRefusals.CoverageHasBegun;
import io.heyi.command.coverage.CoverageRefusals.DidNotDieBefore;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.RefundedDifferently;
import io.heyi.command.coverage.CoverageRefusals.SubsidyGrantedDifferently;
import io.heyi.command.coverage.CoverageRefusals.YearClosed;
import io.heyi.command.coverage.SubsidiesAndRefunds.Refund;
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

    /** The events of every household that has covered the resident in the year, first those of the one that does now. */
    static List<CoverageEvent> decide(RefundContribution command, CoverageState state, TiedYears years) {
        if (isToldAgain(command, state)) {
            return List.of();
        }
        CoveredMember member = coveredHere(state, command.resident());
        Map<String, CoverageState> homes = new LinkedHashMap<>();
        homes.put(command.householdNo(), state);
        state.homesOf(command.resident()).forEach(home -> homes.put(home, years.state(home, command.year())));
        homes.values().forEach(home -> refuseUndoing(command.resident(), home));
        LocalDate coveredFirst = homes.values().stream().map(home -> home.member(command.resident()).coveredFirst())
                .min(Comparator.naturalOrder()).orElseThrow();
        if (command.reason() == Reason.DIED_BEFORE && !member.coveredUntil().isBefore(coveredFirst)) {
            throw new DidNotDieBefore();
        }
        if (command.reason() == Reason.NOT_YET_COVERED && !command.refundedOn().isBefore(coveredFirst)) {
            throw new CoverageHasBegun();
        }
        Subsidy assistance = of(command.resident(), Source.ASSISTANCE, state.contributions().subsidiesOf(command.resident()), List.of());
        Money premium = member.enrollment().individualPremium();
        Money refunded = assistance == null ? premium : premium.minus(assistance.amount());
        return homes.entrySet().stream().<CoverageEvent>map(home -> undone(command, home.getKey(), home.getValue(), refunded)).toList();
    }

    /** A refund that was made stays the answer to its request, though a new contribution was paid since. */
    private static boolean isToldAgain(RefundContribution command, CoverageState state) {
        List<Refund> made = state.contributions().refundsOf(command.resident());
        if (made.stream().anyMatch(refund -> refund.differingField(command) == null)) {
            return true;
        }
        if (state.member(command.resident()) == null && !made.isEmpty()) {
            throw new RefundedDifferently(made.get(made.size() - 1).differingField(command));
        }
        return false;
    }

    private static void refuseUndoing(ResidentNumber resident, CoverageState home) {
        if (home.isClosed()) {
            throw new YearClosed();
        }
        if (home.hasClaim(resident)) {
            throw new ClaimsAlreadySettled();
        }
        if (home.household().familyAccountBalance().compareTo(home.member(resident).accountCredit()) < 0) {
            throw new AccountAlreadySpent();
        }
    }

    /** Each household takes back what it had recorded: contribution, account credit and subsidies stayed there when the resident moved. */
    private static ContributionRefunded undone(RefundContribution command, String household, CoverageState home, Money refunded) {
        CoveredMember member = home.member(command.resident());
        return new ContributionRefunded(household, command.year(), home.village(), command.resident(),
                member.paidHere() ? refunded : Money.ZERO, command.refundedOn(), command.reason(), member.enrollment().receiptNo(),
                member.accountCredit(), home.contributions().grantedHereFor(command.resident()));
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

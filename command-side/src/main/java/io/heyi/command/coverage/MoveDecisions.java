package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.CoverageRefusals.ClaimsSinceTheMove;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedIn.Brought;
import io.heyi.events.coverage.CoverageMovedOn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.household.CategoryFrom;

/**
 * How a resident who moves in the course of a year is covered (adjudication rule 3): the personal accumulators go along, what the household
 * has used and its family account stay. Every household that has covered the resident in the year hears of every claim, so that each
 * stream alone tells where the resident stands. Pure.
 */
final class MoveDecisions {

    private MoveDecisions() {
    }

    /** The events of every household concerned, first those of the one that is left. */
    static List<CoverageEvent> decide(MoveCoverage command, CoverageState from) {
        ResidentNumber resident = command.resident();
        CoveredMember member = from.member(resident);
        if (member == null) {
            throw new NotEnrolled();
        }
        if (from.hasClaimSince(resident, command.movedOn())) {
            throw new ClaimsSinceTheMove();
        }
        LocalDate begins = later(command.movedOn(), member.enrollment().coveredFrom());
        if (member.goesOnElsewhere() || member.coveredUntil().isBefore(begins)) {
            return List.of();
        }
        Set<String> homes = new LinkedHashSet<>(from.homesOf(resident));
        boolean known = homes.remove(command.to());
        List<CoverageEvent> events = new ArrayList<>();
        events.add(new CoverageMovedOut(command.from(), command.year(), resident, command.movedOn().minusDays(1), command.to()));
        if (!known) {
            homes.forEach(home -> events.add(new CoverageMovedOn(home, command.year(), resident, command.to())));
        }
        homes.add(command.from());
        events.add(new CoverageMovedIn(command.to(), command.year(), command.village(), command.from(), command.movedOn(),
                goesOn(command, member, begins), List.copyOf(homes), known ? List.of() : brought(command.from(), from, resident),
                from.contributions().subsidiesOf(resident)));
        command.laterCategories().stream()
                .filter(later -> later.from().isAfter(begins) && !later.from().isAfter(member.coveredUntil()))
                .forEach(later -> events.add(new CoveredCategoryChanged(command.to(), command.year(), resident, later.category(), later.from())));
        return events;
    }

    /** What the other households that have covered the resident in the year hear of a claim. */
    static List<CoverageEvent> heardElsewhere(ClaimSettled settled, CoverageState state) {
        return state.homesOf(settled.resident()).stream()
                .<CoverageEvent>map(home -> new ClaimSettledElsewhere(home, settled.year(), settled.resident(), settled.claimId(),
                        settled.householdNo(), settled.adjudication().added()))
                .toList();
    }

    /** In the category that the household moved to is told, which need not be that of the household that was left. */
    private static Enrollment goesOn(MoveCoverage command, CoveredMember member, LocalDate begins) {
        Enrollment e = member.enrollment();
        Category then = command.category();
        for (CategoryFrom later : command.laterCategories()) {
            then = later.from().isAfter(begins) ? then : later.category();
        }
        return new Enrollment(e.resident(), then, e.individualPremium(), e.paidOn(), e.payer(), begins,
                member.coveredUntil(), Money.ZERO, e.receiptNo());
    }

    private static List<Brought> brought(String household, CoverageState from, ResidentNumber resident) {
        return from.claims().stream()
                .filter(claim -> !claim.reversed() && claim.resident().equals(resident))
                .map(claim -> new Brought(claim.claimId(), claim instanceof ClaimElsewhere other ? other.settledIn() : household,
                        claim.added()))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.ResettlementRequired.Cause;

/**
 * Which settled claims turn out wrong when a death or a change of category is recorded after them, for a clerk to decide: they stay as they
 * were settled (adjudication rule 5). Named are the resident's own claims of this household's year; what hangs on one of them in turn is
 * named when it is reversed. Pure.
 */
final class LateFacts {

    private LateFacts() {
    }

    /** Claims with a service after death, of whom nothing would have been paid. */
    static List<ResettlementRequired> touched(EndCoverage death, CoverageState state, PlanBook plans, TiedYears years) {
        Predicate<SettledClaim> untrue = claim -> isOf(claim, death.resident()) && claim.claim().servedOn().isAfter(death.lastDay());
        return touched(new Known(death.householdNo(), death.year(), untrue, null, Cause.DEATH, death.lastDay()), state, plans, years);
    }

    /** Claims that were settled in another category than is known now of their day of service. */
    static List<ResettlementRequired> touched(ChangeCoveredCategory change, CoverageState state, PlanBook plans, TiedYears years) {
        Predicate<SettledClaim> untrue = claim -> isOf(claim, change.resident()) && !claim.claim().servedOn().isBefore(change.from())
                && claim.patient().category() != change.category();
        return touched(new Known(change.householdNo(), change.year(), untrue, change.category(), Cause.CATEGORY, change.from()), state,
                plans, years);
    }

    private static List<ResettlementRequired> touched(Known known, CoverageState state, PlanBook plans, TiedYears years) {
        boolean any = state.claims().stream().anyMatch(claim -> claim instanceof SettledClaim here && known.untrue().test(here));
        return any ? new WhatIf(known, years.all(known.household(), known.year(), state), plans).touched() : List.of();
    }

    private static boolean isOf(SettledClaim claim, ResidentNumber resident) {
        return !claim.reversed() && claim.resident().equals(resident);
    }

    /**
     * What is known now.
     *
     * @param household the one whose claims are named; every other that covered the resident names its own
     * @param untrue    of which claims it is otherwise than they were settled
     * @param category  in which they would have been settled, or null: they would not have been
     */
    private record Known(String household, int year, Predicate<SettledClaim> untrue, Category category, Cause cause, LocalDate since)
            implements WhatIf.Otherwise {

        @Override
        public Patient patient(SettledClaim claim) {
            return !untrue.test(claim) ? claim.patient() : category == null ? null : new Patient(category, claim.patient().ageAtAdmission());
        }

        @Override
        public ResettlementRequired named(String of, SettledClaim claim, Amounts would) {
            return !of.equals(household) || !untrue.test(claim) ? null
                    : new ResettlementRequired(of, year, claim.claimId(), claim.claimId(), claim.amounts(), would, cause, since);
        }
    }
}

package io.heyi.command.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.access.ApprovalThreshold;
import io.heyi.command.coverage.CoverageRefusals.UnknownClaim;
import io.heyi.command.coverage.CoverageState.AccountCredit;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.ResettlementRequired;

/** What a reversal takes back and which later claims it touches (adjudication rule 5). Pure. */
final class ReversalDecisions {

    private ReversalDecisions() {
    }

    /** Whether a person needs another's agreement: the fund takes back more than the threshold. */
    static boolean takesTwo(ReverseClaim command, CoverageState state, ApprovalThreshold threshold) {
        SettledClaim claim = state.claim(command.claimId());
        return claim != null && !claim.reversed() && threshold.isExceededBy(paid(claim.amounts()));
    }

    private static Money paid(Amounts amounts) {
        return amounts.account().plus(amounts.basic()).plus(amounts.serious()).plus(amounts.assistance()).plus(amounts.guarantee());
    }

    static List<CoverageEvent> decide(ReverseClaim command, CoverageState state, PlanBook plans) {
        SettledClaim reversed = state.claim(command.claimId());
        if (reversed == null) {
            throw new UnknownClaim();
        }
        if (reversed.reversed()) {
            return List.of();
        }
        List<CoverageEvent> events = new ArrayList<>();
        events.add(reversal(command, state, reversed));
        events.addAll(touched(command, state, reversed, plans));
        return events;
    }

    /** A closed year's family account stays empty: its money goes to the household's year of the reversal. */
    private static ClaimReversed reversal(ReverseClaim command, CoverageState state, SettledClaim reversed) {
        UsageDelta takenBack = state.isClosed() ? reversed.added().withoutAccount() : reversed.added();
        int returnedTo = state.isClosed() ? Math.max(command.year() + 1, command.reversedOn().getYear()) : command.year();
        return new ClaimReversed(command.householdNo(), command.year(), command.claimId(), command.reason(), command.reversedOn(),
                reversed.amounts(), takenBack, returnedTo);
    }

    /** Recomputes the later claims in the order of settlement as if the reversed one had never been. */
    private static List<ResettlementRequired> touched(ReverseClaim command, CoverageState state, SettledClaim reversed, PlanBook plans) {
        List<ResettlementRequired> touched = new ArrayList<>();
        WhatIf whatIf = new WhatIf(state.credits());
        boolean later = false;
        for (SettledClaim claim : state.claims()) {
            whatIf.creditsBeforeNextClaim();
            if (claim.claimId().equals(reversed.claimId())) {
                later = true;
            } else if (!claim.reversed() && !later) {
                whatIf.add(claim.resident(), claim.added());
            } else if (!claim.reversed()) {
                Adjudication would = whatIf.settle(claim, plans);
                if (!Amounts.of(would).equals(claim.amounts())) {
                    touched.add(new ResettlementRequired(command.householdNo(), command.year(), claim.claimId(), command.claimId(),
                            claim.amounts(), Amounts.of(would)));
                }
            }
        }
        return touched;
    }

    /** The year's accumulators in a course of events that never was. */
    private static final class WhatIf {

        private final Map<ResidentNumber, PersonUsage> persons = new HashMap<>();
        private HouseholdUsage household = HouseholdUsage.NONE;
        private final Iterator<AccountCredit> credits;
        private AccountCredit nextCredit;
        private int claimsSeen;

        private WhatIf(List<AccountCredit> credits) {
            this.credits = credits.iterator();
            this.nextCredit = this.credits.hasNext() ? this.credits.next() : null;
        }

        void creditsBeforeNextClaim() {
            while (nextCredit != null && nextCredit.afterClaims() <= claimsSeen) {
                household = nextCredit.to(household);
                nextCredit = credits.hasNext() ? credits.next() : null;
            }
            claimsSeen++;
        }

        void add(ResidentNumber resident, UsageDelta added) {
            persons.put(resident, usageOf(resident).plus(added));
            household = household.plus(added);
        }

        Adjudication settle(SettledClaim claim, PlanBook plans) {
            Standing standing = Standing.of(usageOf(claim.resident()), household, claim.claim());
            Adjudication would = Adjudicator.adjudicate(plans.version(claim.plan()), claim.claim(), claim.patient(), standing);
            add(claim.resident(), would.added());
            return would;
        }

        private PersonUsage usageOf(ResidentNumber resident) {
            return persons.getOrDefault(resident, PersonUsage.NONE);
        }
    }
}

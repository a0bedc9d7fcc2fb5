package io.heyi.command.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.access.ApprovalThreshold;
import io.heyi.command.access.Caller;
import io.heyi.command.access.FourEyes;
import io.heyi.command.coverage.CoverageRefusals.ReversedDifferently;
import io.heyi.command.coverage.CoverageRefusals.UnknownClaim;
import io.heyi.command.coverage.CoverageState.Reversal;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.ResettlementRequired;

/** What a reversal takes back and which later claims it touches (adjudication rule 5). Pure. */
final class ReversalDecisions {

    private ReversalDecisions() {
    }

    /**
     * Where the fund takes back more than the threshold, nobody reverses alone: no person, and no hospital, which has nobody who may agree.
     *
     * @param approval the id of what a reviewer has agreed to, or null
     * @throws FourEyes.ApprovalNeeded when it is for two and one has asked for it
     */
    static void refuseAlone(ReverseClaim command, CoverageState state, ApprovalThreshold threshold, Caller caller, String approval) {
        SettledClaim claim = state.claim(command.claimId());
        if (claim != null && !claim.reversed() && threshold.isExceededBy(paid(claim.amounts()))) {
            FourEyes.require(caller, approval);
        }
    }

    private static Money paid(Amounts amounts) {
        return amounts.account().plus(amounts.basic()).plus(amounts.serious()).plus(amounts.assistance()).plus(amounts.guarantee());
    }

    /** @param years for the other households that have a mover in common with this one; their events are among the answer */
    static List<CoverageEvent> decide(ReverseClaim command, CoverageState state, PlanBook plans, TiedYears years) {
        SettledClaim reversed = state.claim(command.claimId());
        if (reversed == null) {
            throw new UnknownClaim();
        }
        if (reversed.reversed()) {
            refuseOther(command, state.reversal(command.claimId()));
            return List.of();
        }
        Map<String, CoverageState> tied = years.all(command.householdNo(), command.year(), state);
        ClaimReversed reversal = reversal(command, state, reversed);
        List<CoverageEvent> events = new ArrayList<>();
        events.add(reversal);
        events.addAll(heardElsewhere(reversal, reversed.resident(), state));
        events.addAll(new WhatIf(new Without(command), tied, plans).touched());
        return events;
    }

    private static void refuseOther(ReverseClaim command, Reversal known) {
        String field = !known.reason().equals(command.reason()) ? "reason" : !known.on().equals(command.reversedOn()) ? "reversed_on" : null;
        if (field != null) {
            throw new ReversedDifferently(field);
        }
    }

    /** Every later claim that would have come out otherwise is named, whichever member's. */
    private record Without(ReverseClaim command) implements WhatIf.Otherwise {

        @Override
        public Patient patient(SettledClaim claim) {
            return claim.claimId().equals(command.claimId()) ? null : claim.patient();
        }

        @Override
        public ResettlementRequired named(String household, SettledClaim claim, Amounts would) {
            return claim.claimId().equals(command.claimId()) ? null
                    : new ResettlementRequired(household, command.year(), claim.claimId(), command.claimId(), claim.amounts(), would);
        }
    }

    /** A closed year's family account stays empty: its money goes to the household's year of the reversal. */
    private static ClaimReversed reversal(ReverseClaim command, CoverageState state, SettledClaim reversed) {
        UsageDelta takenBack = state.isClosed() ? reversed.added().withoutAccount() : reversed.added();
        int returnedTo = state.isClosed() ? Math.max(command.year() + 1, command.reversedOn().getYear()) : command.year();
        return new ClaimReversed(command.householdNo(), command.year(), command.claimId(), command.reason(), command.reversedOn(),
                reversed.amounts(), takenBack, returnedTo);
    }

    private static List<CoverageEvent> heardElsewhere(ClaimReversed reversal, ResidentNumber resident, CoverageState state) {
        return state.homesOf(resident).stream()
                .<CoverageEvent>map(home -> new ClaimReversedElsewhere(home, reversal.year(), resident, reversal.claimId(),
                        reversal.householdNo(), reversal.takenBack()))
                .toList();
    }
}

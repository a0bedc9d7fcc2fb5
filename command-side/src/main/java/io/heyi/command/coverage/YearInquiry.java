package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.Optional;

import io.heyi.benefits.adjudication.Remaining;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.coverage.CoverageRefusals.BornAfterTheService;
import io.heyi.command.coverage.Eligibility.NotCovered;
import io.heyi.command.catalogue.Catalogues;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.PlanRef;

/** What can be asked of a benefit year without changing it. Pure; the answers hold nothing of the state. */
public final class YearInquiry {

    /** A trial has no number and no invoice yet, so neither can be another's. */
    private static final String NOT_GIVEN_YET = "-";

    private static final ClaimRegister NOTHING_SETTLED = new ClaimRegister() {
        @Override
        public Optional<Place> placeOf(ClaimId claim) {
            return Optional.empty();
        }

        @Override
        public Optional<InvoiceHolder> holderOf(InvoiceKey invoice) {
            return Optional.empty();
        }
    };

    private YearInquiry() {
    }

    /** @throws io.heyi.benefits.Refusal when the institution could not settle on that day, or the resident was not born yet */
    public static Eligibility eligibility(CoverageState state, ResidentNumber resident, LocalDate day, String institution, PlanBook plans,
                                          InstitutionDirectory institutions) {
        InstitutionFacts at = settlesOn(institutions, institution, day);
        if (resident.bornAfter(day)) {
            throw new BornAfterTheService();
        }
        CoveredMember member = state.member(resident);
        if (member == null) {
            return Eligibility.NOT_ENROLLED;
        }
        LocalDate from = member.enrollment().coveredFrom();
        BenefitPlan plan = plans.inForce(state.village(), day).orElse(null);
        NotCovered notCovered = day.isBefore(from) ? NotCovered.NOT_YET_COVERED
                : day.isAfter(member.coveredUntil()) ? NotCovered.NO_LONGER_COVERED
                : plan == null ? NotCovered.NO_PLAN : null;
        if (notCovered != null) {
            return new Eligibility(notCovered, from, member.coveredUntil(), null, null, null);
        }
        Patient patient = new Patient(member.categoryOn(day), resident.ageOn(day));
        return new Eligibility(null, from, member.coveredUntil(), patient.category(), new PlanRef(plan.code(), plan.version()),
                Remaining.at(institution, at.levelOn(day), at.placement(), day, plan, patient, state.usageOf(resident), state.household()));
    }

    /**
     * What the claim would settle to now (预结算). The event is a likeness: it is recorded nowhere, and has no place in the order.
     *
     * @throws io.heyi.benefits.Refusal when the claim would be refused now, but for its number and its invoice, which are not asked
     */
    public static ClaimSettled trial(CoverageState state, String householdNo, ClaimRequest request, PlanBook plans,
                                     Catalogues catalogues, InstitutionDirectory institutions) {
        ClaimRequest unnumbered = new ClaimRequest(new ClaimId(request.claimId().institution(), NOT_GIVEN_YET), request.kind(),
                request.resident(), request.admittedOn(), request.servedOn(), request.diagnoses(), NOT_GIVEN_YET, request.total(),
                request.sums(), request.lines(), request.referral(), request.traditionalMedicine(), request.placement(), null);
        return SettlementDecisions.decide(new SettleClaim(householdNo, request.year(), 0, unnumbered), state, plans, catalogues, institutions,
                NOTHING_SETTLED);
    }

    /** @throws io.heyi.benefits.Refusal when the institution may not settle what is done on that day */
    public static InstitutionFacts settlesOn(InstitutionDirectory institutions, String code, LocalDate day) {
        return SettlementDecisions.designatedThen(institutions, code, day);
    }

    /** The answer that was given to a claim, or empty when it is not settled in this year. */
    public static Optional<Settlement> settlement(CoverageState state, ClaimId claim) {
        return Optional.ofNullable(state.claim(claim)).map(Settlement::again);
    }
}

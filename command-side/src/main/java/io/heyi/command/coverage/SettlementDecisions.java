package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.catalogue.LineTerms;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.Standing;
import io.heyi.command.catalogue.CataloguedLines;
import io.heyi.command.catalogue.Catalogues;
import io.heyi.command.coverage.ClaimRegister.InvoiceHolder;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.CoverageRefusals.BornAfterTheService;
import io.heyi.command.coverage.CoverageRefusals.ClaimResubmittedWithChanges;
import io.heyi.command.coverage.CoverageRefusals.CorrectedClaimNotReversed;
import io.heyi.command.coverage.CoverageRefusals.CoveredElsewhereThen;
import io.heyi.command.coverage.CoverageRefusals.InstitutionNotDesignatedThen;
import io.heyi.command.coverage.CoverageRefusals.InstitutionSuspendedThen;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.CoverageRefusals.InvoiceNumberMissing;
import io.heyi.command.coverage.CoverageRefusals.NoLongerCovered;
import io.heyi.command.coverage.CoverageRefusals.NoPlanInForce;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRefusals.NotYetCovered;
import io.heyi.command.coverage.CoverageRefusals.NumberOfTheCounter;
import io.heyi.command.coverage.CoverageRefusals.UnknownInstitution;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.AsBilled;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.PlanRef;

/** Whether a claim can be settled, and to what. Pure. A settlement that was made before is not decided again: see {@link #refuseOtherContent}. */
final class SettlementDecisions {

    private SettlementDecisions() {
    }

    /** By such a number the fund owes the resident; whoever took it first would stand in the way of the application that is to have it. */
    static void refuseNumberOfTheCounter(SettleClaim command) {
        if (!command.ofCounter() && CounterClaims.isCounterNumber(command.request().claimId().number())) {
            throw new NumberOfTheCounter();
        }
    }

    static ClaimSettled decide(SettleClaim command, CoverageState state, PlanBook plans, Catalogues catalogues,
                               InstitutionDirectory institutions, ClaimRegister register) {
        ClaimRequest request = command.request();
        refuseNumberOfAnother(command, register);
        InstitutionFacts institution = designatedThen(institutions, request);
        InstitutionLevel level = institution.levelOn(request.servedOn());
        CoveredMember member = coveredThen(state, request);
        refuseUsedInvoice(request, state, register);
        BenefitPlan plan = plans.inForce(state.village(), request.servedOn()).orElseThrow(NoPlanInForce::new);
        CataloguedLines lines = CataloguedLines.of(request.lines(), request.servedOn(), state.village(),
                new LineTerms(level, plan.cataloguePrepay()), catalogues);
        Claim claim = request.at(level, institution.placement(), lines.charges());
        Patient patient = new Patient(member.categoryOn(request.servedOn()), ageOn(claim.admittedOn(), request));
        Standing standing = state.standing(request.resident(), claim);
        Adjudication adjudication = Adjudicator.adjudicate(plan, claim, patient, standing);
        return new ClaimSettled(command.householdNo(), command.year(), state.village(), request.claimId(), command.ordinal(),
                request.resident(), request.invoiceNo(), request.corrects(), new PlanRef(plan.code(), plan.version()), patient, claim,
                standing, adjudication, lines.checkedAgainst(), AsBilled.of(request.lines(), lines.charges()));
    }

    /** The same request again is answered again; the same number with other content is a conflict that names the field. */
    static void refuseOtherContent(SettledClaim known, ClaimRequest told, PlanBook plans, Catalogues catalogues,
                                   InstitutionDirectory institutions) {
        Placement unsaid = institutions.find(told.claimId().institution()).map(InstitutionFacts::placement).orElse(known.claim().placement());
        LineTerms terms = new LineTerms(known.claim().level(), plans.version(known.plan()).cataloguePrepay());
        CataloguedLines lines = CataloguedLines.again(told.lines(), told.servedOn(), terms, catalogues, known.catalogues());
        String field = differingField(known, told, lines.charges(), unsaid);
        if (field != null) {
            throw new ClaimResubmittedWithChanges(field);
        }
    }

    /** @param unsaid the placement of a claim that brings none */
    private static String differingField(SettledClaim known, ClaimRequest told, List<ChargeLine> charges, Placement unsaid) {
        if (!known.resident().equals(told.resident())) {
            return "resident_id";
        }
        if (!known.invoiceNo().equals(told.invoiceNo())) {
            return "invoice_no";
        }
        if (!Objects.equals(known.corrects(), told.corrects())) {
            return "corrects";
        }
        return ClaimDifference.field(known.claim(), told.at(known.claim().level(), unsaid, charges));
    }

    private static void refuseNumberOfAnother(SettleClaim command, ClaimRegister register) {
        Place here = new Place(command.householdNo(), command.year());
        register.placeOf(command.request().claimId()).filter(place -> !place.equals(here)).ifPresent(place -> {
            throw new ClaimResubmittedWithChanges(place.householdNo().equals(here.householdNo()) ? "settled_on" : "resident_id");
        });
    }

    private static InstitutionFacts designatedThen(InstitutionDirectory institutions, ClaimRequest request) {
        return designatedThen(institutions, request.claimId().institution(), request.servedOn());
    }

    /** The institution, when it may settle what was done on that day. */
    static InstitutionFacts designatedThen(InstitutionDirectory institutions, String code, LocalDate day) {
        InstitutionFacts institution = institutions.find(code).orElseThrow(UnknownInstitution::new);
        if (!institution.isDesignatedOn(day)) {
            throw new InstitutionNotDesignatedThen();
        }
        if (institution.isSuspendedOn(day)) {
            throw new InstitutionSuspendedThen();
        }
        return institution;
    }

    private static CoveredMember coveredThen(CoverageState state, ClaimRequest request) {
        CoveredMember member = state.member(request.resident());
        if (member == null) {
            throw new NotEnrolled();
        }
        CoveredMember then = member.begunBy(request.servedOn());
        if (request.servedOn().isBefore(then.enrollment().coveredFrom())) {
            throw state.homesOf(request.resident()).isEmpty() || then.goesOnElsewhere() ? new NotYetCovered() : new CoveredElsewhereThen();
        }
        if (request.servedOn().isAfter(then.coveredUntil())) {
            throw then.goesOnElsewhere() ? new CoveredElsewhereThen() : new NoLongerCovered();
        }
        return then;
    }

    private static int ageOn(LocalDate admittedOn, ClaimRequest request) {
        if (admittedOn.isBefore(request.resident().birthDate())) {
            throw new BornAfterTheService();
        }
        return request.resident().ageOn(admittedOn);
    }

    /** An invoice is held by at most one unreversed claim; a reversed one gives it up only to the settlement that names it, wherever. */
    private static void refuseUsedInvoice(ClaimRequest request, CoverageState state, ClaimRegister register) {
        if (request.invoice().number().isEmpty()) {
            throw new InvoiceNumberMissing();
        }
        ClaimId corrects = request.corrects();
        InvoiceHolder holder = register.holderOf(request.invoice()).orElse(null);
        boolean givenUp = holder != null && holder.reversed() && holder.claimId().equals(corrects);
        boolean reversedHere = corrects != null && state.claim(corrects) != null && state.claim(corrects).reversed();
        if (corrects != null && !givenUp && !reversedHere) {
            throw new CorrectedClaimNotReversed();
        }
        if (holder != null && !givenUp) {
            throw new InvoiceAlreadyUsed();
        }
    }
}

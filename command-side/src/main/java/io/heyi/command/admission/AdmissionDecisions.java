package io.heyi.command.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.admission.AdmissionRefusals.AdmissionAlreadySettled;
import io.heyi.command.admission.AdmissionRefusals.AdmissionIsCancelled;
import io.heyi.command.admission.AdmissionRefusals.AdmittedDifferently;
import io.heyi.command.admission.AdmissionRefusals.ChargedOutsideStay;
import io.heyi.command.admission.AdmissionRefusals.ChargesNotWithdrawn;
import io.heyi.command.admission.AdmissionRefusals.CorrectedDifferently;
import io.heyi.command.admission.AdmissionRefusals.DischargedBeforeAdmitted;
import io.heyi.command.admission.AdmissionRefusals.DischargedDifferently;
import io.heyi.command.admission.AdmissionRefusals.NotAStay;
import io.heyi.command.admission.AdmissionRefusals.ResidentAlreadyAdmitted;
import io.heyi.command.coverage.CoverageRefusals.BornAfterTheService;
import io.heyi.command.coverage.CoverageRefusals.UnknownResident;
import io.heyi.command.coverage.YearInquiry;
import io.heyi.command.household.ResidentRegister;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.events.admission.AdmissionCancelled;
import io.heyi.events.admission.AdmissionCorrected;
import io.heyi.events.admission.AdmissionEvent;
import io.heyi.events.admission.Particulars;
import io.heyi.events.admission.ResidentAdmitted;
import io.heyi.events.admission.ResidentDischarged;
import io.heyi.events.coverage.ClaimId;

/** Coming, going, and what is said of it. Pure. The charges are decided in {@link ChargeDecisions}. */
final class AdmissionDecisions {

    private AdmissionDecisions() {
    }

    static List<AdmissionEvent> decide(AdmitResident command, AdmissionState state, InstitutionDirectory institutions,
                                       ResidentRegister residents, AdmissionRegister register) {
        if (state.admitted() != null) {
            refuseOtherContent(state.admitted(), command);
            return List.of();
        }
        plausible(command.particulars(), command.resident());
        YearInquiry.settlesOn(institutions, command.institution(), command.particulars().admittedOn());
        if (residents.householdOf(command.resident()).isEmpty()) {
            throw new UnknownResident();
        }
        if (register.hasOpenAdmission(command.institution(), command.resident())) {
            throw new ResidentAlreadyAdmitted();
        }
        return List.of(new ResidentAdmitted(command.institution(), command.admissionNo(), command.resident(), command.particulars()));
    }

    static List<AdmissionEvent> decide(CorrectAdmission command, AdmissionState state, AdmissionRegister register) {
        known(state);
        AdmissionCorrected same = state.correction(command.correctionNo());
        if (same != null) {
            refuseOtherContent(same, command);
            return List.of();
        }
        unsettled(state, register);
        Particulars told = command.particulars();
        plausible(told, state.admitted().resident());
        inOrder(told.admittedOn(), command.dischargedOn());
        if (!StayCharges.within(state, told.admittedOn(), command.dischargedOn())) {
            throw new ChargedOutsideStay();
        }
        boolean backInHospital = state.dischargedOn() != null && command.dischargedOn() == null;
        if (backInHospital && register.hasOpenAdmission(command.institution(), state.admitted().resident())) {
            throw new ResidentAlreadyAdmitted();
        }
        return List.of(new AdmissionCorrected(command.institution(), command.admissionNo(), command.correctionNo(), told,
                command.dischargedOn()));
    }

    static List<AdmissionEvent> decide(DischargeResident command, AdmissionState state, AdmissionRegister register) {
        known(state);
        if (command.dischargedOn().equals(state.dischargedOn()) && !state.cancelled()) {
            return List.of();
        }
        unsettled(state, register);
        if (state.dischargedOn() != null) {
            throw new DischargedDifferently();
        }
        inOrder(state.particulars().admittedOn(), command.dischargedOn());
        if (!StayCharges.within(state, state.particulars().admittedOn(), command.dischargedOn())) {
            throw new ChargedOutsideStay();
        }
        return List.of(new ResidentDischarged(command.institution(), command.admissionNo(), command.dischargedOn()));
    }

    static List<AdmissionEvent> decide(CancelAdmission command, AdmissionState state, AdmissionRegister register) {
        known(state);
        if (state.cancelled()) {
            return List.of();
        }
        unsettled(state, register);
        if (state.batches().stream().anyMatch(batch -> !batch.withdrawn())) {
            throw new ChargesNotWithdrawn();
        }
        return List.of(new AdmissionCancelled(command.institution(), command.admissionNo(), command.reason()));
    }

    /** A stay that is not there looks like another's. */
    static void known(AdmissionState state) {
        if (state.admitted() == null) {
            throw new OutOfScope();
        }
    }

    /** It may be changed: neither cancelled, nor in a settlement that stands. */
    static void unsettled(AdmissionState state, AdmissionRegister register) {
        if (state.cancelled()) {
            throw new AdmissionIsCancelled();
        }
        boolean settled = state.lastSettlement() != null
                && !register.isReversed(new ClaimId(state.admitted().institution(), state.lastSettlement().settlementNo()));
        if (settled) {
            throw new AdmissionAlreadySettled();
        }
    }

    private static void plausible(Particulars particulars, ResidentNumber resident) {
        if (particulars.kind() == ClaimKind.OUTPATIENT || particulars.kind() == ClaimKind.CHRONIC) {
            throw new NotAStay();
        }
        if (resident.bornAfter(particulars.admittedOn())) {
            throw new BornAfterTheService();
        }
    }

    private static void inOrder(LocalDate admittedOn, LocalDate dischargedOn) {
        if (dischargedOn != null && dischargedOn.isBefore(admittedOn)) {
            throw new DischargedBeforeAdmitted();
        }
    }

    private static void refuseOtherContent(ResidentAdmitted known, AdmitResident told) {
        String field = !known.resident().equals(told.resident()) ? "resident_id" : differing(known.particulars(), told.particulars());
        if (field != null) {
            throw new AdmittedDifferently(field);
        }
    }

    private static void refuseOtherContent(AdmissionCorrected known, CorrectAdmission told) {
        String field = !Objects.equals(known.dischargedOn(), told.dischargedOn()) ? "discharged_on"
                : differing(known.particulars(), told.particulars());
        if (field != null) {
            throw new CorrectedDifferently(field);
        }
    }

    private static String differing(Particulars known, Particulars told) {
        return known.kind() != told.kind() ? "kind"
                : !known.admittedOn().equals(told.admittedOn()) ? "admitted_on"
                : !known.diagnoses().equals(told.diagnoses()) ? "diagnosis"
                : !known.department().equals(told.department()) ? "department"
                : known.referral() != told.referral() ? "referral"
                : known.traditionalMedicine() != told.traditionalMedicine() ? "traditional_medicine" : null;
    }
}

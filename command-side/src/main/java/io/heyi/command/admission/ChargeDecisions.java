package io.heyi.command.admission;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClaimRefusals.LineTwice;
import io.heyi.command.admission.AdmissionRefusals.AdmissionChangedMeanwhile;
import io.heyi.command.admission.AdmissionRefusals.BatchIsWithdrawn;
import io.heyi.command.admission.AdmissionRefusals.ChargedDifferently;
import io.heyi.command.admission.AdmissionRefusals.ChargedOutsideStay;
import io.heyi.command.admission.AdmissionRefusals.ChargesDoNotAddUp;
import io.heyi.command.admission.AdmissionRefusals.EarlierSettlementNotNamed;
import io.heyi.command.admission.AdmissionRefusals.NotYetDischarged;
import io.heyi.command.admission.AdmissionRefusals.NothingCharged;
import io.heyi.command.admission.AdmissionRefusals.SettledDifferently;
import io.heyi.command.admission.AdmissionRefusals.UnknownBatch;
import io.heyi.command.admission.AdmissionState.Batch;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.events.admission.AdmissionEvent;
import io.heyi.events.admission.AdmissionSettled;
import io.heyi.events.admission.ChargesRecorded;
import io.heyi.events.admission.ChargesWithdrawn;

/** What is charged during a stay, and when it becomes a claim. Pure. */
final class ChargeDecisions {

    private ChargeDecisions() {
    }

    static List<AdmissionEvent> decide(RecordCharges command, AdmissionState state, AdmissionRegister register) {
        AdmissionDecisions.known(state);
        ChargesRecorded told = new ChargesRecorded(command.institution(), command.admissionNo(), command.batchNo(), command.chargedOn(),
                command.lines());
        Batch known = state.batch(command.batchNo());
        if (known != null) {
            refuseOtherContent(known, told);
            return List.of();
        }
        AdmissionDecisions.unsettled(state, register);
        if (told.lines().isEmpty()) {
            throw new NothingCharged();
        }
        numberedOnce(told.lines());
        if (!StayCharges.within(told.chargedOn(), state.particulars().admittedOn(), state.dischargedOn())) {
            throw new ChargedOutsideStay();
        }
        return List.of(told);
    }

    static List<AdmissionEvent> decide(WithdrawCharges command, AdmissionState state, AdmissionRegister register) {
        AdmissionDecisions.known(state);
        Batch batch = state.batch(command.batchNo());
        if (batch == null) {
            throw new UnknownBatch();
        }
        if (batch.withdrawn()) {
            return List.of();
        }
        AdmissionDecisions.unsettled(state, register);
        return List.of(new ChargesWithdrawn(command.institution(), command.admissionNo(), command.batchNo()));
    }

    /** Whether this very settlement of the stay was made before: then it is not decided again. */
    static boolean settledBefore(SettleAdmission command, AdmissionState state) {
        AdmissionDecisions.known(state);
        AdmissionSettled known = state.settlement(command.settlementNo());
        if (known == null) {
            return false;
        }
        String field = !known.total().equals(command.total()) ? "total"
                : !known.invoiceNo().equals(command.invoiceNo()) ? "invoice_no"
                : !Objects.equals(known.corrects(), command.corrects()) ? "corrects" : null;
        if (field != null) {
            throw new SettledDifferently(field);
        }
        return true;
    }

    static AdmissionSettled decide(SettleAdmission command, AdmissionState state, AdmissionRegister register) {
        AdmissionDecisions.unsettled(state, register);
        if (state.dischargedOn() == null) {
            throw new NotYetDischarged();
        }
        List<BilledLine> lines = StayCharges.lines(state);
        if (lines.isEmpty()) {
            throw new NothingCharged();
        }
        if (!StayCharges.total(lines).equals(command.total())) {
            throw new ChargesDoNotAddUp();
        }
        String replaced = Optional.ofNullable(state.lastSettlement()).map(AdmissionSettled::settlementNo).orElse(null);
        if (!Objects.equals(replaced, command.corrects())) {
            throw new EarlierSettlementNotNamed();
        }
        return new AdmissionSettled(command.institution(), command.admissionNo(), command.settlementNo(), command.invoiceNo(),
                command.corrects(), command.total());
    }

    /** The claim that the stay's charges make. */
    static SettleClaim claim(SettleAdmission command, AdmissionState state) {
        ClaimRequest request = StayCharges.claim(state, state.dischargedOn(), command.settlementNo(), command.invoiceNo(),
                command.corrects());
        if (request.year() != command.year()) {
            throw new AdmissionChangedMeanwhile();
        }
        return new SettleClaim(command.householdNo(), command.year(), command.ordinal(), request);
    }

    private static void refuseOtherContent(Batch known, ChargesRecorded told) {
        String field = !known.recorded().chargedOn().equals(told.chargedOn()) ? "charged_on"
                : !known.recorded().lines().equals(told.lines()) ? "lines" : null;
        if (field != null) {
            throw new ChargedDifferently(field);
        }
        if (known.withdrawn()) {
            throw new BatchIsWithdrawn();
        }
    }

    private static void numberedOnce(List<BilledLine> lines) {
        Set<Integer> numbers = new HashSet<>();
        for (BilledLine line : lines) {
            if (!numbers.add(line.line())) {
                throw new LineTwice(line.line());
            }
        }
    }
}

package io.heyi.command.admission;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.admission.Particulars;

/**
 * A stay as it stands.
 *
 * @param dischargedOn   or null while the resident is in hospital
 * @param charged        what the charges that stand come to
 * @param lastSettlement number of its latest settlement, or null; that may have been reversed since
 */
public record AdmissionView(String admissionNo, ResidentNumber resident, Particulars particulars, LocalDate dischargedOn, boolean cancelled,
                            List<Batch> batches, Money charged, String lastSettlement) {

    /** A batch of charges, and what it comes to by itself. */
    public record Batch(String batchNo, LocalDate chargedOn, int lines, Money amount, boolean withdrawn) {
    }

    static AdmissionView of(AdmissionState state) {
        List<Batch> batches = state.batches().stream()
                .map(batch -> new Batch(batch.recorded().batchNo(), batch.recorded().chargedOn(), batch.recorded().lines().size(),
                        StayCharges.total(batch.recorded().lines()), batch.withdrawn()))
                .toList();
        return new AdmissionView(state.admitted().admissionNo(), state.admitted().resident(), state.particulars(), state.dischargedOn(),
                state.cancelled(), batches, StayCharges.total(StayCharges.lines(state)),
                state.lastSettlement() == null ? null : state.lastSettlement().settlementNo());
    }
}

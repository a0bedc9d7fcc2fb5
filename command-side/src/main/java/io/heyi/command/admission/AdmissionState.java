package io.heyi.command.admission;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.events.admission.AdmissionCancelled;
import io.heyi.events.admission.AdmissionCorrected;
import io.heyi.events.admission.AdmissionEvent;
import io.heyi.events.admission.AdmissionSettled;
import io.heyi.events.admission.ChargesRecorded;
import io.heyi.events.admission.ChargesWithdrawn;
import io.heyi.events.admission.Particulars;
import io.heyi.events.admission.ResidentAdmitted;
import io.heyi.events.admission.ResidentDischarged;

/** One stay as its events tell it. {@code evolve} only assigns. */
final class AdmissionState {

    /** A batch of charges, and whether it still counts. */
    record Batch(ChargesRecorded recorded, boolean withdrawn) {
    }

    private ResidentAdmitted admitted;
    private Particulars particulars;
    private LocalDate dischargedOn;
    private boolean cancelled;
    private final Map<String, AdmissionCorrected> corrections = new LinkedHashMap<>(2);
    private final Map<String, Batch> batches = new LinkedHashMap<>();
    private final Map<String, AdmissionSettled> settlements = new LinkedHashMap<>(2);
    private AdmissionSettled lastSettlement;

    static AdmissionState of(List<?> events) {
        AdmissionState state = new AdmissionState();
        events.forEach(event -> state.evolve((AdmissionEvent) event));
        return state;
    }

    void evolve(AdmissionEvent event) {
        if (event instanceof ResidentAdmitted e) {
            admitted = e;
            particulars = e.particulars();
        } else if (event instanceof AdmissionCorrected e) {
            corrections.put(e.correctionNo(), e);
            particulars = e.particulars();
            dischargedOn = e.dischargedOn();
        } else if (event instanceof ChargesRecorded e) {
            batches.put(e.batchNo(), new Batch(e, false));
        } else if (event instanceof ChargesWithdrawn e) {
            batches.computeIfPresent(e.batchNo(), (no, batch) -> new Batch(batch.recorded(), true));
        } else if (event instanceof ResidentDischarged e) {
            dischargedOn = e.dischargedOn();
        } else if (event instanceof AdmissionCancelled) {
            cancelled = true;
        } else if (event instanceof AdmissionSettled e) {
            settlements.put(e.settlementNo(), e);
            lastSettlement = e;
        } else {
            throw new IllegalStateException("unknown event " + event.getClass().getSimpleName());
        }
    }

    /** As first told, or null when there is no such stay. */
    ResidentAdmitted admitted() {
        return admitted;
    }

    Particulars particulars() {
        return particulars;
    }

    /** Null while the resident is in hospital. */
    LocalDate dischargedOn() {
        return dischargedOn;
    }

    boolean cancelled() {
        return cancelled;
    }

    AdmissionCorrected correction(String no) {
        return corrections.get(no);
    }

    Batch batch(String no) {
        return batches.get(no);
    }

    /** In the order recorded. */
    Collection<Batch> batches() {
        return batches.values();
    }

    AdmissionSettled settlement(String no) {
        return settlements.get(no);
    }

    /** Null before the first. It may have been reversed since. */
    AdmissionSettled lastSettlement() {
        return lastSettlement;
    }
}

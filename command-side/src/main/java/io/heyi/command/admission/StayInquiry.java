package io.heyi.command.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.heyi.command.coverage.ClaimRequest;

/** What can be asked of a stay without changing it, from its events. Pure. */
public final class StayInquiry {

    private StayInquiry() {
    }

    /** Empty when there is no such stay. */
    public static Optional<AdmissionView> view(List<?> events) {
        AdmissionState state = AdmissionState.of(events);
        return state.admitted() == null ? Optional.empty() : Optional.of(AdmissionView.of(state));
    }

    /**
     * The claim that its charges would make now, without number and invoice.
     *
     * @param servedOn the day of discharge; that of the stay goes before it
     * @throws io.heyi.benefits.Refusal when there is no such stay or nothing that could be settled
     */
    public static ClaimRequest claim(List<?> events, LocalDate servedOn) {
        AdmissionState state = AdmissionState.of(events);
        AdmissionDecisions.known(state);
        LocalDate discharged = state.dischargedOn() == null ? servedOn : state.dischargedOn();
        if (state.cancelled()) {
            throw new AdmissionRefusals.AdmissionIsCancelled();
        }
        if (discharged == null) {
            throw new AdmissionRefusals.NotYetDischarged();
        }
        if (StayCharges.lines(state).isEmpty()) {
            throw new AdmissionRefusals.NothingCharged();
        }
        return StayCharges.claim(state, discharged, null, null, null);
    }
}

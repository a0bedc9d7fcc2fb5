package io.heyi.command.counter;

import static io.heyi.events.counter.ApplicationState.PAID;
import static io.heyi.events.counter.ApplicationState.SETTLED;
import static io.heyi.events.counter.ApplicationState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

import io.heyi.command.counter.ReimbursementRefusals.NotPossibleNow;
import io.heyi.command.coverage.SettleClaim;

/** What can be asked of an application without changing it, from its events. Pure. */
public final class ApplicationInquiry {

    private ApplicationInquiry() {
    }

    /** Where its household lives; empty when there is no such application. */
    public static Optional<String> village(List<?> events) {
        return Optional.ofNullable(ReimbursementState.of(events).village());
    }

    /**
     * The claim it would be settled as, at whatever step it stands.
     *
     * @param events of an application that there is
     * @throws NotPossibleNow when it is settled, or will not be
     */
    public static SettleClaim claim(List<?> events) {
        ReimbursementState state = ReimbursementState.of(events);
        if (state.state() == SETTLED || state.state() == PAID || state.state() == WITHDRAWN) {
            throw new NotPossibleNow(state.state().name());
        }
        return PayingDecisions.claim(state);
    }
}

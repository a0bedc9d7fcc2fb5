package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.Subsidy;

/** What sources pay for a year's members, and whose contribution was paid back. */
final class SubsidiesAndRefunds {

    private final Map<ResidentNumber, List<Subsidy>> subsidies = new HashMap<>(0);
    private final Map<ResidentNumber, List<Subsidy>> grantedHere = new HashMap<>(0);
    private final Map<ResidentNumber, List<Refund>> refunds = new HashMap<>(0);

    /** An enrollment that was undone. */
    record Refund(Enrollment enrollment, LocalDate refundedOn, Reason reason) {

        /** In what a request differs from it; null: it is the same request. */
        String differingField(RefundContribution told) {
            return !refundedOn.equals(told.refundedOn()) ? "refunded_on" : reason != told.reason() ? "reason" : null;
        }
    }

    void grant(List<Subsidy> granted) {
        add(granted, subsidies);
        add(granted, grantedHere);
    }

    /** Granted in another household, for a resident who moved here since. */
    void bring(List<Subsidy> brought) {
        add(brought, subsidies);
    }

    void movedOut(ResidentNumber resident) {
        subsidies.remove(resident);
    }

    void refund(Enrollment enrollment, ContributionRefunded event) {
        refunds.computeIfAbsent(enrollment.resident(), r -> new ArrayList<>(1))
                .add(new Refund(enrollment, event.refundedOn(), event.reason()));
        subsidies.remove(enrollment.resident());
        grantedHere.remove(enrollment.resident());
    }

    /** All that was granted for a resident who is covered here, wherever. */
    List<Subsidy> subsidiesOf(ResidentNumber resident) {
        return List.copyOf(subsidies.getOrDefault(resident, List.of()));
    }

    /** What was granted here, be the resident covered elsewhere by now. */
    List<Subsidy> grantedHereFor(ResidentNumber resident) {
        return List.copyOf(grantedHere.getOrDefault(resident, List.of()));
    }

    /** Of the year, one after the other. */
    List<Refund> refundsOf(ResidentNumber resident) {
        return refunds.getOrDefault(resident, List.of());
    }

    private static void add(List<Subsidy> some, Map<ResidentNumber, List<Subsidy>> to) {
        for (Subsidy subsidy : some) {
            to.computeIfAbsent(subsidy.resident(), r -> new ArrayList<>(2)).add(subsidy);
        }
    }
}

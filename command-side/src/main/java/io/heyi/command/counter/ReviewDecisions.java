package io.heyi.command.counter;

import static io.heyi.events.counter.ApplicationState.APPROVED;
import static io.heyi.events.counter.ApplicationState.APPROVED_ONCE;
import static io.heyi.events.counter.ApplicationState.CHECKED;
import static io.heyi.events.counter.ApplicationState.ENTERED;
import static io.heyi.events.counter.ApplicationState.RETURNED;

import java.util.List;
import java.util.function.Function;

import io.heyi.benefits.money.Money;
import io.heyi.command.counter.ReimbursementRefusals.ApproveChanged;
import io.heyi.command.counter.ReimbursementRefusals.ApproveOwn;
import io.heyi.command.counter.ReimbursementRefusals.CheckChanged;
import io.heyi.command.counter.ReimbursementRefusals.CheckOwn;
import io.heyi.command.counter.ReimbursementRefusals.NotPossibleNow;
import io.heyi.command.counter.ReimbursementRefusals.UnknownApplication;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.events.counter.ApplicationApproved;
import io.heyi.events.counter.ApplicationChecked;
import io.heyi.events.counter.ApplicationReturned;
import io.heyi.events.counter.ReimbursementEvent;

/** Who may check, return and approve an application, and what exactly they approve. Pure. */
final class ReviewDecisions {

    private ReviewDecisions() {
    }

    static List<ReimbursementEvent> decide(CheckApplication command, ReimbursementState state) {
        refuseUnknown(state);
        if (state.isAuthor(command.by())) {
            throw new CheckOwn();
        }
        if (!command.contentHash().equals(state.contentHash())) {
            throw new CheckChanged();
        }
        if (command.by().equals(state.checkedBy())) {
            return List.of();
        }
        EntryDecisions.refuseUnless(state, ENTERED);
        return List.of(new ApplicationChecked(command.applicationNo(), command.contentHash(), command.by(), command.on()));
    }

    static List<ReimbursementEvent> decide(ReturnApplication command, ReimbursementState state) {
        if (state.state() == RETURNED && command.reason().equals(state.reason())) {
            return List.of();
        }
        EntryDecisions.refuseUnless(state, ENTERED, CHECKED, APPROVED_ONCE, APPROVED);
        return List.of(new ApplicationReturned(command.applicationNo(), command.reason(), command.by(), command.on()));
    }

    /**
     * Whoever approves has neither entered nor checked it, and approves what they saw. Approving the same again changes nothing, and never
     * stands for a second person.
     *
     * @param trial what the claim would settle to now; refuses what could not be settled
     */
    static List<ReimbursementEvent> decide(ApproveApplication command, ReimbursementState state, Function<SettleClaim, Settlement> trial,
                                           CounterRules rules) {
        refuseUnknown(state);
        if (state.isAuthor(command.by()) || state.isChecker(command.by())) {
            throw new ApproveOwn();
        }
        if (!command.contentHash().equals(state.contentHash())) {
            throw new ApproveChanged();
        }
        if (state.approvers().contains(command.by())) {
            return List.of();
        }
        EntryDecisions.refuseUnless(state, CHECKED, APPROVED_ONCE, APPROVED);
        Money payment = trial.apply(PayingDecisions.claim(state)).amounts().layers();
        int needed = Math.max(state.approvalsNeeded(), rules.approvalsFor(payment));
        if (state.approvers().size() >= needed) {
            throw new NotPossibleNow(state.state().name());
        }
        return List.of(new ApplicationApproved(command.applicationNo(), command.contentHash(), payment, state.approvers().size() + 1,
                needed, command.by(), command.on()));
    }

    private static void refuseUnknown(ReimbursementState state) {
        if (!state.isKnown()) {
            throw new UnknownApplication();
        }
    }
}

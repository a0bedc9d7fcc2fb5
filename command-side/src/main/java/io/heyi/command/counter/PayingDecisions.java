package io.heyi.command.counter;

import static io.heyi.events.counter.ApplicationState.APPROVED;
import static io.heyi.events.counter.ApplicationState.PAID;
import static io.heyi.events.counter.ApplicationState.REVERSED;
import static io.heyi.events.counter.ApplicationState.SETTLED;

import java.util.List;

import io.heyi.command.counter.ReimbursementRefusals.AmountNotDue;
import io.heyi.command.counter.ReimbursementRefusals.NotSettled;
import io.heyi.command.counter.ReimbursementRefusals.PaidDifferently;
import io.heyi.command.counter.ReimbursementRefusals.PayoutWasReturned;
import io.heyi.command.counter.ReimbursementRefusals.SecondApprovalNeeded;
import io.heyi.command.counter.ReimbursementRefusals.UnknownApplication;
import io.heyi.command.counter.ReimbursementRefusals.UnknownPayout;
import io.heyi.command.counter.ReimbursementState.Payout;
import io.heyi.command.counter.ReimbursementState.Settled;
import io.heyi.command.coverage.ClaimRegister;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.CounterClaims;
import io.heyi.command.coverage.InvoiceKey;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.PaperInvoice;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.ReimbursementEvent;
import io.heyi.events.counter.SettlementTakenBack;
import io.heyi.events.coverage.ClaimId;

/** When an application is settled and paid, and how either is undone. Pure. */
final class PayingDecisions {

    private PayingDecisions() {
    }

    /** The application as a claim of its household's benefit year. The place in the order of settlement is given later. */
    static SettleClaim claim(ReimbursementState state) {
        PaperInvoice invoice = state.content().invoice();
        ClaimId id = new ClaimId(invoice.institution(), number(state));
        ClaimRequest request = new ClaimRequest(id, invoice.kind(), state.content().resident(), invoice.admittedOn(), invoice.servedOn(),
                invoice.diagnoses(), invoice.invoiceNo(), invoice.total(), invoice.sums(), invoice.lines(), invoice.referral(),
                invoice.traditionalMedicine(), invoice.placement(), corrects(state, invoice));
        return new SettleClaim(state.entered().householdNo(), invoice.year(), request).fromCounter();
    }

    /** A new settlement after a reversal needs a number of its own; application numbers hold no dot. */
    private static String number(ReimbursementState state) {
        String number = CounterClaims.PREFIX + state.entered().applicationNo();
        return state.settlements() == 0 ? number : number + "." + (state.settlements() + 1);
    }

    /** The application's own reversed settlement where it frees the invoice or belongs to the same year, else the one the clerk names. */
    private static ClaimId corrects(ReimbursementState state, PaperInvoice invoice) {
        Settled last = state.lastSettled();
        boolean own = last != null && (last.event().year() == invoice.year()
                || last.invoice().equals(new InvoiceKey(invoice.institution(), invoice.invoiceNo())));
        if (own) {
            return last.event().claimId();
        }
        return invoice.corrects() == null ? null : new ClaimId(invoice.institution(), invoice.corrects());
    }

    /** @param trial what it would settle to now: since the approval it may have come to more than one reviewer may grant */
    static void refuseUnlessReady(ReimbursementState state, Settlement trial, CounterRules rules) {
        if (state.approvers().size() < rules.approvalsFor(trial.amounts().layers())) {
            throw new SecondApprovalNeeded();
        }
    }

    /** Whether to settle at all: what is settled gives its first answer again. */
    static boolean isToBeSettled(ReimbursementState state) {
        EntryDecisions.refuseUnless(state, APPROVED, SETTLED, PAID);
        return state.state() == APPROVED;
    }

    static ReimbursementEvent settled(SettleApplication command, ReimbursementState state, Settlement settlement) {
        if (settlement.reversed()) {
            throw new NotSettled();
        }
        return new ApplicationSettled(command.applicationNo(), settlement.claimId(), state.content().invoice().year(), settlement.amounts(),
                command.by(), command.on());
    }

    /** What to reverse, or null when it was taken back for this reason before. */
    static ReverseClaim reversal(TakeBackSettlement command, ReimbursementState state) {
        if (state.state() == REVERSED && command.reason().equals(state.reason())) {
            return null;
        }
        EntryDecisions.refuseUnless(state, SETTLED, PAID);
        ApplicationSettled settled = state.lastSettled().event();
        return new ReverseClaim(state.entered().householdNo(), settled.year(), settled.claimId(), command.reason(), command.on());
    }

    static ReimbursementEvent takenBack(TakeBackSettlement command, ReimbursementState state) {
        ApplicationSettled settled = state.lastSettled().event();
        return new SettlementTakenBack(command.applicationNo(), settled.claimId(), settled.amounts().payment(),
                command.reason(), command.by(), command.on());
    }

    static List<ReimbursementEvent> decide(RecordPayout command, ReimbursementState state, ClaimRegister register) {
        refuseUnknown(state);
        Payout known = state.payout(command.paymentRef());
        if (known != null && known.returned() != null) {
            throw new PayoutWasReturned();
        }
        if (known != null) {
            refuseOther(command, known.paid());
            return List.of();
        }
        if (state.state() == PAID) {
            throw new PaidDifferently("payment_ref");
        }
        if (state.state() != SETTLED || !stands(state.lastSettled(), register)) {
            throw new NotSettled();
        }
        if (!state.due().isPositive() || !state.due().equals(command.amount())) {
            throw new AmountNotDue();
        }
        return List.of(new ApplicationPaidOut(command.applicationNo(), state.lastSettled().event().claimId(), command.paymentRef(),
                command.amount(), command.paidOn(), command.by()));
    }

    static List<ReimbursementEvent> decide(ReturnPayout command, ReimbursementState state) {
        refuseUnknown(state);
        Payout known = state.payout(command.paymentRef());
        if (known == null) {
            throw new UnknownPayout();
        }
        if (known.returned() == null) {
            return List.of(new PayoutReturned(command.applicationNo(), known.paid().claimId(), command.paymentRef(), known.paid().amount(),
                    command.reason(), command.returnedOn(), command.by()));
        }
        if (!known.returned().reason().equals(command.reason())) {
            throw new PaidDifferently("reason");
        }
        if (!known.returned().returnedOn().equals(command.returnedOn())) {
            throw new PaidDifferently("returned_on");
        }
        return List.of();
    }

    /** A claim may be reversed in its benefit year without the counter: the register knows. */
    private static boolean stands(Settled settled, ClaimRegister register) {
        return register.holderOf(settled.invoice())
                .filter(holder -> !holder.reversed() && holder.claimId().equals(settled.event().claimId())).isPresent();
    }

    private static void refuseOther(RecordPayout command, ApplicationPaidOut paid) {
        String field = !command.amount().equals(paid.amount()) ? "amount"
                : !command.paidOn().equals(paid.paidOn()) ? "paid_on" : null;
        if (field != null) {
            throw new PaidDifferently(field);
        }
    }

    private static void refuseUnknown(ReimbursementState state) {
        if (!state.isKnown()) {
            throw new UnknownApplication();
        }
    }
}

package io.heyi.command.counter;

import static io.heyi.events.counter.ApplicationState.APPROVED;
import static io.heyi.events.counter.ApplicationState.PAID;
import static io.heyi.events.counter.ApplicationState.REVERSED;
import static io.heyi.events.counter.ApplicationState.SETTLED;

import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.counter.ReimbursementRefusals.NotSettled;
import io.heyi.command.counter.ReimbursementRefusals.SecondApprovalNeeded;
import io.heyi.command.counter.ReimbursementRefusals.UnknownApplication;
import io.heyi.command.counter.ReimbursementState.Payout;
import io.heyi.command.counter.ReimbursementState.Settled;
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

    /**
     * What is due is paid by the batch, by money or by what it withholds for a claim to be paid back; what was taken back since is not. A
     * payment comes back whatever was settled since.
     */
    static List<ReimbursementEvent> decide(FollowPayment command, ReimbursementState state) {
        if (!state.isKnown()) {
            throw new UnknownApplication();
        }
        Payout known = state.payout(command.batchNo());
        if (command.returnedBecause() != null) {
            return known == null || known.returned() != null ? List.of() : List.of(new PayoutReturned(command.applicationNo(),
                    known.paid().claimId(), command.batchNo(), known.paid().amount(), command.returnedBecause(), command.on(), command.by()));
        }
        if (known != null || state.state() != SETTLED || !state.lastSettled().event().claimId().equals(command.claimId())) {
            return List.of();
        }
        return List.of(new ApplicationPaidOut(command.applicationNo(), command.claimId(), command.batchNo(),
                state.due().isPositive() ? state.due() : Money.ZERO, command.on(), command.by()));
    }
}

package io.heyi.command.payment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.heyi.command.access.OutOfScope;
import io.heyi.command.bank.ContentHash;
import io.heyi.command.bank.PaymentFile;
import io.heyi.command.payment.DrawUpPaymentBatch.Item;
import io.heyi.command.payment.PaymentRefusals.AmountNotOwed;
import io.heyi.command.payment.PaymentRefusals.BatchAlreadyApproved;
import io.heyi.command.payment.PaymentRefusals.BatchAlreadyPaid;
import io.heyi.command.payment.PaymentRefusals.BatchApprovedByItsAuthor;
import io.heyi.command.payment.PaymentRefusals.BatchCancelled;
import io.heyi.command.payment.PaymentRefusals.BatchChangedSince;
import io.heyi.command.payment.PaymentRefusals.BatchNotApproved;
import io.heyi.command.payment.PaymentRefusals.BatchNotPaid;
import io.heyi.command.payment.PaymentRefusals.BatchRecordedDifferently;
import io.heyi.command.payment.PaymentRefusals.ClaimInAnotherBatch;
import io.heyi.command.payment.PaymentRefusals.ClaimNotInBatch;
import io.heyi.command.payment.PaymentRefusals.ClaimNotOwed;
import io.heyi.command.payment.PaymentRefusals.ClaimReversed;
import io.heyi.command.payment.PaymentRefusals.ClaimTwiceInBatch;
import io.heyi.command.payment.PaymentRefusals.EmptyBatch;
import io.heyi.command.payment.PaymentRefusals.NothingOwedForClaim;
import io.heyi.command.payment.PaymentRefusals.PaymentRecovered;
import io.heyi.command.payment.ResidentPayables.ResidentPayable;
import io.heyi.command.recovery.Recoverables;
import io.heyi.command.recovery.Recoverables.Recoverable;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentEvent;
import io.heyi.events.payment.PaymentItem;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.remittance.Layers;

/** What may happen to a batch of payments to residents. Pure. */
final class PaymentDecisions {

    private PaymentDecisions() {
    }

    /** @param openOf what a resident has to pay back, by the resident's number */
    static List<PaymentEvent> decide(DrawUpPaymentBatch command, PaymentState state, ResidentPayables payables,
                                     Function<String, List<Recoverable>> openOf) {
        if (state.batch() != null) {
            refuseOtherContent(state.batch(), command);
            return List.of();
        }
        if (command.items().isEmpty()) {
            throw new EmptyBatch();
        }
        Set<ClaimId> seen = new HashSet<>();
        List<PaymentItem> items = new ArrayList<>();
        Offsets offsets = new Offsets(openOf);
        for (Item item : command.items()) {
            if (!seen.add(item.claimId())) {
                throw new ClaimTwiceInBatch();
            }
            items.add(owed(item, payables, offsets));
        }
        Layers sums = items.stream().map(PaymentItem::amounts).reduce(Layers.NONE, Layers::plus);
        return List.of(new PaymentBatchDrawnUp(command.batchNo(), command.drawnUpOn(), command.by(), sums, hash(command.batchNo(), items),
                items));
    }

    private static PaymentItem owed(Item item, ResidentPayables payables, Offsets offsets) {
        ResidentPayable payable = payables.find(item.claimId()).orElseThrow(ClaimNotOwed::new);
        if (payable.reversed()) {
            throw new ClaimReversed();
        }
        if (payable.batch() != null) {
            throw new ClaimInAnotherBatch();
        }
        if (payable.amounts().total().isZero()) {
            throw new NothingOwedForClaim();
        }
        if (!payable.amounts().total().equals(item.amount())) {
            throw new AmountNotOwed();
        }
        return new PaymentItem(item.claimId(), payable.village(), item.payee(), item.bank(), item.account(), payable.amounts(),
                offsets.take(payable.resident(), payable.amounts()));
    }

    private static void refuseOtherContent(PaymentBatchDrawnUp known, DrawUpPaymentBatch told) {
        List<Item> items = known.items().stream()
                .map(item -> new Item(item.claimId(), item.payee(), item.bank(), item.account(), item.amounts().total())).toList();
        String field = !items.equals(told.items()) ? "items" : !known.drawnUpOn().equals(told.drawnUpOn()) ? "drawnUpOn" : null;
        if (field != null) {
            throw new BatchRecordedDifferently(field);
        }
    }

    /** Batch number, then every payment in its order, each followed by what it withholds. */
    private static String hash(String batchNo, List<PaymentItem> items) {
        ContentHash hash = new ContentHash().line(batchNo);
        for (PaymentItem item : items) {
            hash.line(item.claimId().institution(), item.claimId().number(), item.payee(), item.bank(), item.account(),
                    ContentHash.fen(item.amounts()));
            item.offsets().forEach(offset -> hash.line(offset.claimId().institution(), offset.claimId().number(),
                    ContentHash.fen(offset.recovered()), ContentHash.fen(offset.withheld())));
        }
        return hash.hex();
    }

    /** What the bank pays, which is nothing for a payment that is withheld whole. */
    static byte[] file(PaymentBatchDrawnUp batch) {
        PaymentFile file = new PaymentFile(batch.batchNo());
        for (PaymentItem item : batch.items()) {
            file.pay(new BankAccount(item.payee(), item.bank(), item.account()), item.net().total(), "医疗补偿 " + item.claimId().number());
        }
        return file.bytes();
    }

    /** A claim that was reversed since the batch was drawn up must not be paid: the batch is to be cancelled and drawn up without it. */
    static List<PaymentEvent> decide(ApprovePaymentBatch command, PaymentState state, ResidentPayables payables) {
        refuseUnlessStands(state);
        if (state.approved() != null) {
            if (state.approved().sha256().equals(command.sha256()) && state.approved().by().equals(command.by())) {
                return List.of();
            }
            throw new BatchAlreadyApproved();
        }
        if (state.batch().by().equals(command.by())) {
            throw new BatchApprovedByItsAuthor();
        }
        if (!state.batch().sha256().equals(command.sha256())) {
            throw new BatchChangedSince();
        }
        if (state.batch().items().stream().anyMatch(item -> payables.find(item.claimId()).orElseThrow(ClaimNotOwed::new).reversed())) {
            throw new ClaimReversed();
        }
        return List.of(new PaymentBatchApproved(command.batchNo(), command.sha256(), ContentHash.of(file(state.batch())),
                command.approvedOn(), command.by()));
    }

    static List<PaymentEvent> decide(CancelPaymentBatch command, PaymentState state) {
        refuseUnlessKnown(state);
        if (state.paid() != null) {
            throw new BatchAlreadyPaid();
        }
        if (state.cancelled() != null) {
            return List.of();
        }
        return List.of(new PaymentBatchCancelled(command.batchNo(), state.batch().items().stream().map(PaymentItem::claimId).toList(),
                state.batch().items().stream().flatMap(item -> item.offsets().stream()).toList(), command.reason(), command.cancelledOn(), command.by()));
    }

    static List<PaymentEvent> decide(PayPaymentBatch command, PaymentState state) {
        refuseUnlessApproved(state);
        if (state.paid() != null) {
            String field = !state.paid().reference().equals(command.reference()) ? "reference"
                    : !state.paid().paidOn().equals(command.paidOn()) ? "paidOn" : null;
            if (field != null) {
                throw new BatchRecordedDifferently(field);
            }
            return List.of();
        }
        return List.of(new PaymentBatchPaid(command.batchNo(), command.reference(),
                state.batch().items().stream().map(PaymentDecisions::paid).toList(), command.paidOn(), command.by()));
    }

    /** Who has paid a payment back, in cash or by another that was withheld, has had it: then the bank cannot have returned it. */
    static List<PaymentEvent> decide(ReturnPayment command, PaymentState state, Recoverables recoverables) {
        refuseUnlessApproved(state);
        if (state.paid() == null) {
            throw new BatchNotPaid();
        }
        for (PaymentReturned known : state.returned()) {
            if (known.returned().claimId().equals(command.claimId())) {
                refuseOtherReturn(known, command);
                return List.of();
            }
        }
        PaymentItem item = state.batch().items().stream().filter(each -> each.claimId().equals(command.claimId())).findFirst()
                .orElseThrow(ClaimNotInBatch::new);
        if (recoverables.find(command.claimId()).stream().anyMatch(claim -> !claim.recovered().total().isZero())) {
            throw new PaymentRecovered();
        }
        return List.of(new PaymentReturned(command.batchNo(), paid(item), command.reason(), command.returnedOn(), command.by()));
    }

    private static void refuseOtherReturn(PaymentReturned known, ReturnPayment told) {
        String field = !known.reason().equals(told.reason()) ? "reason"
                : !known.returnedOn().equals(told.returnedOn()) ? "returnedOn" : null;
        if (field != null) {
            throw new BatchRecordedDifferently(field);
        }
    }

    private static PaidClaim paid(PaymentItem item) {
        return new PaidClaim(item.claimId(), item.village(), item.amounts(), item.offsets());
    }

    static void refuseUnlessKnown(PaymentState state) {
        if (state.batch() == null) {
            throw new OutOfScope();
        }
    }

    private static void refuseUnlessStands(PaymentState state) {
        refuseUnlessKnown(state);
        if (state.cancelled() != null) {
            throw new BatchCancelled();
        }
    }

    /** What an unapproved batch holds must not reach a bank. */
    static void refuseUnlessApproved(PaymentState state) {
        refuseUnlessStands(state);
        if (state.approved() == null) {
            throw new BatchNotApproved();
        }
    }
}

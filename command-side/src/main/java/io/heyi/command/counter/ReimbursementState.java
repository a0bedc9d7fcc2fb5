package io.heyi.command.counter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.InvoiceKey;
import io.heyi.events.counter.ApplicationApproved;
import io.heyi.events.counter.ApplicationChecked;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationReturned;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.counter.ApplicationWithdrawn;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentAdded;
import io.heyi.events.counter.ContentHash;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.SettlementTakenBack;

/** One application as its events tell it. {@code evolve} only assigns. */
final class ReimbursementState {

    /** A settlement, and the invoice and year it was made by. */
    record Settled(ApplicationSettled event, InvoiceKey invoice) {
    }

    /** A payment, and its return or null. */
    record Payout(ApplicationPaidOut paid, PayoutReturned returned) {
    }

    private ApplicationEntered entered;
    private ApplicationContent content;
    private ApplicationState state;
    private String reason;
    private final List<Attachment> attachments = new ArrayList<>(2);
    private final Set<String> authors = new HashSet<>(2);
    private final Set<String> checkers = new HashSet<>(2);
    private String checkedBy;
    private final List<String> approvers = new ArrayList<>(1);
    private int approvalsNeeded;
    private final List<Settled> settlements = new ArrayList<>(1);
    private final Map<String, Payout> payouts = new HashMap<>(1);
    private Money due = Money.ZERO;

    void evolve(ApplicationEntered event) {
        entered = event;
        content = event.content();
        authors.add(event.by());
        state = ApplicationState.ENTERED;
    }

    void evolve(ApplicationCorrected event) {
        content = event.content();
        authors.add(event.by());
        unapproved(ApplicationState.ENTERED);
    }

    void evolve(AttachmentAdded event) {
        attachments.add(event.attachment());
        authors.add(event.by());
    }

    void evolve(ApplicationReturned event) {
        reason = event.reason();
        unapproved(ApplicationState.RETURNED);
    }

    void evolve(ApplicationChecked event) {
        checkers.add(event.by());
        checkedBy = event.by();
        state = ApplicationState.CHECKED;
    }

    void evolve(ApplicationApproved event) {
        approvers.add(event.by());
        approvalsNeeded = event.needed();
        state = event.approval() < event.needed() ? ApplicationState.APPROVED_ONCE : ApplicationState.APPROVED;
    }

    void evolve(ApplicationSettled event) {
        settlements.add(new Settled(event, new InvoiceKey(event.claimId().institution(), content.invoice().invoiceNo())));
        due = due.plus(event.amounts().payment());
        state = ApplicationState.SETTLED;
    }

    void evolve(SettlementTakenBack event) {
        reason = event.reason();
        due = due.minus(event.payment());
        unapproved(ApplicationState.REVERSED);
    }

    void evolve(ApplicationPaidOut event) {
        payouts.put(event.paymentRef(), new Payout(event, null));
        due = due.minus(event.amount());
        state = ApplicationState.PAID;
    }

    /** A payment of a settlement that was taken back since may come back too. */
    void evolve(PayoutReturned event) {
        payouts.computeIfPresent(event.paymentRef(), (ref, payout) -> new Payout(payout.paid(), event));
        due = due.plus(event.amount());
        state = state == ApplicationState.PAID ? ApplicationState.SETTLED : state;
    }

    void evolve(ApplicationWithdrawn event) {
        reason = event.reason();
        unapproved(ApplicationState.WITHDRAWN);
    }

    private void unapproved(ApplicationState next) {
        checkedBy = null;
        approvers.clear();
        approvalsNeeded = 0;
        state = next;
    }

    boolean isKnown() {
        return entered != null;
    }

    String village() {
        return entered == null ? null : entered.village();
    }

    ApplicationEntered entered() {
        return entered;
    }

    ApplicationContent content() {
        return content;
    }

    ApplicationState state() {
        return state;
    }

    /** Of the last return, taking back or withdrawal. */
    String reason() {
        return reason;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    String contentHash() {
        return ContentHash.of(entered.applicationNo(), entered.householdNo(), content, attachments);
    }

    /** Whoever ever entered, corrected or attached anything. */
    boolean isAuthor(String account) {
        return authors.contains(account);
    }

    /** Whoever ever checked it. */
    boolean isChecker(String account) {
        return checkers.contains(account);
    }

    /** Who checked the content as it is, or null. */
    String checkedBy() {
        return checkedBy;
    }

    /** Who approved the content as it is. */
    List<String> approvers() {
        return approvers;
    }

    int approvalsNeeded() {
        return approvalsNeeded;
    }

    int settlements() {
        return settlements.size();
    }

    /** The last settlement, taken back or not; null when there was none. */
    Settled lastSettled() {
        return settlements.isEmpty() ? null : settlements.get(settlements.size() - 1);
    }

    boolean isSettled() {
        return state == ApplicationState.SETTLED || state == ApplicationState.PAID;
    }

    Payout payout(String paymentRef) {
        return payouts.get(paymentRef);
    }

    Money due() {
        return due;
    }

    ApplicationStanding standing() {
        Settled settled = isSettled() ? lastSettled() : null;
        return new ApplicationStanding(entered.applicationNo(), state, contentHash(), approvers.size(), approvalsNeeded,
                settled == null ? null : settled.event().claimId(), settled == null ? null : settled.event().amounts(), due);
    }
}

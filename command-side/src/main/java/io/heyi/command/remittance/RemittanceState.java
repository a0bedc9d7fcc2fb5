package io.heyi.command.remittance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.command.remittance.RemittanceView.Status;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.events.remittance.StatementItem;

/** A month's remittance as its events tell it. {@code evolve} only assigns. */
final class RemittanceState {

    private StatementDrawnUp statement;
    private String sha256;
    private final Set<String> authors = new HashSet<>();
    private final Map<String, Deduction> deductions = new LinkedHashMap<>();
    private final Map<String, Dispute> disputes = new LinkedHashMap<>();
    private RemittanceApproved approved;
    private final List<RemittancePaid> payments = new ArrayList<>();
    private final List<RemittanceReturned> returned = new ArrayList<>();

    void evolve(StatementDrawnUp event) {
        statement = event;
        sha256 = event.sha256();
        authors.add(event.by());
    }

    void evolve(DeductionAdded event) {
        deductions.put(event.deductionNo(), Deduction.of(event));
        sha256 = event.sha256();
        authors.add(event.by());
    }

    void evolve(DeductionRemoved event) {
        deductions.computeIfPresent(event.deductionNo(), (number, deduction) -> deduction.afterRemoval());
        sha256 = event.sha256();
        authors.add(event.by());
    }

    void evolve(StatementDisputed event) {
        disputes.put(event.disputeNo(), Dispute.of(event));
    }

    void evolve(DisputeResolved event) {
        disputes.computeIfPresent(event.disputeNo(), (number, dispute) -> dispute.answered(event));
    }

    void evolve(RemittanceApproved event) {
        approved = event;
    }

    void evolve(RemittancePaid event) {
        payments.add(event);
    }

    void evolve(RemittanceReturned event) {
        returned.add(event);
    }

    StatementDrawnUp statement() {
        return statement;
    }

    String sha256() {
        return sha256;
    }

    /** Who had a hand in what is to be approved. */
    Set<String> authors() {
        return authors;
    }

    Deduction deduction(String number) {
        return deductions.get(number);
    }

    /** Those in force, in the order of adding. */
    List<Deduction> deductionsInForce() {
        return deductions.values().stream().filter(deduction -> !deduction.removed()).toList();
    }

    Dispute dispute(String number) {
        return disputes.get(number);
    }

    Collection<Dispute> disputes() {
        return disputes.values();
    }

    RemittanceApproved approved() {
        return approved;
    }

    /** The last payment, or null. */
    RemittancePaid paid() {
        return payments.isEmpty() ? null : payments.get(payments.size() - 1);
    }

    List<RemittancePaid> payments() {
        return payments;
    }

    List<RemittanceReturned> returned() {
        return returned;
    }

    /** Whether the last payment has come back. */
    boolean isReturned() {
        return !returned.isEmpty() && returned.get(returned.size() - 1).reference().equals(paid().reference());
    }

    StatementItem settlement(String claim) {
        return item(claim, 1);
    }

    boolean takesBack(String claim) {
        return item(claim, -1) != null;
    }

    private StatementItem item(String claim, int sign) {
        return statement.items().stream().filter(item -> item.sign() == sign && item.claim().equals(claim)).findFirst().orElse(null);
    }

    /** What is deducted from a claim. */
    Layers deductedFrom(String claim) {
        return deductionsInForce().stream().filter(deduction -> deduction.claim().equals(claim)).map(Deduction::amounts)
                .reduce(Layers.NONE, Layers::plus);
    }

    /** The statement's sums without the deductions. */
    Layers net() {
        return deductionsInForce().stream().map(Deduction::amounts).reduce(statement.sums(), Layers::minus);
    }

    RemittanceView view() {
        return new RemittanceView(status(), statement, List.copyOf(deductions.values()), List.copyOf(disputes.values()), net(), sha256,
                approved, paid(), List.copyOf(returned));
    }

    private Status status() {
        if (!payments.isEmpty()) {
            return isReturned() ? Status.RETURNED : Status.PAID;
        }
        if (approved != null) {
            return Status.APPROVED;
        }
        return disputes.values().stream().anyMatch(Dispute::isOpen) ? Status.DISPUTED : Status.DRAWN_UP;
    }
}

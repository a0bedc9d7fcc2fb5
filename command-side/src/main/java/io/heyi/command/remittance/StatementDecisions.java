package io.heyi.command.remittance;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.remittance.RemittanceRefusals.AlreadyApproved;
import io.heyi.command.remittance.RemittanceRefusals.ClaimNotOnStatement;
import io.heyi.command.remittance.RemittanceRefusals.ClaimTakenBack;
import io.heyi.command.remittance.RemittanceRefusals.DeductedMoreThanOwed;
import io.heyi.command.remittance.RemittanceRefusals.DeductionNotPositive;
import io.heyi.command.remittance.RemittanceRefusals.DeductionRecordedDifferently;
import io.heyi.command.remittance.RemittanceRefusals.DeductionWasRemoved;
import io.heyi.command.remittance.RemittanceRefusals.DisputeRecordedDifferently;
import io.heyi.command.remittance.RemittanceRefusals.MonthNotOver;
import io.heyi.command.remittance.RemittanceRefusals.NothingOwed;
import io.heyi.command.remittance.RemittanceRefusals.OwedLessThanNothing;
import io.heyi.command.remittance.RemittanceRefusals.UnknownDeduction;
import io.heyi.command.remittance.RemittanceRefusals.UnknownDispute;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceEvent;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.events.remittance.StatementItem;

/** What a statement holds and what review and hospital may do to it before it is approved. Pure. */
final class StatementDecisions {

    private StatementDecisions() {
    }

    /** A month is drawn up once, whoever asks. */
    static List<RemittanceEvent> decide(DrawUpStatement command, RemittanceState state, PayableRegister register) {
        if (state.statement() != null) {
            return List.of();
        }
        if (!command.drawnUpOn().isAfter(command.month().atEndOfMonth())) {
            throw new MonthNotOver();
        }
        PayableRegister.Due due = register.due(command.institution(), command.month());
        if (due.items().isEmpty()) {
            throw new NothingOwed();
        }
        Layers sums = due.items().stream().map(StatementItem::net).reduce(Layers.NONE, Layers::plus);
        if (sums.total().isNegative()) {
            throw new OwedLessThanNothing();
        }
        return List.of(new StatementDrawnUp(command.institution(), command.month(), due.asKnownAt(), command.drawnUpOn(), command.by(),
                sums, StatementHash.of(command.institution(), command.month(), due.items(), List.of()), due.items()));
    }

    static List<RemittanceEvent> decide(AddDeduction command, RemittanceState state) {
        refuseUnlessDrawnUp(state);
        Deduction known = state.deduction(command.deductionNo());
        if (known != null) {
            refuseOtherContent(known, command);
            return List.of();
        }
        refuseApproved(state);
        Layers amounts = fromClaim(command, state);
        Deduction added = new Deduction(command.deductionNo(), command.claim(), amounts, command.reason(), command.addedOn(), command.by(),
                false);
        List<Deduction> inForce = Stream.concat(state.deductionsInForce().stream(), Stream.of(added)).toList();
        return List.of(new DeductionAdded(command.institution(), command.month(), command.deductionNo(), command.claim(), amounts,
                command.reason(), command.addedOn(), command.by(), hash(state, inForce)));
    }

    private static Layers fromClaim(AddDeduction command, RemittanceState state) {
        if (!command.amount().isPositive()) {
            throw new DeductionNotPositive();
        }
        StatementItem settlement = state.settlement(command.claim());
        if (settlement == null) {
            throw new ClaimNotOnStatement();
        }
        if (state.takesBack(command.claim())) {
            throw new ClaimTakenBack();
        }
        Layers left = settlement.amounts().minus(state.deductedFrom(command.claim()));
        if (command.amount().compareTo(left.total()) > 0 || command.amount().compareTo(state.net().total()) > 0) {
            throw new DeductedMoreThanOwed();
        }
        return left.first(command.amount());
    }

    static List<RemittanceEvent> decide(RemoveDeduction command, RemittanceState state) {
        refuseUnlessDrawnUp(state);
        Deduction known = state.deduction(command.deductionNo());
        if (known == null) {
            throw new UnknownDeduction();
        }
        if (known.removed()) {
            return List.of();
        }
        refuseApproved(state);
        List<Deduction> inForce = state.deductionsInForce().stream()
                .filter(deduction -> !deduction.number().equals(command.deductionNo())).toList();
        return List.of(new DeductionRemoved(command.institution(), command.month(), command.deductionNo(), known.amounts(),
                command.reason(), command.removedOn(), command.by(), hash(state, inForce)));
    }

    static List<RemittanceEvent> decide(DisputeStatement command, RemittanceState state) {
        refuseUnlessDrawnUp(state);
        Dispute known = state.dispute(command.disputeNo());
        if (known != null) {
            String field = !Objects.equals(known.claim(), command.claim()) ? "claim" : !known.text().equals(command.text()) ? "text" : null;
            if (field != null) {
                throw new DisputeRecordedDifferently(field);
            }
            return List.of();
        }
        refuseApproved(state);
        if (command.claim() != null && state.settlement(command.claim()) == null && !state.takesBack(command.claim())) {
            throw new ClaimNotOnStatement();
        }
        return List.of(new StatementDisputed(command.institution(), command.month(), command.disputeNo(), command.claim(), command.text(),
                command.disputedOn(), command.by()));
    }

    static List<RemittanceEvent> decide(ResolveDispute command, RemittanceState state) {
        refuseUnlessDrawnUp(state);
        Dispute known = state.dispute(command.disputeNo());
        if (known == null) {
            throw new UnknownDispute();
        }
        if (known.isOpen()) {
            return List.of(new DisputeResolved(command.institution(), command.month(), command.disputeNo(), command.answer(),
                    command.resolvedOn(), command.by()));
        }
        if (!known.answer().equals(command.answer())) {
            throw new DisputeRecordedDifferently("answer");
        }
        return List.of();
    }

    static void refuseUnlessDrawnUp(RemittanceState state) {
        if (state.statement() == null) {
            throw new OutOfScope();
        }
    }

    private static void refuseApproved(RemittanceState state) {
        if (state.approved() != null) {
            throw new AlreadyApproved();
        }
    }

    private static void refuseOtherContent(Deduction known, AddDeduction told) {
        String field = !known.claim().equals(told.claim()) ? "claim"
                : !known.amounts().total().equals(told.amount()) ? "amount"
                : !known.reason().equals(told.reason()) ? "reason" : null;
        if (field != null) {
            throw new DeductionRecordedDifferently(field);
        }
        if (known.removed()) {
            throw new DeductionWasRemoved();
        }
    }

    private static String hash(RemittanceState state, List<Deduction> inForce) {
        StatementDrawnUp statement = state.statement();
        return StatementHash.of(statement.institution(), statement.month(), statement.items(), inForce);
    }
}

package io.heyi.command.remittance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.command.bank.ContentHash;
import io.heyi.command.institution.InstitutionAccounts;
import io.heyi.command.remittance.RemittanceRefusals.AlreadyApproved;
import io.heyi.command.remittance.RemittanceRefusals.AlreadyPaid;
import io.heyi.command.remittance.RemittanceRefusals.ApprovedByItsAuthor;
import io.heyi.command.remittance.RemittanceRefusals.DisputeOpen;
import io.heyi.command.remittance.RemittanceRefusals.NoConfirmedAccount;
import io.heyi.command.remittance.RemittanceRefusals.NotApproved;
import io.heyi.command.remittance.RemittanceRefusals.NotPaid;
import io.heyi.command.remittance.RemittanceRefusals.NothingToPay;
import io.heyi.command.remittance.RemittanceRefusals.PaymentRecordedDifferently;
import io.heyi.command.remittance.RemittanceRefusals.ReferenceUsed;
import io.heyi.command.remittance.RemittanceRefusals.StatementChangedSince;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.remittance.ClaimDeduction;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittanceEvent;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;

/** When a statement may be approved and paid, and what a return means. Pure. */
final class RemittanceDecisions {

    private RemittanceDecisions() {
    }

    static List<RemittanceEvent> decide(ApproveRemittance command, RemittanceState state, InstitutionAccounts accounts) {
        StatementDecisions.refuseUnlessDrawnUp(state);
        if (state.approved() != null) {
            if (state.approved().sha256().equals(command.sha256()) && state.approved().by().equals(command.by())) {
                return List.of();
            }
            throw new AlreadyApproved();
        }
        if (state.authors().contains(command.by())) {
            throw new ApprovedByItsAuthor();
        }
        if (state.disputes().stream().anyMatch(Dispute::isOpen)) {
            throw new DisputeOpen();
        }
        if (!state.sha256().equals(command.sha256())) {
            throw new StatementChangedSince();
        }
        BankAccount account = accounts.find(command.institution()).orElseThrow(NoConfirmedAccount::new);
        byte[] file = RemittanceFile.of(command.institution(), command.month(), state.net(), account);
        return List.of(new RemittanceApproved(command.institution(), command.month(), command.sha256(), state.net(), byClaim(state),
                command.approvedOn(), command.by(), account, ContentHash.of(file)));
    }

    private static List<ClaimDeduction> byClaim(RemittanceState state) {
        Map<String, Layers> sums = new LinkedHashMap<>();
        state.deductionsInForce().forEach(deduction -> sums.merge(deduction.claim(), deduction.amounts(), Layers::plus));
        return sums.entrySet().stream().map(entry -> new ClaimDeduction(entry.getKey(), entry.getValue())).toList();
    }

    static List<RemittanceEvent> decide(PayRemittance command, RemittanceState state, InstitutionAccounts accounts) {
        StatementDecisions.refuseUnlessDrawnUp(state);
        if (state.approved() == null) {
            throw new NotApproved();
        }
        if (state.paid() != null && !state.isReturned()) {
            refuseOtherPayment(command, state.paid());
            return List.of();
        }
        if (state.returned().stream().anyMatch(back -> back.reference().equals(command.reference()))) {
            throw new ReferenceUsed();
        }
        if (!state.approved().net().total().isPositive()) {
            throw new NothingToPay();
        }
        BankAccount current = accounts.find(command.institution()).orElseThrow(NoConfirmedAccount::new);
        boolean fromApproval = state.returned().isEmpty() && current.equals(state.approved().account());
        return List.of(new RemittancePaid(command.institution(), command.month(), command.reference(), state.approved().net(),
                command.paidOn(), command.by(), fromApproval ? null : current,
                fromApproval ? null : ContentHash.of(RemittanceFile.of(state.approved(), command.reference(), current))));
    }

    private static void refuseOtherPayment(PayRemittance told, RemittancePaid known) {
        if (!known.reference().equals(told.reference())) {
            throw new AlreadyPaid();
        }
        if (!known.paidOn().equals(told.paidOn())) {
            throw new PaymentRecordedDifferently("paidOn");
        }
    }

    static List<RemittanceEvent> decide(ReturnRemittance command, RemittanceState state) {
        StatementDecisions.refuseUnlessDrawnUp(state);
        for (RemittanceReturned known : state.returned()) {
            if (known.reference().equals(command.reference())) {
                refuseOtherReturn(command, known);
                return List.of();
            }
        }
        if (state.paid() == null || state.isReturned() || !state.paid().reference().equals(command.reference())) {
            throw new NotPaid();
        }
        return List.of(new RemittanceReturned(command.institution(), command.month(), command.reference(), state.paid().amounts(),
                command.reason(), command.returnedOn(), command.by()));
    }

    private static void refuseOtherReturn(ReturnRemittance told, RemittanceReturned known) {
        String field = !known.reason().equals(told.reason()) ? "reason"
                : !known.returnedOn().equals(told.returnedOn()) ? "returnedOn" : null;
        if (field != null) {
            throw new PaymentRecordedDifferently(field);
        }
    }
}

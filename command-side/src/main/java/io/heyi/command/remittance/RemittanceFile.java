package io.heyi.command.remittance;

import java.time.YearMonth;
import java.util.Optional;

import io.heyi.command.bank.PaymentFile;
import io.heyi.command.institution.InstitutionAccounts;
import io.heyi.command.remittance.RemittanceRefusals.AccountChangedSinceApproval;
import io.heyi.command.remittance.RemittanceRefusals.LastPaymentReturned;
import io.heyi.command.remittance.RemittanceRefusals.NoPaymentFile;
import io.heyi.command.remittance.RemittanceRefusals.NotApproved;
import io.heyi.command.remittance.RemittanceRefusals.NotPaid;
import io.heyi.command.remittance.RemittanceRefusals.NothingToPay;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;

/**
 * The file a hospital is paid from, of one line. Account and amount are those of the approval; a payment that goes elsewhere (after a
 * return, or when the account has changed) has a file of its own, under its reference. Pure.
 */
final class RemittanceFile {

    private RemittanceFile() {
    }

    /** Of what is paid as it was approved. */
    static byte[] of(String institution, YearMonth month, Layers net, BankAccount account) {
        return numbered(institution + "-" + month, month, net, account);
    }

    private static byte[] numbered(String number, YearMonth month, Layers net, BankAccount account) {
        return new PaymentFile(number).pay(account, net.total(), "医疗机构拨付 " + month).bytes();
    }

    private static byte[] of(RemittanceApproved approved) {
        return of(approved.institution(), approved.month(), approved.net(), approved.account());
    }

    /** Of a payment that does not go where the approval says. */
    static byte[] of(RemittanceApproved approved, String reference, BankAccount account) {
        return numbered(reference, approved.month(), approved.net(), account);
    }

    static byte[] draw(DrawRemittanceFile command, RemittanceState state, InstitutionAccounts accounts) {
        StatementDecisions.refuseUnlessDrawnUp(state);
        if (state.approved() == null) {
            throw new NotApproved();
        }
        if (!state.approved().net().total().isPositive()) {
            throw new NothingToPay();
        }
        return command.reference() != null ? ofPayment(state, command.reference()) : latest(state, accounts);
    }

    private static byte[] ofPayment(RemittanceState state, String reference) {
        RemittancePaid payment = state.payments().stream().filter(each -> each.reference().equals(reference)).findFirst()
                .orElseThrow(NotPaid::new);
        if (payment.account() != null) {
            return of(state.approved(), payment.reference(), payment.account());
        }
        if (state.approved().account() == null) {
            throw new NoPaymentFile();
        }
        return of(state.approved());
    }

    /** Nobody should take to the bank what came back from it, or what goes to an account that is not the institution's any more. */
    private static byte[] latest(RemittanceState state, InstitutionAccounts accounts) {
        if (state.isReturned()) {
            throw new LastPaymentReturned();
        }
        if (state.paid() != null) {
            return ofPayment(state, state.paid().reference());
        }
        if (state.approved().account() == null) {
            throw new NoPaymentFile();
        }
        if (!Optional.of(state.approved().account()).equals(accounts.find(state.approved().institution()))) {
            throw new AccountChangedSinceApproval();
        }
        return of(state.approved());
    }
}

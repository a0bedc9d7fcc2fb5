package io.heyi.app.api.remittance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.remittance.Deduction;
import io.heyi.command.remittance.Dispute;
import io.heyi.command.remittance.RemittanceView;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.institution.MaskedNumber;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.StatementItem;

/**
 * A remittance as it is sent; its items are a list of their own.
 *
 * @param asKnownAt the last event the statement may have seen
 * @param sums      of the items
 * @param net       what is to be paid: the sums less the deductions
 * @param sha256    what an approval names
 * @param account   where it is paid, its number masked; absent before the approval
 * @param fileSha256 of the payment file
 */
record RemittanceAnswer(String institution, YearMonth month, RemittanceView.Status status, long asKnownAt, LocalDate drawnUpOn,
                        String drawnUpBy, int items, LayerAmounts sums, LayerAmounts net, String sha256, List<DeductionLine> deductions,
                        List<DisputeLine> disputes, LocalDate approvedOn, String approvedBy, String reference, LocalDate paidOn,
                        List<ReturnLine> returned, AccountLine account, String fileSha256) {

    /** @param number its last four digits */
    record AccountLine(String holder, String bank, String number) {

        static AccountLine of(BankAccount account) {
            return account == null ? null : new AccountLine(account.holder(), account.bank(), MaskedNumber.of(account.number()));
        }
    }

    record DeductionLine(String deductionNo, String claim, LayerAmounts amounts, String reason, LocalDate addedOn, String by,
                         boolean removed) {

        static DeductionLine of(Deduction d) {
            return new DeductionLine(d.number(), d.claim(), LayerAmounts.of(d.amounts()), d.reason(), d.addedOn(), d.by(), d.removed());
        }
    }

    record DisputeLine(String disputeNo, String claim, String text, LocalDate disputedOn, String answer, LocalDate resolvedOn) {

        static DisputeLine of(Dispute d) {
            return new DisputeLine(d.number(), d.claim(), d.text(), d.disputedOn(), d.answer(), d.resolvedOn());
        }
    }

    record ReturnLine(String reference, String reason, LocalDate returnedOn) {
    }

    /** One settlement (sign 1) or reversal (sign -1) on the statement. */
    record Item(String claim, int sign, LayerAmounts amounts, Money net) {

        static Item of(StatementItem item) {
            return new Item(item.claim(), item.sign(), LayerAmounts.of(item.amounts()), item.net().total());
        }
    }

    static RemittanceAnswer of(RemittanceView v) {
        RemittanceApproved approved = v.approved();
        RemittancePaid paid = v.paid();
        boolean ownFile = paid != null && paid.account() != null;
        return new RemittanceAnswer(v.statement().institution(), v.statement().month(), v.status(), v.statement().asKnownAt(),
                v.statement().drawnUpOn(), v.statement().by(), v.statement().items().size(), LayerAmounts.of(v.statement().sums()),
                LayerAmounts.of(v.net()), v.sha256(), v.deductions().stream().map(DeductionLine::of).toList(),
                v.disputes().stream().map(DisputeLine::of).toList(),
                approved == null ? null : approved.approvedOn(), approved == null ? null : approved.by(),
                paid == null ? null : paid.reference(), paid == null ? null : paid.paidOn(),
                v.returned().stream().map(r -> new ReturnLine(r.reference(), r.reason(), r.returnedOn())).toList(),
                AccountLine.of(ownFile ? paid.account() : approved == null ? null : approved.account()),
                ownFile ? paid.fileSha256() : approved == null ? null : approved.fileSha256());
    }
}

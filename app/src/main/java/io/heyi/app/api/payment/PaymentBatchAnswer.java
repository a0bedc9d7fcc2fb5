package io.heyi.app.api.payment;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.command.payment.PaymentBatchView;
import io.heyi.events.payment.PaymentItem;
import io.heyi.events.payment.PaymentReturned;

/**
 * A batch as it is sent. Names and accounts stand in the payment file and in the list of payees alone.
 *
 * @param total      what its claims are owed
 * @param offset     what of it is withheld for what the residents have to pay back
 * @param net        what the bank pays
 * @param sha256     what an approval names
 * @param fileSha256 of the payment file, once approved
 */
record PaymentBatchAnswer(String batchNo, PaymentBatchView.Status status, LocalDate drawnUpOn, String drawnUpBy, Money total, Money offset,
                          Money net, String sha256, String fileSha256, LocalDate approvedOn, String approvedBy, String reference,
                          LocalDate paidOn, List<Item> items) {

    /**
     * @param amount   what the claim is owed
     * @param returned the bank's reason when the payment came back, else absent
     */
    record Item(String institution, String claim, Money amount, Money offset, Money net, List<Withheld> withheldFor, String returned) {
    }

    /** An earlier claim that is paid back by what is withheld. */
    record Withheld(String institution, String claim, Money amount) {
    }

    static PaymentBatchAnswer of(PaymentBatchView v) {
        Money total = v.batch().sums().total();
        Money net = v.batch().items().stream().map(item -> item.net().total()).reduce(Money.ZERO, Money::plus);
        return new PaymentBatchAnswer(v.batch().batchNo(), v.status(), v.batch().drawnUpOn(), v.batch().by(), total, total.minus(net), net,
                v.batch().sha256(), v.approved() == null ? null : v.approved().fileSha256(),
                v.approved() == null ? null : v.approved().approvedOn(), v.approved() == null ? null : v.approved().by(),
                v.paid() == null ? null : v.paid().reference(), v.paid() == null ? null : v.paid().paidOn(),
                v.batch().items().stream().map(item -> item(item, v.returned())).toList());
    }

    private static Item item(PaymentItem item, List<PaymentReturned> returned) {
        String reason = returned.stream().filter(back -> back.returned().claimId().equals(item.claimId())).map(PaymentReturned::reason)
                .findFirst().orElse(null);
        Money amount = item.amounts().total();
        Money net = item.net().total();
        return new Item(item.claimId().institution(), item.claimId().number(), amount, amount.minus(net), net,
                item.offsets().stream().map(offset -> new Withheld(offset.claimId().institution(), offset.claimId().number(),
                        offset.withheld().total())).toList(), reason);
    }
}

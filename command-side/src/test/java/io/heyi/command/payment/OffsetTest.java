package io.heyi.command.payment;

import static io.heyi.command.payment.PaymentStory.ACCOUNT;
import static io.heyi.command.payment.PaymentStory.BATCH;
import static io.heyi.command.payment.PaymentStory.DAY;
import static io.heyi.command.payment.PaymentStory.FIRST;
import static io.heyi.command.payment.PaymentStory.SECOND;
import static io.heyi.command.payment.PaymentStory.VILLAGE;
import static io.heyi.command.payment.PaymentStory.batch;
import static io.heyi.command.payment.PaymentStory.cancel;
import static io.heyi.command.payment.PaymentStory.drawUpBoth;
import static io.heyi.command.payment.PaymentStory.giveBack;
import static io.heyi.command.payment.PaymentStory.layers;
import static io.heyi.command.payment.PaymentStory.pay;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.bank.ContentHash;
import io.heyi.command.payment.PaymentRefusals.PaymentRecovered;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.payment.Offset;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentItem;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.remittance.Layers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** FIRST is owed 600.00 + 12.50, SECOND 80.00 + 0.00. */
@DisplayName("what a resident has to pay back")
class OffsetTest {

    private static final ClaimId EARLIER = new ClaimId("990101-H01", "M-0");

    @Test
    void is_withheld_from_the_next_payment() {
        Offset offset = offset(layers("40.00", "10.00"), layers("50.00", "0.00"));
        PaymentBatchDrawnUp drawn = drawn(List.of(offset), List.of());
        batch().toPayBack(EARLIER, layers("100.00", "10.00"), layers("60.00", "0.00")).when(drawUpBoth()).leadsTo(drawn);
        assertThat(drawn.items().get(0).net()).isEqualTo(layers("550.00", "12.50"));
        assertThat(text(drawn)).contains("1,张三,某县农村信用社," + ACCOUNT + ",562.50,").contains(",80.00,");
    }

    @Test
    void is_withheld_from_one_payment_after_another_and_never_more_than_is_paid() {
        PaymentBatchDrawnUp drawn = drawn(List.of(offset(layers("612.50", "0.00"), layers("600.00", "12.50"))),
                List.of(offset(layers("37.50", "0.00"), layers("37.50", "0.00"))));
        batch().toPayBack(EARLIER, layers("650.00", "0.00"), Layers.NONE).when(drawUpBoth()).leadsTo(drawn);
        assertThat(text(drawn)).as("what is withheld whole has no line").contains("1,张三,某县农村信用社," + ACCOUNT + ",42.50,医疗补偿 M-2,")
                .doesNotContain("M-1,");
        PaymentBatchDrawnUp whole = drawn(List.of(offset(layers("612.50", "0.00"), layers("600.00", "12.50"))),
                List.of(offset(layers("80.00", "0.00"), layers("80.00", "0.00"))));
        batch().toPayBack(EARLIER, layers("9000.00", "0.00"), Layers.NONE).when(drawUpBoth()).leadsTo(whole);
    }

    @Test
    void elsewhere_is_nothing_that_this_office_sees() {
        ClaimId elsewhere = new ClaimId("990101-H01", "M-00");
        batch().toPayBack(elsewhere, "990101002001", layers("10.00", "0.00"))
                .when(drawUpBoth(), Caller.person("clerk-1", Role.CLERK, "990101001")).leadsTo(PaymentStory.batchOfBoth());
    }

    @Test
    void stays_with_the_batch_until_it_is_cancelled_or_returned() {
        Offset offset = offset(layers("50.00", "0.00"), layers("50.00", "0.00"));
        PaymentBatchDrawnUp drawn = drawn(List.of(offset), List.of());
        PaymentStory known = batch().tell(drawn);
        known.when(cancel()).leadsTo(new PaymentBatchCancelled(BATCH, List.of(FIRST, SECOND), List.of(offset), "收款人有误", DAY, "clerk-1"));
        PaidClaim first = new PaidClaim(FIRST, VILLAGE, layers("600.00", "12.50"), List.of(offset));
        PaymentBatchPaid paid = new PaymentBatchPaid(BATCH, "YH-1",
                List.of(first, new PaidClaim(SECOND, VILLAGE, layers("80.00", "0.00"), List.of())), DAY, "clerk-1");
        known.tell(new PaymentBatchApproved(BATCH, drawn.sha256(), ContentHash.of(PaymentDecisions.file(drawn)), DAY, "reviewer-1"))
                .when(pay("YH-1")).leadsTo(paid);
        known.tell(paid).when(giveBack(FIRST)).leadsTo(new PaymentReturned(BATCH, first, "户名不符", DAY, "clerk-1"));
    }

    @Test
    void once_paid_back_was_never_returned_by_the_bank() {
        batch().drawnUp().approved().paid().toPayBack(FIRST, layers("600.00", "12.50"), layers("1.00", "0.00")).when(giveBack(FIRST))
                .isRefusedAs(PaymentRecovered.class);
        batch().drawnUp().approved().paid().toPayBack(FIRST, layers("600.00", "12.50"), Layers.NONE).when(giveBack(FIRST))
                .leadsTo(PaymentStory.bankReturn());
    }

    private static Offset offset(Layers recovered, Layers withheld) {
        return new Offset(EARLIER, VILLAGE, recovered, withheld);
    }

    private static PaymentBatchDrawnUp drawn(List<Offset> ofFirst, List<Offset> ofSecond) {
        List<PaymentItem> items = List.of(item(FIRST, layers("600.00", "12.50"), ofFirst), item(SECOND, layers("80.00", "0.00"), ofSecond));
        ContentHash hash = new ContentHash().line(BATCH);
        for (PaymentItem item : items) {
            hash.line(item.claimId().institution(), item.claimId().number(), item.payee(), item.bank(), item.account(),
                    ContentHash.fen(item.amounts()));
            item.offsets().forEach(offset -> hash.line(EARLIER.institution(), EARLIER.number(), ContentHash.fen(offset.recovered()),
                    ContentHash.fen(offset.withheld())));
        }
        return new PaymentBatchDrawnUp(BATCH, DAY, "clerk-1", layers("680.00", "12.50"), hash.hex(), items);
    }

    private static PaymentItem item(ClaimId claim, Layers amounts, List<Offset> offsets) {
        return new PaymentItem(claim, VILLAGE, "张三", "某县农村信用社", ACCOUNT, amounts, offsets);
    }

    private static String text(PaymentBatchDrawnUp batch) {
        return new String(PaymentDecisions.file(batch), StandardCharsets.UTF_8);
    }
}

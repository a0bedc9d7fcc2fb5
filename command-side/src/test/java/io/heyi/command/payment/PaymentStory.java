package io.heyi.command.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.bank.ContentHash;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.command.payment.DrawUpPaymentBatch.Item;
import io.heyi.command.payment.ResidentPayables.ResidentPayable;
import io.heyi.command.recovery.KnownRecoverables;
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
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What has happened to a batch, what residents are owed, then one command. */
final class PaymentStory {

    static final String BATCH = "990101001-1";
    static final String VILLAGE = "990101001001";
    static final LocalDate DAY = LocalDate.of(2009, 8, 20);
    static final ClaimId FIRST = new ClaimId("990101-H01", "M-1");
    static final ClaimId SECOND = new ClaimId("990101-H01", "M-2");
    static final String RESIDENT = "990101196601010019";
    static final String ACCOUNT = "6200000000000000017";

    private final List<PaymentEvent> facts = new ArrayList<>();
    private final Map<ClaimId, ResidentPayable> payables = new HashMap<>(Map.of(
            FIRST, payable("600.00", "12.50"), SECOND, payable("80.00", "0.00")));

    private final List<Recoverable> recoverables = new ArrayList<>();
    private final Map<ClaimId, BankAccount> agreed = new HashMap<>();

    private PaymentStory() {
    }

    static PaymentStory batch() {
        return new PaymentStory();
    }

    PaymentStory drawnUp() {
        return tell(batchOfBoth());
    }

    PaymentStory approved() {
        return tell(approval());
    }

    PaymentStory paid() {
        return tell(payment());
    }

    PaymentStory returned() {
        return tell(bankReturn());
    }

    PaymentStory cancelled() {
        return tell(cancellation());
    }

    PaymentStory reversed(ClaimId claim) {
        payables.computeIfPresent(claim, (id, known) -> new ResidentPayable(known.village(), known.resident(), known.amounts(), true, known.batch()));
        return this;
    }

    PaymentStory heldBy(String other, ClaimId claim) {
        payables.computeIfPresent(claim, (id, known) -> new ResidentPayable(known.village(), known.resident(), known.amounts(), false, other));
        return this;
    }

    /** An earlier claim of the resident was paid, and reversed then. */
    PaymentStory toPayBack(ClaimId claim, Layers paid, Layers recovered) {
        recoverables.add(new Recoverable(claim, VILLAGE, RESIDENT, paid, recovered, true));
        return this;
    }

    PaymentStory toPayBack(ClaimId claim, String village, Layers paid) {
        recoverables.add(new Recoverable(claim, village, RESIDENT, paid, Layers.NONE, true));
        return this;
    }

    /** The account was approved with the application behind the claim. */
    PaymentStory agreed(ClaimId claim, BankAccount account) {
        agreed.put(claim, account);
        return this;
    }

    PaymentStory owed(ClaimId claim, String basic) {
        payables.put(claim, payable(basic, "0.00"));
        return this;
    }

    PaymentStory tell(PaymentEvent fact) {
        facts.add(fact);
        return this;
    }

    Then when(LedgerCommand command) {
        return when(command, Map.of());
    }

    Then when(LedgerCommand command, Caller caller) {
        return when(command, Map.of(Caller.METADATA, caller));
    }

    private Then when(LedgerCommand command, Map<String, ?> metadata) {
        ResidentPayables register = claim -> Optional.ofNullable(payables.get(claim));
        return new Then(new AggregateTestFixture<>(PaymentBatch.class).registerInjectableResource(register)
                .registerInjectableResource((AgreedPayees) claim -> Optional.ofNullable(agreed.get(claim)))
                .registerInjectableResource(new KnownRecoverables(recoverables)).given(facts).when(command, metadata));
    }

    static DrawUpPaymentBatch drawUp(Item... items) {
        return new DrawUpPaymentBatch(BATCH, List.of(items), DAY, "clerk-1");
    }

    static DrawUpPaymentBatch drawUpBoth() {
        return drawUp(item(FIRST, "612.50"), item(SECOND, "80.00"));
    }

    static Item item(ClaimId claim, String yuan) {
        return new Item(claim, "张三", "某县农村信用社", ACCOUNT, Money.parse(yuan));
    }

    static ApprovePaymentBatch approve(String sha256, String by) {
        return new ApprovePaymentBatch(BATCH, sha256, DAY, by);
    }

    static PayPaymentBatch pay(String reference) {
        return new PayPaymentBatch(BATCH, reference, DAY, "clerk-1");
    }

    static CancelPaymentBatch cancel() {
        return new CancelPaymentBatch(BATCH, "收款人有误", DAY, "clerk-1");
    }

    static ReturnPayment giveBack(ClaimId claim) {
        return new ReturnPayment(BATCH, claim, "户名不符", DAY, "clerk-1");
    }

    static PaymentBatchDrawnUp batchOfBoth() {
        return batchOf("张三", "某县农村信用社");
    }

    static PaymentBatchDrawnUp batchOf(String payee, String bank) {
        List<PaymentItem> items = List.of(
                new PaymentItem(FIRST, VILLAGE, payee, bank, ACCOUNT, layers("600.00", "12.50"), List.of()),
                new PaymentItem(SECOND, VILLAGE, payee, bank, ACCOUNT, layers("80.00", "0.00"), List.of()));
        ContentHash hash = new ContentHash().line(BATCH);
        items.forEach(item -> hash.line(item.claimId().institution(), item.claimId().number(), payee, bank, ACCOUNT,
                ContentHash.fen(item.amounts())));
        return new PaymentBatchDrawnUp(BATCH, DAY, "clerk-1", layers("680.00", "12.50"), hash.hex(), items);
    }

    static PaymentBatchApproved approval() {
        return new PaymentBatchApproved(BATCH, batchOfBoth().sha256(), ContentHash.of(PaymentDecisions.file(batchOfBoth())), DAY, "reviewer-1");
    }

    static PaymentBatchPaid payment() {
        return new PaymentBatchPaid(BATCH, "YH-1", List.of(new PaidClaim(FIRST, VILLAGE, layers("600.00", "12.50"), List.of()),
                new PaidClaim(SECOND, VILLAGE, layers("80.00", "0.00"), List.of())), DAY, "clerk-1");
    }

    static PaymentReturned bankReturn() {
        return new PaymentReturned(BATCH, new PaidClaim(FIRST, VILLAGE, layers("600.00", "12.50"), List.of()), "户名不符", DAY, "clerk-1");
    }

    static PaymentBatchCancelled cancellation() {
        return new PaymentBatchCancelled(BATCH, List.of(FIRST, SECOND), List.of(), "收款人有误", DAY, "clerk-1");
    }

    static Layers layers(String basic, String serious) {
        return new Layers(Money.parse(basic), Money.parse(serious), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static ResidentPayable payable(String basic, String serious) {
        return new ResidentPayable(VILLAGE, RESIDENT, layers(basic, serious), false, null);
    }
}

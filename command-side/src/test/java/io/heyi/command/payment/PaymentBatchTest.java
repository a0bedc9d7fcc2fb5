package io.heyi.command.payment;

import static io.heyi.command.payment.PaymentStory.ACCOUNT;
import static io.heyi.command.payment.PaymentStory.BATCH;
import static io.heyi.command.payment.PaymentStory.DAY;
import static io.heyi.command.payment.PaymentStory.FIRST;
import static io.heyi.command.payment.PaymentStory.SECOND;
import static io.heyi.command.payment.PaymentStory.approval;
import static io.heyi.command.payment.PaymentStory.approve;
import static io.heyi.command.payment.PaymentStory.bankReturn;
import static io.heyi.command.payment.PaymentStory.batch;
import static io.heyi.command.payment.PaymentStory.batchOf;
import static io.heyi.command.payment.PaymentStory.batchOfBoth;
import static io.heyi.command.payment.PaymentStory.cancel;
import static io.heyi.command.payment.PaymentStory.drawUp;
import static io.heyi.command.payment.PaymentStory.drawUpBoth;
import static io.heyi.command.payment.PaymentStory.giveBack;
import static io.heyi.command.payment.PaymentStory.item;
import static io.heyi.command.payment.PaymentStory.pay;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.command.payment.LookAtPayees.Payee;
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
import io.heyi.command.payment.PaymentRefusals.NumberOfAnotherOffice;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a batch of payments")
class PaymentBatchTest {

    private static final String HASH = batchOfBoth().sha256();
    private static final Map<String, Supplier<PaymentStory>> STATES = Map.of(
            "none", PaymentStory::batch,
            "drawn up", () -> batch().drawnUp(),
            "approved", () -> batch().drawnUp().approved(),
            "paid", () -> batch().drawnUp().approved().paid(),
            "returned", () -> batch().drawnUp().approved().paid().returned(),
            "cancelled", () -> batch().drawnUp().cancelled());
    private static final List<String> ORDER = List.of("none", "drawn up", "approved", "paid", "returned", "cancelled");

    static Stream<Arguments> table() {
        Class<?> none = OutOfScope.class;
        Class<?> gone = BatchCancelled.class;
        Class<?> early = BatchNotApproved.class;
        return Stream.of(
                row(drawUpBoth(), PaymentBatchDrawnUp.class, null, null, null, null, null),
                row(approve(HASH, "reviewer-1"), none, PaymentBatchApproved.class, null, null, null, gone),
                row(approve(HASH, "reviewer-2"), none, PaymentBatchApproved.class, BatchAlreadyApproved.class, BatchAlreadyApproved.class,
                        BatchAlreadyApproved.class, gone),
                row(cancel(), none, PaymentBatchCancelled.class, PaymentBatchCancelled.class, BatchAlreadyPaid.class,
                        BatchAlreadyPaid.class, null),
                row(new DrawPaymentFile(BATCH), none, early, null, null, null, gone),
                row(pay("YH-1"), none, early, PaymentBatchPaid.class, null, null, gone),
                row(giveBack(FIRST), none, early, BatchNotPaid.class, PaymentReturned.class, null, gone),
                row(giveBack(SECOND), none, early, BatchNotPaid.class, PaymentReturned.class, PaymentReturned.class, gone),
                row(new LookAtPayees(BATCH), none, null, null, null, null, null),
                row(new LookAtPaymentBatch(BATCH), none, null, null, null, null, null)).flatMap(rows -> rows);
    }

    private static Stream<Arguments> row(LedgerCommand command, Class<?>... outcomes) {
        return Stream.iterate(0, i -> i < outcomes.length, i -> i + 1)
                .map(i -> Arguments.of(ORDER.get(i), command.getClass().getSimpleName(), command, outcomes[i]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void a_command_has_one_outcome_in_a_state(String state, String name, LedgerCommand command, Class<?> outcome) {
        Then.outcome(STATES.get(state).get().when(command), outcome);
    }

    @Test
    void holds_what_is_owed_and_to_whom() {
        batch().when(drawUpBoth()).leadsTo(batchOfBoth());
    }

    @Test
    void holds_only_what_is_owed_to_a_resident_and_not_paid() {
        batch().when(drawUp()).isRefusedAs(EmptyBatch.class);
        batch().when(drawUp(item(FIRST, "612.50"), item(FIRST, "612.50"))).isRefusedAs(ClaimTwiceInBatch.class);
        batch().when(drawUp(item(new ClaimId("990101-H01", "M-9"), "1.00"))).isRefusedAs(ClaimNotOwed.class);
        batch().when(drawUp(item(FIRST, "612.49"))).isRefusedAs(AmountNotOwed.class);
        batch().owed(FIRST, "0.00").when(drawUp(item(FIRST, "0.00"))).isRefusedAs(NothingOwedForClaim.class);
        batch().reversed(FIRST).when(drawUpBoth()).isRefusedAs(ClaimReversed.class);
        batch().heldBy("GR-0", SECOND).when(drawUpBoth()).isRefusedAs(ClaimInAnotherBatch.class);
    }

    @Test
    void with_other_content_is_refused() {
        PaymentStory known = batch().drawnUp();
        known.when(drawUp(item(FIRST, "612.50"))).isRefusedAs(BatchRecordedDifferently.class, "items");
        known.when(new DrawUpPaymentBatch(BATCH, drawUpBoth().items(), DAY.plusDays(1), "clerk-1"))
                .isRefusedAs(BatchRecordedDifferently.class, "drawnUpOn");
    }

    @Test
    void is_approved_by_a_second_person_who_names_what_they_saw() {
        batch().drawnUp().when(approve(HASH, "reviewer-1")).leadsTo(approval());
        batch().drawnUp().when(approve(HASH, "clerk-1")).isRefusedAs(BatchApprovedByItsAuthor.class);
        batch().drawnUp().when(approve("0000", "reviewer-1")).isRefusedAs(BatchChangedSince.class);
    }

    @Test
    void is_not_approved_when_one_of_its_claims_was_reversed_since() {
        batch().drawnUp().reversed(SECOND).when(approve(HASH, "reviewer-1")).isRefusedAs(ClaimReversed.class);
    }

    @Test
    void is_paid_and_comes_back_once() {
        PaymentStory paid = batch().drawnUp().approved().paid();
        paid.when(pay("YH-2")).isRefusedAs(BatchRecordedDifferently.class, "reference");
        paid.when(new PayPaymentBatch(BATCH, "YH-1", LocalDate.of(2009, 9, 1), "clerk-1"))
                .isRefusedAs(BatchRecordedDifferently.class, "paidOn");
        paid.when(giveBack(new ClaimId("990101-H01", "M-9"))).isRefusedAs(ClaimNotInBatch.class);
        paid.when(giveBack(FIRST)).leadsTo(bankReturn());
        PaymentStory returned = paid.returned();
        returned.when(new ReturnPayment(BATCH, FIRST, "销户", DAY, "clerk-1")).isRefusedAs(BatchRecordedDifferently.class, "reason");
        returned.when(new ReturnPayment(BATCH, FIRST, "户名不符", DAY.plusDays(1), "clerk-1"))
                .isRefusedAs(BatchRecordedDifferently.class, "returnedOn");
    }

    @Test
    void is_its_township_s_alone() {
        Caller here = Caller.person("clerk-here", Role.CLERK, "990101001");
        Caller elsewhere = Caller.person("clerk-elsewhere", Role.CLERK, "990101002");
        Caller hospital = Caller.hospital("hospital", "990101-H01");
        batch().when(drawUpBoth(), here).leadsTo(batchOfBoth());
        batch().when(drawUpBoth(), elsewhere).isRefusedAs(NumberOfAnotherOffice.class);
        batch().drawnUp().when(drawUpBoth(), elsewhere).isRefusedAs(NumberOfAnotherOffice.class);
        batch().when(numbered("990101002-1"), elsewhere).isRefusedAs(ClaimNotOwed.class);
        batch().when(drawUpBoth(), Caller.person("clerk-county", Role.CLERK, "990101")).isRefusedAs(NumberOfAnotherOffice.class);
        batch().drawnUp().when(new LookAtPaymentBatch(BATCH), elsewhere).isRefusedAs(OutOfScope.class);
        batch().drawnUp().when(new LookAtPayees(BATCH), elsewhere).isRefusedAs(OutOfScope.class);
        batch().drawnUp().when(new LookAtPaymentBatch(BATCH), hospital).isRefusedAs(OutOfScope.class);
    }

    /** Whoever approves has to ask about an account that nobody approved with the application. */
    @Test
    void shows_whom_it_pays_and_whether_by_the_account_that_was_agreed() {
        BankAccount account = new BankAccount("张三", "某县农村信用社", ACCOUNT);
        batch().drawnUp().agreed(FIRST, account).agreed(SECOND, new BankAccount("张三", "某县农村信用社", "6200000000000000018"))
                .when(new LookAtPayees(BATCH)).answers(List.of(new Payee(FIRST, account, Money.parse("612.50"), true),
                        new Payee(SECOND, account, Money.parse("80.00"), false))).changesNothing();
        batch().drawnUp().agreed(FIRST, new BankAccount("李四", "某县农村信用社", ACCOUNT)).when(new LookAtPayees(BATCH))
                .answers(List.of(new Payee(FIRST, account, Money.parse("612.50"), false),
                        new Payee(SECOND, account, Money.parse("80.00"), false)));
    }

    private static DrawUpPaymentBatch numbered(String batchNo) {
        return new DrawUpPaymentBatch(batchNo, drawUpBoth().items(), DAY, "clerk-1");
    }

    @Test
    void has_a_file_that_is_the_same_every_time() {
        String expected = "\uFEFF序号,户名,开户银行,账号,金额,用途,批次号\r\n"
                + "1,张三,某县农村信用社,6200000000000000017,612.50,医疗补偿 M-1,990101001-1\r\n"
                + "2,张三,某县农村信用社,6200000000000000017,80.00,医疗补偿 M-2,990101001-1\r\n";
        assertThat(PaymentDecisions.file(batchOfBoth())).isEqualTo(expected.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void has_a_file_without_formulas(String hostile) {
        String file = new String(PaymentDecisions.file(batchOf(hostile, hostile)), StandardCharsets.UTF_8);
        for (String line : file.substring(1).split("\r\n(?=[0-9序]|$)")) {
            for (String cell : line.split(",")) {
                assertThat(cell.replaceFirst("^\"", "")).doesNotStartWith(hostile.substring(0, 1));
            }
        }
        assertThat(file).contains("'" + hostile.charAt(0));
    }

    static Stream<String> formulas() {
        return Stream.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1");
    }
}

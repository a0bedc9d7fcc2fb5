package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.heyi.app.database.InTheWay;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.money.Money;
import io.heyi.command.counter.ApplicationStanding;
import io.heyi.command.counter.ApproveApplication;
import io.heyi.command.counter.CheckApplication;
import io.heyi.command.counter.EnterApplication;
import io.heyi.command.counter.SettleApplication;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Outcome;
import io.heyi.command.payment.ApprovePaymentBatch;
import io.heyi.command.payment.DrawUpPaymentBatch;
import io.heyi.command.payment.LookAtPaymentBatch;
import io.heyi.command.payment.PayPaymentBatch;
import io.heyi.command.payment.PaymentBatchView;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.counter.PaperInvoice;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another process has done to a claim or an application before a batch is written counts, whatever this one remembers. */
class PaymentRaceTest {

    private static final String BATCH = "990101001-1";
    private static final LocalDate DAY = LocalDate.of(2009, 7, 1);
    private static final ReverseClaim REVERSAL = new ReverseClaim(SmallCounty.householdNo(1), SmallCounty.YEAR,
            new ClaimId(SmallCounty.HOSPITAL, "M-1"), "重复", DAY);

    private LedgerDatabase database;
    private Ledger one;
    private Ledger other;
    private ExecutorService callers;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabases.fresh();
        one = Ledger.on(database, null);
        other = Ledger.beside(database);
        callers = Executors.newFixedThreadPool(2);
        SmallCounty.open(one);
        SmallCounty.household(one, 1);
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        other.close();
        one.close();
    }

    @Test
    void aBatchIsNotApprovedOnceAnotherProcessHasReversedOneOfItsClaims() throws Exception {
        PaymentBatchView drawn = one.groupCommit().execute(drawUp("M-1", settled()));
        other.groupCommit().execute(new LookAtPaymentBatch(BATCH));
        assertThat(afterTheReversal(new ApprovePaymentBatch(BATCH, drawn.batch().sha256(), DAY, "reviewer-1"))).isEqualTo("ClaimReversed");
    }

    @Test
    void aBatchIsNotDrawnUpOnceAnotherProcessHasReversedOneOfItsClaims() throws Exception {
        assertThat(afterTheReversal(drawUp("M-1", settled()))).isEqualTo("ClaimReversed");
    }

    /** This process has approved the application and remembers it so; the other one has settled it. */
    @Test
    void anApplicationFollowsItsPaymentThoughAnotherProcessSettledIt() {
        String household = SmallCounty.householdNo(1);
        String hash = one.groupCommit().<ApplicationStanding>execute(new EnterApplication("A1", household, content(), "clerk-1", DAY)).contentHash();
        one.groupCommit().execute(new CheckApplication("A1", hash, "clerk-2", DAY));
        one.groupCommit().execute(new ApproveApplication("A1", household, SmallCounty.YEAR, hash, "reviewer-1", DAY));
        ApplicationStanding settled = other.groupCommit().execute(new SettleApplication("A1", household, SmallCounty.YEAR, "clerk-1", DAY));
        PaymentBatchView drawn = one.groupCommit().execute(drawUp("M-A1", settled.due()));
        one.groupCommit().execute(new ApprovePaymentBatch(BATCH, drawn.batch().sha256(), DAY, "reviewer-1"));
        one.groupCommit().execute(new PayPaymentBatch(BATCH, "YH-1", DAY, "clerk-1"));
        assertThat(one.get(JdbcClient.class).sql("select substring(type from '[^.]*$') from event where stream = 'reimbursement:A1' order by number")
                .query(String.class).list()).endsWith("ApplicationSettled", "ApplicationPaidOut");
    }

    /** The other process sends the command while the reversal, which is decided already, waits to be written. Returns why it is refused. */
    private String afterTheReversal(LedgerCommand command) throws Exception {
        try (InTheWay inTheWay = InTheWay.of(database)) {
            Future<Outcome> reversed = callers.submit(() -> one.groupCommit().execute(List.of(REVERSAL)).get(0));
            inTheWay.awaitWaiting(1);
            Future<Outcome> sent = callers.submit(() -> other.groupCommit().execute(List.of(command)).get(0));
            inTheWay.awaitWaiting(2);
            inTheWay.close();
            assertThat(reversed.get()).isInstanceOf(Outcome.Accepted.class);
            assertThat(sent.get()).isInstanceOf(Outcome.Refused.class);
            return ((Outcome.Refused) sent.get()).refusal().name();
        }
    }

    private Money settled() {
        Amounts amounts = one.groupCommit().<Settlement>execute(SmallCounty.stay(1, "M-1", "3000.00").fromCounter()).amounts();
        return amounts.basic().plus(amounts.serious()).plus(amounts.assistance());
    }

    private static DrawUpPaymentBatch drawUp(String claimNo, Money owed) {
        return new DrawUpPaymentBatch(BATCH, List.of(new DrawUpPaymentBatch.Item(new ClaimId(SmallCounty.HOSPITAL, claimNo), "张三", "某银行",
                "6200000000000000017", owed)), DAY, "clerk-1");
    }

    private static ApplicationContent content() {
        Money total = Money.parse("3000.00");
        LocalDate day = LocalDate.of(SmallCounty.YEAR, 6, 1);
        return new ApplicationContent(SmallCounty.resident(1), new PaperInvoice(SmallCounty.HOSPITAL, "P-1", ClaimKind.INPATIENT, day,
                day.plusDays(3), List.of("J18.900"), total, new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null, false, null, null),
                new BankAccount("张三", "某银行", "6200000000000000017"));
    }
}

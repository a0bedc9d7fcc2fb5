package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.journal.Outcome;
import io.heyi.command.payment.ApprovePaymentBatch;
import io.heyi.command.payment.DrawUpPaymentBatch;
import io.heyi.command.payment.PayPaymentBatch;
import io.heyi.command.payment.PaymentBatchView;
import io.heyi.command.recovery.RecordRecovery;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was paid is paid back once, in cash or by what is withheld, however many processes decide at once. */
class RecoveryRaceTest {

    private static final LocalDate DAY = LocalDate.of(2009, 8, 1);
    private static final ClaimId PAID = new ClaimId(SmallCounty.HOSPITAL, "M-1");
    private static final int ROUNDS = 6;

    @Test
    void whatWasPaidIsPaidBackOnceThoughTwoProcessesTakeItAtOnce() throws Exception {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger one = Ledger.on(database, null); Ledger other = Ledger.beside(database)) {
            Money owed = paidAndReversed(one);
            settled(one, "M-2");
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int round = 1; round <= ROUNDS; round++) {
                calls.add(send(one, new RecordRecovery(PAID, "990101001", "A-" + round, owed, DAY, "clerk-1")));
                calls.add(send(other, new RecordRecovery(PAID, "990101001", "B-" + round, owed, DAY, "clerk-2")));
            }
            calls.add(ROUNDS, send(other, drawUp("990101001-2", "M-2", owed)));
            ExecutorService callers = Executors.newFixedThreadPool(8);
            int recovered = 0;
            boolean withheld = false;
            for (Future<Outcome> answer : callers.invokeAll(calls)) {
                if (answer.get() instanceof Outcome.Refused refused) {
                    assertThat(refused.refusal().name()).isEqualTo("NothingToRecover");
                } else {
                    Object done = ((Outcome.Accepted) answer.get()).answer();
                    withheld |= done instanceof PaymentBatchView view && !view.batch().items().get(0).offsets().isEmpty();
                    recovered += done instanceof PaymentBatchView ? 0 : 1;
                }
            }
            callers.shutdownNow();
            assertThat(recovered + (withheld ? 1 : 0)).isEqualTo(1);
            assertThat(one.get(JdbcClient.class).sql("select sum(recovered_basic + recovered_serious) from resident_claim_register")
                    .query(Long.class).single()).isEqualTo(owed.fen());
        }
    }

    @Test
    void whatWasPaidBeforeThisWasKeptIsKnownToo() throws Exception {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger ledger = Ledger.on(database, null)) {
            paidAndReversed(ledger);
            settled(ledger, "M-2");
            ledger.groupCommit().execute(SmallCounty.stay(1, "101", "3000.00"));
            List<String> kept = register(ledger);
            try (Connection owner = database.owner().getConnection(); Statement statement = owner.createStatement()) {
                statement.execute("delete from resident_claim_register");
                statement.execute(backfill());
            }
            assertThat(kept).hasSize(2).anyMatch(row -> row.contains(",t,")).anyMatch(row -> row.contains(",f,"));
            assertThat(register(ledger)).isEqualTo(kept);
        }
    }

    private static Money paidAndReversed(Ledger ledger) throws Exception {
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        Money owed = settled(ledger, "M-1");
        PaymentBatchView drawn = ledger.groupCommit().execute(drawUp("990101001-1", "M-1", owed));
        ledger.groupCommit().execute(new ApprovePaymentBatch("990101001-1", drawn.batch().sha256(), DAY, "reviewer-1"));
        ledger.groupCommit().execute(new PayPaymentBatch("990101001-1", "YH-1", DAY, "clerk-1"));
        ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, PAID, "重复", DAY));
        return owed;
    }

    private static Money settled(Ledger ledger, String claimNo) {
        Settlement done = ledger.groupCommit().execute(SmallCounty.stay(1, claimNo, "3000.00").fromCounter());
        return done.amounts().basic().plus(done.amounts().serious()).plus(done.amounts().assistance());
    }

    private static DrawUpPaymentBatch drawUp(String batchNo, String claimNo, Money owed) {
        return new DrawUpPaymentBatch(batchNo, List.of(new DrawUpPaymentBatch.Item(new ClaimId(SmallCounty.HOSPITAL, claimNo), "张三", "某银行",
                "6200000000000000017", owed)), DAY, "clerk-1");
    }

    private static Callable<Outcome> send(Ledger ledger, Object command) {
        return () -> ledger.groupCommit().execute(List.of(command)).get(0);
    }

    private static List<String> register(Ledger ledger) {
        return ledger.get(JdbcClient.class).sql("select r::text from resident_claim_register r order by institution, claim_no")
                .query(String.class).list();
    }

    private static String backfill() throws Exception {
        try (InputStream sql = RecoveryRaceTest.class.getResourceAsStream("/db/migration/V11__accounts_and_recoveries.sql")) {
            String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("insert into resident_claim_register"), text.indexOf("grant select"));
        }
    }
}

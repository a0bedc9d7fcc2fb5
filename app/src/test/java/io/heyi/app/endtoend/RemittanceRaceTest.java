package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.journal.Outcome;
import io.heyi.command.payment.DrawUpPaymentBatch;
import io.heyi.command.payment.PaymentBatchView;
import io.heyi.command.remittance.AddDeduction;
import io.heyi.command.remittance.ApproveRemittance;
import io.heyi.command.remittance.DrawUpStatement;
import io.heyi.command.remittance.RemittanceView;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.json.EventReader;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.events.remittance.StatementItem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every settlement and every reversal stands on one statement, and every payment is made once, however many processes decide at once. */
class RemittanceRaceTest {

    private static final YearMonth JUNE = YearMonth.of(2009, 6);
    private static final int HOUSEHOLDS = 12;
    private static final int CLAIMS_EACH = 4;

    @Test
    void settlementsMadeWhileStatementsAreDrawnStandOnOneStatementEach() throws Exception {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger one = Ledger.on(database, null); Ledger other = Ledger.beside(database)) {
            SmallCounty.open(one);
            for (int household = 1; household <= HOUSEHOLDS; household++) {
                SmallCounty.household(one, household);
            }
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int claim = 0; claim < CLAIMS_EACH; claim++) {
                for (int household = 1; household <= HOUSEHOLDS; household++) {
                    Object settle = SmallCounty.stay(household, String.valueOf(household * 100 + claim), "3000.00");
                    calls.add(send(household % 2 == 0 ? one : other, settle));
                }
                YearMonth month = JUNE.plusMonths(claim);
                calls.add(send(one, drawUp(month)));
                calls.add(send(other, drawUp(month)));
                calls.add(send(other, drawUp(month.plusMonths(1))));
            }
            atOnce(calls);
            draw(one, JUNE.plusMonths(10));

            List<StatementItem> drawn = statements(one).flatMap(statement -> statement.items().stream()).toList();
            assertThat(drawn).extracting(StatementItem::claim).doesNotHaveDuplicates().hasSize(HOUSEHOLDS * CLAIMS_EACH);
            assertThat(drawn.stream().map(item -> item.net().total()).reduce(Money.ZERO, Money::plus)).isEqualTo(settled(one));
            assertThat(statements(one).map(StatementDrawnUp::month)).doesNotHaveDuplicates();
            assertThat(statements(one).allMatch(statement -> holdsWhatWasKnown(one, statement))).isTrue();
        }
    }

    private static Callable<Outcome> send(Ledger ledger, Object command) {
        return () -> ledger.groupCommit().execute(List.of(command)).get(0);
    }

    private static DrawUpStatement drawUp(YearMonth month) {
        return new DrawUpStatement(SmallCounty.HOSPITAL, month, LocalDate.of(2012, 1, 1), "clerk-1");
    }

    private static RemittanceView draw(Ledger ledger, YearMonth month) {
        Outcome outcome = ledger.groupCommit().execute(List.of(drawUp(month))).get(0);
        return outcome instanceof Outcome.Accepted accepted ? (RemittanceView) accepted.answer() : null;
    }

    /** A month with nothing left to hold is refused; no other outcome but success is expected. */
    private static void atOnce(List<Callable<Outcome>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (Future<Outcome> answer : callers.invokeAll(calls)) {
                assertThat(answer.get()).isNotInstanceOf(Outcome.Failed.class);
                if (answer.get() instanceof Outcome.Refused refused) {
                    assertThat(refused.refusal().name()).isEqualTo("NothingOwed");
                }
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static Stream<StatementDrawnUp> statements(Ledger ledger) {
        EventReader reader = new EventReader();
        return ledger.get(JdbcClient.class)
                .sql("select payload_type, payload from domain_event_entry where type = 'Remittance' and sequence_number = 0")
                .query((row, n) -> (StatementDrawnUp) reader.read(row.getString(1), row.getBytes(2))).list().stream();
    }

    private static Money settled(Ledger ledger) {
        return Money.rounded(ledger.get(JdbcClient.class).sql("""
                select sum((content #>> '{adjudication,basic}')::numeric + (content #>> '{adjudication,serious}')::numeric)
                from event where type like '%ClaimSettled'
                """).query(BigDecimal.class).single());
    }

    /** With its predecessors it holds every settlement up to its position, and none after. */
    private static boolean holdsWhatWasKnown(Ledger ledger, StatementDrawnUp statement) {
        List<String> known = ledger.get(JdbcClient.class).sql("""
                select content #>> '{claimId,number}' from event where type like '%ClaimSettled' and position <= ?
                """).param(statement.asKnownAt()).query(String.class).list();
        List<String> held = statements(ledger).filter(each -> each.asKnownAt() <= statement.asKnownAt())
                .flatMap(each -> each.items().stream()).map(StatementItem::claim).toList();
        return known.size() == held.size() && known.containsAll(held);
    }

    @Test
    void aReversalAfterADeductionTakesBackWhatWasPaid() throws Exception {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger ledger = Ledger.on(database, null)) {
            SmallCounty.open(ledger);
            SmallCounty.account(ledger);
            SmallCounty.household(ledger, 1);
            SmallCounty.household(ledger, 2);
            ledger.groupCommit().execute(SmallCounty.stay(1, "101", "3000.00"));
            RemittanceView june = draw(ledger, JUNE);
            june = ledger.groupCommit().execute(new AddDeduction(SmallCounty.HOSPITAL, JUNE, "K1", "101", Money.parse("100.00"), "超限用药",
                    LocalDate.of(2009, 7, 2), "clerk-2"));
            ledger.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, "101"),
                    "重复", LocalDate.of(2009, 7, 3)));
            ledger.groupCommit().execute(SmallCounty.stay(2, "201", "5000.00"));

            RemittanceView july = draw(ledger, JUNE.plusMonths(1));
            assertThat(july.statement().items()).as("the reversal waits for the approval of its settlement")
                    .extracting(StatementItem::claim).containsExactly("201");
            ledger.groupCommit().execute(new ApproveRemittance(SmallCounty.HOSPITAL, JUNE, june.sha256(), LocalDate.of(2009, 7, 5), "r"));
            ledger.groupCommit().execute(SmallCounty.stay(2, "202", "9000.00"));
            RemittanceView august = draw(ledger, JUNE.plusMonths(2));
            assertThat(august.statement().items()).extracting(StatementItem::claim).containsExactly("101", "202");
            Layers june101 = june.net();
            assertThat(august.statement().items().get(0).net()).isEqualTo(june101.negate());
        }
    }

    @Test
    void aResidentIsPaidOnceThoughTwoProcessesDrawBatchesAtOnce() throws Exception {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger one = Ledger.on(database, null); Ledger other = Ledger.beside(database)) {
            SmallCounty.open(one);
            for (int household = 1; household <= HOUSEHOLDS; household++) {
                SmallCounty.household(one, household);
                one.groupCommit().execute(SmallCounty.stay(household, "M-" + household, "3000.00").fromCounter());
            }
            assertThat(draw(one, JUNE)).as("the hospital is owed nothing").isNull();
            Money each = one.get(JdbcClient.class).sql("select basic + serious from payable_register limit 1")
                    .query(Long.class).optional().map(Money::ofFen).orElseThrow();
            List<Callable<Outcome>> calls = new ArrayList<>();
            for (int household = 1; household <= HOUSEHOLDS; household++) {
                for (Ledger ledger : List.of(one, other)) {
                    String batchNo = "B-" + household + (ledger == one ? "-one" : "-other");
                    calls.add(send(ledger, new DrawUpPaymentBatch(batchNo, List.of(new DrawUpPaymentBatch.Item(
                            new ClaimId(SmallCounty.HOSPITAL, "M-" + household), "张三", "某银行", "6200000000000000017", each)),
                            LocalDate.of(2009, 7, 1), "clerk-1")));
                }
            }
            ExecutorService callers = Executors.newFixedThreadPool(8);
            int accepted = 0;
            for (Future<Outcome> answer : callers.invokeAll(calls)) {
                if (answer.get() instanceof Outcome.Accepted done) {
                    assertThat(((PaymentBatchView) done.answer()).batch().items()).hasSize(1);
                    accepted++;
                } else {
                    assertThat(((Outcome.Refused) answer.get()).refusal().name()).isEqualTo("ClaimInAnotherBatch");
                }
            }
            callers.shutdownNow();
            assertThat(accepted).isEqualTo(HOUSEHOLDS);
        }
    }
}

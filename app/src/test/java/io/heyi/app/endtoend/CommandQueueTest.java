package io.heyi.app.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.heyi.app.database.InTheWay;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who finds nobody under way executes his own command, the others wait and share; here somebody stands in the way until all have come. */
class CommandQueueTest {

    private static final int CALLERS = 6;

    private Ledger ledger;
    private InTheWay inTheWay;

    @BeforeEach
    void open() throws Exception {
        LedgerDatabase database = TestDatabases.fresh();
        ledger = Ledger.on(database, null);
        SmallCounty.open(ledger);
        for (int household = 1; household <= CALLERS; household++) {
            SmallCounty.household(ledger, household);
        }
        inTheWay = InTheWay.of(database);
    }

    @AfterEach
    void close() throws Exception {
        inTheWay.close();
        ledger.close();
    }

    @Test
    void whoComesWhileAGroupIsUnderWaySharesTheNext() throws Exception {
        long transactions = transactions();
        List<Caller> callers = callersBehindWhoStandsInTheWay();
        inTheWay.close();
        for (Caller caller : callers) {
            assertThat(caller.settled()).isEqualTo("CLAIM-" + caller.household);
        }
        assertThat(transactions()).isEqualTo(transactions + 2);
    }

    @Test
    void anInterruptedCallerIsAnsweredAndHurtsNobody() throws Exception {
        List<Caller> callers = callersBehindWhoStandsInTheWay();
        callers.get(1).thread.interrupt();
        callers.get(2).thread.interrupt();
        InTheWay.await("nobody waits on", () -> isWaiting(callers.get(1)) && isWaiting(callers.get(2)));
        inTheWay.close();
        for (Caller caller : callers) {
            assertThat(caller.settled()).isEqualTo("CLAIM-" + caller.household);
        }
        assertThat(callers).extracting(caller -> caller.stillInterrupted).containsExactly(false, true, true, false, false, false);
    }

    @Test
    void closingAnswersWhoCameBeforeAndTakesNobodyElse() throws Exception {
        List<Caller> callers = callersBehindWhoStandsInTheWay();
        Thread closing = new Thread(() -> ledger.commands().close());
        closing.start();
        InTheWay.await("closing does not wait", () -> closing.getState() == Thread.State.WAITING);
        assertThatThrownBy(() -> ledger.commands().execute(SmallCounty.stay(1, "7", "1000.00")))
                .isInstanceOf(RejectedExecutionException.class);
        inTheWay.close();
        closing.join();
        for (Caller caller : callers) {
            assertThat(caller.settled()).isEqualTo("CLAIM-" + caller.household);
        }
    }

    @Test
    void whoHasATransactionOfHisOwnIsTurnedAway() throws Exception {
        inTheWay.close();
        SettleClaim claim = SmallCounty.stay(1, "1", "1000.00");
        TransactionTemplate transaction = new TransactionTemplate(ledger.get(PlatformTransactionManager.class));
        assertThatThrownBy(() -> transaction.execute(status -> ledger.commands().<Settlement>execute(claim)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.commands().<Settlement>execute(claim)).isNotNull();
    }

    /** The first is under way and waits for the lock; all others wait for their turn, in this order. */
    private List<Caller> callersBehindWhoStandsInTheWay() throws Exception {
        List<Caller> callers = new ArrayList<>();
        for (int household = 1; household <= CALLERS; household++) {
            Caller caller = new Caller(household, SmallCounty.stay(household, "CLAIM-" + household, "1000.00"));
            callers.add(caller);
            if (callers.size() == 1) {
                inTheWay.awaitWaiting(1);
            } else {
                InTheWay.await("nobody waits for his turn", () -> isWaiting(caller));
            }
        }
        return callers;
    }

    private boolean isWaiting(Caller caller) {
        return LockSupport.getBlocker(caller.thread) != null && !caller.thread.isInterrupted();
    }

    private long transactions() {
        return ledger.get(JdbcClient.class).sql("select count(*) from append_log").query(Long.class).single();
    }

    private final class Caller {

        private final int household;
        private final CompletableFuture<String> settled = new CompletableFuture<>();
        private final Thread thread;
        private volatile boolean stillInterrupted;

        private Caller(int household, SettleClaim claim) {
            this.household = household;
            this.thread = new Thread(() -> {
                try {
                    Settlement settlement = ledger.commands().execute(claim);
                    stillInterrupted = Thread.currentThread().isInterrupted();
                    settled.complete(settlement.claimId().number());
                } catch (RuntimeException e) {
                    settled.completeExceptionally(e);
                }
            });
            thread.start();
        }

        private String settled() throws Exception {
            return settled.get(30, TimeUnit.SECONDS);
        }
    }
}

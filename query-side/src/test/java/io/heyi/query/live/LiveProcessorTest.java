package io.heyi.query.live;

import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.household;
import static io.heyi.query.Given.plan;
import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.heyi.query.Given;
import io.heyi.query.TestLedger;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.ReadSideBehind;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

class LiveProcessorTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration NOT_EVER = Duration.ofMillis(500);

    private final TestLedger ledger = new TestLedger();
    private final CaughtUp caughtUp = new CaughtUp(ledger.dataSource());
    private final StreamInMemory stream = new StreamInMemory();
    private final List<TrackingEventProcessor> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(TrackingEventProcessor::shutDown);
    }

    @Test
    void followsTheEvents() {
        start(springTransactions());
        stream.append(plan(Given.PLAN, 2009, "30000.00"), household(LI, WANG), claim("S1", 1).paid("5.31", "21.22"));
        assertThat(caughtUp.await(3, SOON)).isEqualTo(3);

        stream.append(claim("S2", 2).paid("1.00", "2.00"));
        caughtUp.await(4, SOON);

        assertThat(ledger.report("2009-01-01", "2009-12-31").personTimes()).isEqualTo(2);
        assertThat(ledger.report("2009-01-01", "2009-12-31").residents()).isEqualTo(2);
    }

    @Test
    void readingFromTheStartAgainChangesNothing() {
        stream.append(household(LI), claim("S1", 1).paid("5.31", "21.22"));
        start(springTransactions());
        caughtUp.await(2, SOON);
        stop();

        start(springTransactions());
        stream.append(claim("S2", 2).paid("1.00", "2.00"));
        caughtUp.await(3, SOON);

        assertThat(ledger.report("2009-01-01", "2009-12-31").personTimes()).isEqualTo(2);
        assertThat(ledger.report("2009-01-01", "2009-12-31").residents()).isEqualTo(1);
    }

    @Test
    void anUnknownEventStopsItInsteadOfBeingPassedOver() {
        TrackingEventProcessor processor = start(springTransactions());
        stream.append(household(LI));
        caughtUp.await(1, SOON);

        stream.append("no event of ours");
        stream.append(household(WANG));

        assertThatThrownBy(() -> caughtUp.await(2, NOT_EVER)).isInstanceOf(ReadSideBehind.class);
        assertThat(processor.processingStatus().values()).allMatch(status -> status.isErrorState());
    }

    @Test
    void withoutTransactionsItWritesNothing() {
        start(NoTransactionManager.INSTANCE);
        stream.append(household(LI));

        assertThatThrownBy(() -> caughtUp.await(1, NOT_EVER)).isInstanceOf(ReadSideBehind.class);
        assertThat(ledger.jdbc().sql("select count(*) from resident_fact").query(Long.class).single()).isZero();
    }

    private TrackingEventProcessor start(TransactionManager transactions) {
        TrackingEventProcessor processor = LiveProcessor.create(stream, new InMemoryTokenStore(), transactions, ledger.dataSource());
        processor.start();
        started.add(processor);
        return processor;
    }

    /** As Axon's SpringTransactionManager, which is not on this module's class path. */
    private TransactionManager springTransactions() {
        JdbcTransactionManager spring = new JdbcTransactionManager(ledger.dataSource());
        return () -> {
            TransactionStatus status = spring.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    spring.commit(status);
                }

                @Override
                public void rollback() {
                    spring.rollback(status);
                }
            };
        };
    }
}

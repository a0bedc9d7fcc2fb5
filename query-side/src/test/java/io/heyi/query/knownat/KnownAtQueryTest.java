package io.heyi.query.knownat;

import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.household;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.heyi.query.Given;
import io.heyi.query.TestLedger;
import org.junit.jupiter.api.Test;

class KnownAtQueryTest {

    private static final Instant MONDAY = Instant.parse("2009-11-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2009-11-03T10:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final KnownAtQuery knownAt = new KnownAtQuery(ledger.dataSource());

    @Test
    void aMomentIsTheLastPositionWhoseTransactionHadEnded() {
        ledger.record(MONDAY, household(LI), Given.enrolled(2009, LI));
        ledger.record(TUESDAY, household(WANG));

        assertThat(knownAt.resolve(MONDAY.minusNanos(1000))).isEqualTo(new KnownAt(0, MONDAY.minusNanos(1000)));
        assertThat(knownAt.resolve(MONDAY)).isEqualTo(new KnownAt(2, MONDAY));
        assertThat(knownAt.resolve(TUESDAY.minusNanos(1))).as("microseconds are kept").isEqualTo(new KnownAt(2, TUESDAY.minusNanos(1000)));
        assertThat(knownAt.resolve(TUESDAY).position()).isEqualTo(3);
    }

    @Test
    void nowAndWhatIsToComeAreThisMoment() {
        ledger.record(MONDAY, household(LI));

        KnownAt now = knownAt.resolve(null);
        KnownAt tomorrow = knownAt.resolve(Instant.now().plusSeconds(86_400));

        assertThat(now.position()).isEqualTo(1);
        assertThat(now.instant()).isAfter(TUESDAY);
        assertThat(tomorrow.position()).isEqualTo(1);
        assertThat(tomorrow.instant()).isBefore(Instant.now().plusSeconds(60));
        assertThat(knownAt.resolve(now.instant())).isEqualTo(now);
    }

    @Test
    void aPositionWasKnownWhenItsTransactionHadEnded() {
        ledger.record(MONDAY, household(LI), Given.enrolled(2009, LI));

        assertThat(knownAt.at(1)).isEqualTo(new KnownAt(1, MONDAY));
        assertThat(knownAt.at(2)).isEqualTo(new KnownAt(2, MONDAY));
        assertThat(knownAt.at(0).position()).isZero();
    }

    @Test
    void waitsForTheTransactionThatIsBeingCommitted() throws Exception {
        CountDownLatch stamped = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Void> append = CompletableFuture.runAsync(() -> ledger.inTransaction(() -> {
            ledger.jdbc().sql("select lock_for_append()").query(Long.class).single();
            ledger.jdbc().sql("insert into append_log (position, ended_at) values (1, clock_timestamp())").update();
            stamped.countDown();
            await(asked);
        }));
        await(stamped);
        CompletableFuture<KnownAt> answer = CompletableFuture.supplyAsync(() -> knownAt.resolve(null));

        Thread.sleep(200);
        assertThat(answer).isNotDone();
        asked.countDown();
        append.get(10, TimeUnit.SECONDS);

        assertThat(answer.get(10, TimeUnit.SECONDS).position()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

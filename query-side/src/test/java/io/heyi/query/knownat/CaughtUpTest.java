package io.heyi.query.knownat;

import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.household;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.heyi.query.TestLedger;
import io.heyi.query.projection.Recorded;
import org.junit.jupiter.api.Test;

class CaughtUpTest {

    private final TestLedger ledger = new TestLedger();
    private final CaughtUp caughtUp = new CaughtUp(ledger.dataSource());

    @Test
    void beforeTheFirstEventItStandsAtZero() {
        assertThat(caughtUp.applied()).isZero();
        assertThat(caughtUp.await(0, Duration.ZERO)).isZero();
    }

    @Test
    void waitsUntilThePositionIsApplied() throws Exception {
        ledger.given(household(LI));
        List<Recorded> next = ledger.record(Instant.now(), household(WANG));
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> caughtUp.await(2, Duration.ofSeconds(20)));

        Thread.sleep(100);
        assertThat(waiting).isNotDone();
        ledger.project(next);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void givesUpWithAClearRefusal() {
        ledger.given(household(LI));

        assertThatThrownBy(() -> caughtUp.await(5, Duration.ofMillis(50)))
                .isInstanceOf(ReadSideBehind.class).hasMessageContaining("position 5").hasMessageContaining("at 1");
    }
}

package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.heyi.app.access.SignInTurns.TooManyTries;
import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whoever sends many tries to sign in stops nobody else. */
class SignInFloodTest {

    private static final int BURST = 3;
    private static final String HERE = "127.0.0.1";

    @Test
    void oneAddressIsToldToComeAgainAndItsTriesAreNotKept() {
        try (Ledger ledger = Ledger.on(TestDatabases.fresh(), 0)) {
            SignIn signIn = new SignIn(ledger.get(JdbcClient.class), ledger.get(PasswordEncoder.class), ledger.get(MasterKey.class),
                    ledger.get(Accounts.class), new SignInTurns(BURST, 1));
            for (int i = 0; i < BURST; i++) {
                assertThat(signIn.tryTo("nobody", "whatever", null, "203.0.113.7")).isEmpty();
            }
            assertThatThrownBy(() -> signIn.tryTo("nobody", "whatever", null, "203.0.113.7"))
                    .isInstanceOfSatisfying(TooManyTries.class, e -> assertThat(e.seconds()).isBetween(1L, 60L));
            assertThat(ledger.get(JdbcClient.class).sql("select count(*) from sign_in_attempt").query(Long.class).single()).isEqualTo(BURST);
            assertThat(signIn.tryTo("nobody", "whatever", null, "203.0.113.8")).isEmpty();
        }
    }

    @Test
    void anAddressOfVersionSixIsItsNetwork() {
        SignInTurns turns = new SignInTurns(1, 1);
        turns.take("2001:db8:1:2::1", Optional::empty);
        assertThatThrownBy(() -> turns.take("2001:db8:1:2:ffff::9", Optional::empty)).isInstanceOf(TooManyTries.class);
        turns.take("2001:db8:1:3::1", Optional::empty);
        turns.take("what the proxy calls unknown", Optional::empty);
        assertThat(Addresses.network("1.2.3.4:5678")).isEqualTo("1.2.3.4:5678");
        assertThat(Addresses.network("::ffff:1.2.3.4")).isEqualTo(Addresses.network("::ffff:102:304"));
    }

    @Test
    void sixteenWaitAndNobodyElse() throws Exception {
        SignInTurns turns = new SignInTurns(BURST, 1);
        CountDownLatch fourLookedAt = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch turnedAway = new CountDownLatch(30);
        ExecutorService many = Executors.newFixedThreadPool(50);
        List<Future<Boolean>> tries = IntStream.range(0, 50).mapToObj(i -> many.submit(() -> {
            try {
                return turns.take(HERE, () -> {
                    fourLookedAt.countDown();
                    await(go);
                    return true;
                });
            } catch (TooManyTries e) {
                turnedAway.countDown();
                return false;
            }
        })).toList();
        await(fourLookedAt);
        await(turnedAway);
        go.countDown();
        int looked = 0;
        for (Future<Boolean> one : tries) {
            looked += one.get() ? 1 : 0;
        }
        many.shutdown();
        assertThat(looked).isEqualTo(20);
        assertThat(turns.<Boolean>take(HERE, () -> true)).isTrue();
    }

    @Test
    void theAnswerSaysWhenToComeAgain() throws Exception {
        try (Ledger ledger = Ledger.on(TestDatabases.fresh(), 0)) {
            ExecutorService many = Executors.newFixedThreadPool(60);
            List<Future<Http.Answer>> tries = IntStream.range(0, 120).mapToObj(i -> many.submit(
                    () -> Http.at(ledger).post("/api/v1/session", "{\"name\":\"nobody\",\"password\":\"whatever\"}"))).toList();
            Http.Answer refused = null;
            for (Future<Http.Answer> one : tries) {
                assertThat(one.get().status()).isIn(401, 429);
                refused = one.get().status() == 429 ? one.get() : refused;
            }
            many.shutdown();
            assertThat(refused).isNotNull();
            assertThat(refused.text("type")).endsWith(":too-many-requests");
            assertThat(refused.response().headers().firstValue("Retry-After")).contains("5");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

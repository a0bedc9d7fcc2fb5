package io.heyi.app.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whose try to sign in is looked at when. A hash takes a processor for a while, so few are looked at at once and few wait for a turn, each on
 * a thread that hospitals need too; all others are told at once to come again. One address alone cannot take all turns.
 */
@Component
public final class SignInTurns {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 16;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int COME_AGAIN_SECONDS = 5;
    private static final long REMEMBERED = 10_000;

    private final int burst;
    private final int perMinute;
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(1)).build();

    /** @param burst how many tries may come from one address at once after a pause */
    SignInTurns(@Value("${heyi.sign-in.burst}") int burst, @Value("${heyi.sign-in.per-minute}") int perMinute) {
        this.burst = burst;
        this.perMinute = perMinute;
    }

    /** Nobody has looked at the try: it counts for nothing, and may be right. */
    public static final class TooManyTries extends RuntimeException {

        private final long seconds;

        TooManyTries(long seconds) {
            super("too many tries to sign in", null, false, false);
            this.seconds = seconds;
        }

        /** Until it is worth trying again. */
        public long seconds() {
            return seconds;
        }
    }

    /** @throws TooManyTries at once when too many wait or come from that address, or when a turn does not come */
    <T> T take(String address, Supplier<T> look) {
        refuseTooManyFrom(address);
        if (!places.tryAcquire()) {
            throw new TooManyTries(COME_AGAIN_SECONDS);
        }
        try {
            if (!hasTurn()) {
                throw new TooManyTries(COME_AGAIN_SECONDS);
            }
            try {
                return look.get();
            } finally {
                turns.release();
            }
        } finally {
            places.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From the machine itself comes the operator, or a proxy that does not say for whom: a limit would be everybody's. */
    private void refuseTooManyFrom(String address) {
        if (Addresses.isLoopback(address)) {
            return;
        }
        ConsumptionProbe probe = buckets.get(Addresses.network(address), network -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1))).build()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTries(Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds()));
        }
    }
}

package io.heyi.app.api;

import java.time.Duration;

import io.heyi.benefits.Refusal;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAtQuery;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The positions answers carry, and the wait for a figure that must include a certain event. */
@Component
public final class Positions {

    /** On every answer: the last event it may have seen. */
    public static final String POSITION = "Ledger-Position";
    /** On a request: not before this event. */
    public static final String AT_LEAST = "Ledger-Position-Min";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CaughtUp caughtUp;
    private final KnownAtQuery knownAt;

    Positions(CaughtUp caughtUp, KnownAtQuery knownAt) {
        this.caughtUp = caughtUp;
        this.knownAt = knownAt;
    }

    /** An answer from the ledger itself, just written or read. */
    public <T> ResponseEntity<T> written(T body) {
        return at(knownAt.latest(), body);
    }

    /**
     * The position that figures may be drawn at.
     *
     * @param atLeast null when any will do
     * @throws PositionToCome when there is no such event
     * @throws io.heyi.query.knownat.ReadSideBehind when the projections do not come that far in time
     */
    public long figures(Long atLeast) {
        if (atLeast == null) {
            return caughtUp.applied();
        }
        if (atLeast > knownAt.resolve(null).position()) {
            throw new PositionToCome();
        }
        return caughtUp.await(atLeast, PATIENCE);
    }

    /** Asked for what the ledger does not hold yet. */
    public static final class PositionToCome extends Refusal {
        public PositionToCome() {
            super(AT_LEAST, "账本尚无该位置的事件", "the ledger holds no event at that position yet");
        }
    }

    /** What was asked is not done yet: it waits for another person. */
    public <T> ResponseEntity<T> waiting(T body) {
        return ResponseEntity.accepted().headers(written(body).getHeaders()).body(body);
    }

    /** An answer from figures drawn at a position. */
    public <T> ResponseEntity<T> at(long position, T body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(POSITION, String.valueOf(position));
        return ResponseEntity.ok().headers(headers).body(body);
    }
}

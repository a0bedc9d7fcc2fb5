package io.heyi.app.api;

import java.time.Duration;

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
        return at(knownAt.resolve(null).position(), body);
    }

    /**
     * The position that figures may be drawn at.
     *
     * @param atLeast null when any will do
     * @throws io.heyi.query.knownat.ReadSideBehind when the projections do not come that far in time
     */
    public long figures(Long atLeast) {
        return atLeast == null ? caughtUp.applied() : caughtUp.await(atLeast, PATIENCE);
    }

    /** An answer from figures drawn at a position. */
    public <T> ResponseEntity<T> at(long position, T body) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(POSITION, String.valueOf(position));
        return ResponseEntity.ok().headers(headers).body(body);
    }
}

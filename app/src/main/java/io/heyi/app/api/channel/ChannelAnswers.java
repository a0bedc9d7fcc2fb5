package io.heyi.app.api.channel;

import io.heyi.app.api.Positions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers to writes. The same request again has the same body; a header alone tells that it is the first answer again. */
@Component
final class ChannelAnswers {

    /** Whether the request had been carried out before, and nothing is new. */
    static final String REPEATED = "Ledger-Repeated";

    private final Positions positions;

    ChannelAnswers(Positions positions) {
        this.positions = positions;
    }

    <T> ResponseEntity<T> written(T body, boolean repeated) {
        ResponseEntity<T> answer = positions.written(body);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).header(REPEATED, String.valueOf(repeated))
                .body(answer.getBody());
    }

    /** Not done yet: a reviewer of the office has to agree. */
    <T> ResponseEntity<T> waiting(T body, boolean repeated) {
        ResponseEntity<T> answer = positions.waiting(body);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders()).header(REPEATED, String.valueOf(repeated))
                .body(answer.getBody());
    }

    <T> ResponseEntity<T> read(T body) {
        return positions.written(body);
    }

    /** @param position of the last event it may have seen */
    <T> ResponseEntity<T> readAt(long position, T body) {
        return positions.at(position, body);
    }
}

package io.heyi.command.key;

import java.util.List;
import java.util.function.Consumer;

import io.heyi.events.key.KeyRegistered;
import io.heyi.events.key.KeyRevoked;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the keys as every signed request asks for them, in the transaction of the events. */
public final class KeyWriter implements Consumer<List<? extends EventMessage<?>>> {

    private final JdbcClient jdbc;

    public KeyWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            if (message.getPayload() instanceof KeyRegistered key) {
                jdbc.sql("insert into institution_key (key_id, institution, jwk, valid_from, valid_to) values (?, ?, ?, ?, ?)")
                        .params(key.keyId(), key.institution(), key.jwk(), key.validFrom(), key.validTo()).update();
            } else if (message.getPayload() instanceof KeyRevoked key) {
                jdbc.sql("update institution_key set revoked = true where institution = ? and key_id = ?")
                        .params(key.institution(), key.keyId()).update();
            }
        }
    }
}

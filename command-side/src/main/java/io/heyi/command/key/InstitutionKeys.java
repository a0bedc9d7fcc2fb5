package io.heyi.command.key;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.journal.Streams;
import io.heyi.events.key.KeyEvent;
import io.heyi.events.key.KeyRegistered;
import io.heyi.events.key.KeyRevoked;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** An institution's key ring: it decides which public keys its requests are checked with. */
public class InstitutionKeys {

    @AggregateIdentifier
    private String stream;
    private final Map<String, KeyRegistered> keys = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();

    protected InstitutionKeys() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterKey command, InstitutionDirectory institutions) {
        apply(KeyDecisions.decide(command, keys, institutions));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RevokeKey command) {
        apply(KeyDecisions.decide(command, keys, revoked));
    }

    private static void apply(List<KeyEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(KeyRegistered event) {
        stream = Streams.keys(event.institution());
        keys.put(event.keyId(), event);
    }

    @EventSourcingHandler
    void on(KeyRevoked event) {
        revoked.add(event.keyId());
    }
}

package io.heyi.app.ledger;

import java.util.List;

import io.heyi.command.journal.LedgerCommand;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Gives an aggregate its repository and its command handlers on the bus.
 *
 * @param cache or null for none
 */
record Aggregates(CommandBus commandBus, EventStore eventStore, Cache cache) {

    /** @param resources what its handlers ask for as parameters */
    <T> Repository<T> register(Class<T> aggregate, List<?> resources) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(aggregate),
                new SimpleResourceParameterResolverFactory(resources));
        Repository<T> repository = EventSourcingRepository.builder(aggregate)
                .eventStore(eventStore)
                .cache(cache)
                .parameterResolverFactory(parameters)
                .build();
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(repository)
                .commandTargetResolver(Aggregates::target)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(commandBus);
        return repository;
    }

    /** For streams that are long and seldom asked for: each command reads its own whole. */
    Aggregates withoutCache() {
        return new Aggregates(commandBus, eventStore, null);
    }

    /** Axon's own resolver searches the annotations of the command's class anew for every command. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((LedgerCommand) command.getPayload()).stream(), null);
    }
}

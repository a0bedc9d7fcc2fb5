package io.heyi.command.journal;

import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Brings the streams of a group up to date before its commands: what is cached is compared with the event table, what is not is read ahead,
 * all of it in two queries instead of one a command.
 */
public final class StreamPrefetch implements Prefetch {

    private static final String READ_AHEAD = StreamPrefetch.class.getName();

    private final LedgerEventStorageEngine engine;
    private final AggregateCache cache;

    public StreamPrefetch(LedgerEventStorageEngine engine, AggregateCache cache) {
        this.engine = engine;
        this.cache = cache;
    }

    @Override
    public void before(List<?> commands) {
        List<String> streams = streamsRead(commands);
        cache.refresh(streams);
        readAhead(streams);
    }

    /** What is cached is compared when the group writes. */
    @Override
    public void beforeAssuming(List<?> commands) {
        readAhead(streamsRead(commands));
    }

    private static List<String> streamsRead(List<?> commands) {
        return commands.stream()
                .filter(LedgerCommand.class::isInstance)
                .flatMap(command -> ((LedgerCommand) command).streamsRead())
                .distinct().toList();
    }

    private void readAhead(List<String> streams) {
        List<String> cold = streams.stream().filter(stream -> !cache.containsKey(stream)).toList();
        if (!cold.isEmpty()) {
            CurrentUnitOfWork.get().root().resources().put(READ_AHEAD, engine.readStreams(cold));
        }
    }

    /** The events of a stream as of the start of the group, or null when it was not read ahead. */
    static List<DomainEventData<?>> readAhead(String stream) {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().<Map<String, List<DomainEventData<?>>>>getOrDefaultResource(READ_AHEAD, Map.of()).get(stream)
                : null;
    }
}

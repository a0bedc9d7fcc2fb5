package io.heyi.command.journal;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * States of streams for who only asks (eligibility, trial settlement). They are the readers' own and never the aggregates that commands
 * decide on, so that asking waits for no command and no command for it. Every question first takes in what was committed to its stream
 * since the last one, in the one query that also tells that nothing was: an answer never lags behind what was committed when it was asked.
 *
 * @param <S> a state that evolves; touched under its stream's own lock only
 */
public final class FreshStates<S> {

    private static final class Known<S> {

        private final S state;
        private long events;

        private Known(S state) {
            this.state = state;
        }
    }

    private final StreamReader streams;
    private final Supplier<S> empty;
    private final BiConsumer<S, Object> evolve;
    private final Cache<String, Known<S>> known;

    /** @param maximum how many streams are remembered; any other is read whole */
    public FreshStates(StreamReader streams, Supplier<S> empty, BiConsumer<S, Object> evolve, long maximum) {
        this.streams = streams;
        this.empty = empty;
        this.evolve = evolve;
        this.known = Caffeine.newBuilder().maximumSize(maximum).build();
    }

    /**
     * An answer.
     *
     * @param position of the last event of the ledger that it may have seen
     */
    public record Answered<T>(T answer, long position) {
    }

    /**
     * The answer to a question about the stream as it stands now; a stream without events has the empty state.
     *
     * @param question must not keep the state
     */
    public <T> Answered<T> ask(String stream, Function<S, T> question) {
        Known<S> of = known.get(stream, name -> new Known<>(empty.get()));
        synchronized (of) {
            long position = takeInNews(stream, of);
            return new Answered<>(question.apply(of.state), position);
        }
    }

    /** A state that took in an event only in part is forgotten. */
    private long takeInNews(String stream, Known<S> of) {
        try {
            StreamReader.News news = streams.newsFrom(stream, of.events);
            for (Object event : news.events()) {
                evolve.accept(of.state, event);
                of.events++;
            }
            return news.position();
        } catch (RuntimeException e) {
            known.invalidate(stream);
            throw e;
        }
    }
}

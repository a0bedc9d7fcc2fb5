package io.heyi.benchmarks.pekko;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.measure.ClosedLoop;
import io.heyi.benchmarks.measure.Step;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.pekko.PeerHousehold.Settle;
import io.heyi.benchmarks.server.BenchServer;
import io.heyi.events.coverage.ClaimSettled;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * Apache Pekko Persistence JDBC as it comes: its own schema, pool (20 connections) and journal settings, which write in groups. Every
 * household is an actor that has recovered and stays in memory. Only the serializer is given: the ledger's JSON.
 */
public final class PekkoJournal implements AutoCloseable {

    private static final String SCHEMA = "/schema/postgres/postgres-create-schema.sql";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
    private static final int FILLING_AT_ONCE = 64;

    private final RecordedEvents events;
    private final ActorSystem<Void> system;
    private final List<ActorRef<Settle>> households = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();

    /** @param streams there are, each with {@code prior} events already */
    public PekkoJournal(BenchServer server, String database, RecordedEvents events, int streams, int prior) throws Exception {
        this.events = events;
        server.create(database);
        createSchema(server, database);
        CompletableFuture<Void> spawned = new CompletableFuture<>();
        system = ActorSystem.create(Behaviors.setup(context -> {
            for (int i = 0; i < streams; i++) {
                households.add(context.spawn(PeerHousehold.named("household-" + i), "household-" + i));
            }
            spawned.complete(null);
            return Behaviors.empty();
        }), "peer", config(server, database));
        spawned.get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
        fill(prior);
    }

    private static void createSchema(BenchServer server, String database) throws SQLException, IOException {
        try (Connection connection = server.connect(database); Statement statement = connection.createStatement();
             InputStream schema = PekkoJournal.class.getResourceAsStream(SCHEMA)) {
            // One by one: an index that is made concurrently has a transaction of its own.
            for (String sql : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static Config config(BenchServer server, String database) {
        Map<String, String> db = Map.of("url", server.url(database), "user", server.user(), "password", server.password(),
                "driver", "org.postgresql.Driver");
        Config slick = ConfigFactory.parseMap(Map.of("profile", "slick.jdbc.PostgresProfile$", "db", db));
        return ConfigFactory.empty().withValue("jdbc-journal.slick", slick.root()).withValue("jdbc-snapshot-store.slick", slick.root())
                .withFallback(ConfigFactory.parseString("""
                        pekko.loglevel = WARNING
                        pekko.loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
                        pekko.persistence.journal.plugin = "jdbc-journal"
                        pekko.persistence.snapshot-store.plugin = "jdbc-snapshot-store"
                        pekko.coordinated-shutdown.exit-jvm = off
                        pekko.actor.serializers.event-json = "io.heyi.benchmarks.pekko.EventJson"
                        pekko.actor.serialization-bindings."io.heyi.events.coverage.ClaimSettled" = event-json
                        """))
                .withFallback(ConfigFactory.load());
    }

    /** Gives every household its first events; an actor that has answered has recovered. */
    private void fill(int prior) throws Exception {
        Deque<CompletableFuture<Integer>> waiting = new ArrayDeque<>();
        for (ActorRef<Settle> household : households) {
            List<ClaimSettled> first = LongStream.range(0, prior).mapToObj(i -> events.settlement(next.getAndIncrement())).toList();
            waiting.add(ask(household, first).toCompletableFuture());
            if (waiting.size() == FILLING_AT_ONCE) {
                waiting.remove().get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
            }
        }
        for (CompletableFuture<Integer> answer : waiting) {
            answer.get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private CompletionStage<Integer> ask(ActorRef<Settle> household, List<ClaimSettled> settled) {
        return AskPattern.ask(household, (ActorRef<Integer> replyTo) -> new Settle(settled, replyTo), ANSWER_WITHIN, system.scheduler());
    }

    public Window run(int clients, Duration time) throws Exception {
        return ClosedLoop.run(clients, time, this::client);
    }

    private Step client(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return () -> ask(households.get(random.nextInt(households.size())), List.of(events.settlement(next.getAndIncrement())))
                .toCompletableFuture().get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }
}

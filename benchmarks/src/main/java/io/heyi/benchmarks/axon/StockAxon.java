package io.heyi.benchmarks.axon;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.zaxxer.hikari.HikariDataSource;
import io.heyi.benchmarks.ledger.RecordedEvents;
import io.heyi.benchmarks.measure.ClosedLoop;
import io.heyi.benchmarks.measure.Step;
import io.heyi.benchmarks.measure.Window;
import io.heyi.benchmarks.server.BenchServer;
import io.heyi.events.json.LedgerJson;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Axon 4.13 as its Spring Boot starter configures it for JDBC: a simple command bus with a transaction a command, the JDBC engine on its
 * own table, correlation data in every event's metadata, no cache, no snapshots, every default. Only two things differ, both in its
 * favour: the serializer is the ledger's (the starter's would be XStream), and there is a connection for every client (the starter's pool
 * has ten).
 */
public final class StockAxon implements AutoCloseable {

    private static final String PROCESSOR = "peer-facts";
    private static final int FILL = 100;
    private static final long ANSWER_WITHIN_SECONDS = 60;

    private final RecordedEvents events;
    private final int streams;
    private final HikariDataSource dataSource;
    private final SpringTransactionManager transactions;
    private final JdbcTokenStore tokens;
    private final Configuration axon;
    private final CommandGateway commands;
    private final FollowerThreads followers = new FollowerThreads();
    private final AtomicLong next = new AtomicLong();

    /** @param streams there are, each with {@code prior} events already */
    public StockAxon(BenchServer server, String database, RecordedEvents events, int streams, int prior, int connections)
            throws SQLException {
        this.events = events;
        this.streams = streams;
        server.create(database);
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(server.url(database));
        dataSource.setUsername(server.user());
        dataSource.setPassword(server.password());
        dataSource.setMaximumPoolSize(connections);
        JdbcTransactionManager spring = new JdbcTransactionManager(dataSource);
        transactions = new SpringTransactionManager(spring);
        ConnectionProvider provider = new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
        Serializer serializer = Jackson3Serializer.builder().jsonMapperBuilderCustomizer(LedgerJson::configure).build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer).snapshotSerializer(serializer)
                .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                .connectionProvider(provider).transactionManager(transactions).build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        tokens = JdbcTokenStore.builder().connectionProvider(provider).serializer(serializer).build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        new JdbcTemplate(dataSource).execute(PeerFacts.TABLE);
        fill(engine, prior);
        axon = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(c -> serializer)
                .configureTransactionManager(c -> transactions)
                .configureEventStore(c -> EmbeddedEventStore.builder().storageEngine(engine).threadFactory(followers).build())
                .configureAggregate(PeerYear.class)
                .start();
        commands = axon.commandGateway();
    }

    private void fill(JdbcEventStorageEngine engine, int prior) {
        List<DomainEventMessage<?>> batch = new ArrayList<>(FILL);
        for (int i = 0; i < streams * prior; i++) {
            batch.add(new GenericDomainEventMessage<>(PeerYear.class.getSimpleName(), stream(i % streams), i / streams,
                    events.settlement(i)));
            if (batch.size() == FILL || i == streams * prior - 1) {
                List<DomainEventMessage<?>> full = List.copyOf(batch);
                transactions.executeInTransaction(() -> engine.appendEvents(full));
                batch.clear();
            }
        }
    }

    private static String stream(int n) {
        return "household-" + n;
    }

    /** Nobody listens to the events. */
    public Window run(int clients, Duration time) throws Exception {
        return ClosedLoop.run(clients, time, this::client);
    }

    /** Beside a projection that writes a row for each event, in a processor as it comes: what the ledger always has. */
    public Window runWithProjection(int clients, Duration time) throws Exception {
        new JdbcTemplate(dataSource).update("delete from tokenentry");
        TrackingEventProcessor processor = TrackingEventProcessor.builder().name(PROCESSOR)
                .messageSource(axon.eventStore()).tokenStore(tokens).transactionManager(transactions)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(new PeerFacts(dataSource)).build())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createHeadToken))
                .build();
        processor.start();
        try {
            return run(clients, time);
        } finally {
            processor.shutdownAsync().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Step client(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return () -> commands.sendAndWait(new PeerYear.Settle(stream(random.nextInt(streams)), events.settlement(next.getAndIncrement())),
                ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        axon.shutdown();
        ((EmbeddedEventStore) axon.eventStore()).shutDown();
        followers.awaitEnd();
        dataSource.close();
    }
}

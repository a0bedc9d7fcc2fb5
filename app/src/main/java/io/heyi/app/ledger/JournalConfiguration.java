package io.heyi.app.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.EventFeed;
import io.heyi.command.journal.LedgerEventStorageEngine;
import io.heyi.command.journal.RecentEvents;
import io.heyi.command.journal.TransactionWrites;
import io.heyi.events.json.LedgerJson;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The event table and its transactions. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    private static final int READ_BATCH = 1_000;
    /** A second's worth of an import, which the projections may be behind before they have to read; of settlements some 30 MB. */
    private static final int RECENT_EVENTS = 8_000;

    /** How often the projections are given what was committed since: many events at once cost them far less than each by itself. */
    private static final Duration FEED_STEP = Duration.ofMillis(50);
    private static final long OTHERS_POLL_MILLIS = 100;

    /** What aggregates may take of the heap: its half. */
    private static final int SHARE_OF_AGGREGATES = 2;

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
        return JdbcClient.create(jdbcTemplate);
    }

    @Bean
    SpringTransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    Serializer eventSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(LedgerJson::configure)
                .revisionResolver(remembered(new AnnotationRevisionResolver()))
                .build();
    }

    /** Axon's resolver searches the annotations of the class anew for every event. */
    private static RevisionResolver remembered(RevisionResolver resolver) {
        Map<Class<?>, String> revisions = new ConcurrentHashMap<>();
        return type -> {
            String known = revisions.get(type);
            if (known == null) {
                known = resolver.revisionOf(type);
                if (known != null) {
                    revisions.put(type, known);
                }
            }
            return known;
        };
    }

    @Bean
    TransactionWrites transactionWrites(JdbcTemplate jdbcTemplate) {
        return new TransactionWrites(jdbcTemplate);
    }

    @Bean
    LedgerEventStorageEngine eventStorageEngine(DataSource dataSource, TransactionManager transactions, Serializer serializer,
                                                TransactionWrites writes) {
        return new LedgerEventStorageEngine(new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource)),
                transactions, serializer, writes, new RecentEvents(RECENT_EVENTS, OTHERS_POLL_MILLIS), READ_BATCH);
    }

    /** Where events are published. Nobody follows it: see the feed. */
    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(LedgerEventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    EventFeed eventFeed(LedgerEventStorageEngine engine) {
        return new EventFeed(engine, READ_BATCH, FEED_STEP);
    }

    @Bean
    AggregateCache aggregateCache(JdbcClient jdbc) {
        return new AggregateCache(jdbc, Runtime.getRuntime().maxMemory() / SHARE_OF_AGGREGATES);
    }
}

package io.heyi.app.ledger;

import java.time.Duration;
import javax.sql.DataSource;

import io.heyi.events.json.EventReader;
import io.heyi.query.collection.CollectionProgressQuery;
import io.heyi.query.households.HouseholdViewQuery;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.live.LiveProcessor;
import io.heyi.query.replay.Replay;
import io.heyi.query.report.CountyReportQuery;
import io.heyi.query.settlements.LatestServiceDay;
import io.heyi.query.settlements.SettlementList;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The query side: one processor that keeps the projections up, and the questions people ask. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    /** How long another process waits before it takes the projections over from one that died. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    @Bean
    JdbcTokenStore tokenStore(DataSource dataSource, Serializer serializer, ProcessName processName) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .schema(TokenSchema.builder().setTokenTable("token_entry").setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type").build())
                .serializer(serializer)
                .nodeId(processName.value())
                .claimTimeout(CLAIM_TIMEOUT)
                .build();
    }

    @Bean(initMethod = "start", destroyMethod = "shutDown")
    TrackingEventProcessor liveProjections(EmbeddedEventStore eventStore, JdbcTokenStore tokens, TransactionManager transactions,
                                           DataSource dataSource) {
        return LiveProcessor.create(eventStore, tokens, transactions, dataSource);
    }

    @Bean
    CaughtUp caughtUp(DataSource dataSource) {
        return new CaughtUp(dataSource);
    }

    @Bean
    KnownAtQuery knownAt(DataSource dataSource) {
        return new KnownAtQuery(dataSource);
    }

    @Bean
    CountyReportQuery countyReport(DataSource dataSource) {
        return new CountyReportQuery(dataSource);
    }

    @Bean
    LatestServiceDay latestServiceDay(DataSource dataSource) {
        return new LatestServiceDay(dataSource);
    }

    @Bean
    SettlementList settlementList(DataSource dataSource) {
        return new SettlementList(dataSource);
    }

    @Bean
    CollectionProgressQuery collectionProgress(DataSource dataSource) {
        return new CollectionProgressQuery(dataSource);
    }

    @Bean
    HouseholdViewQuery householdView(DataSource dataSource) {
        return new HouseholdViewQuery(dataSource);
    }

    @Bean
    Replay replay(DataSource dataSource) {
        EventReader reader = new EventReader();
        return new Replay(dataSource, stored -> reader.read(stored.payloadType(), stored.payload()));
    }
}

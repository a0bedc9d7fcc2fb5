package io.heyi.app.ledger;

import java.time.Duration;
import javax.sql.DataSource;

import io.heyi.app.access.ScopedReads;
import io.heyi.events.json.EventReader;
import io.heyi.query.catalogues.CatalogueVersions;
import io.heyi.query.institutions.InstitutionList;
import io.heyi.query.counter.ApplicationList;
import io.heyi.query.counter.ApplicationQuery;
import io.heyi.query.counter.OpenResettlements;
import io.heyi.query.fund.FundEntryList;
import io.heyi.query.fund.FundPositionQuery;
import io.heyi.query.collection.CollectionProgressQuery;
import io.heyi.query.households.HouseholdViewQuery;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.live.LiveProcessor;
import io.heyi.query.notice.PublicNoticeQuery;
import io.heyi.query.remittance.RemittanceList;
import io.heyi.query.reconciliation.Reconciliation;
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

/**
 * The query side: one processor that keeps the projections up, and the questions people ask. What answers callers reads from
 * {@link ScopedReads}, so that it shows them what is theirs.
 */
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
    CountyReportQuery countyReport(ScopedReads reads) {
        return new CountyReportQuery(reads.dataSource());
    }

    @Bean
    LatestServiceDay latestServiceDay(ScopedReads reads) {
        return new LatestServiceDay(reads.dataSource());
    }

    @Bean
    SettlementList settlementList(ScopedReads reads) {
        return new SettlementList(reads.dataSource());
    }

    @Bean
    CatalogueVersions catalogueVersions(DataSource dataSource) {
        return new CatalogueVersions(dataSource);
    }

    @Bean
    InstitutionList institutionList(DataSource dataSource) {
        return new InstitutionList(dataSource);
    }

    @Bean
    ApplicationList applicationList(DataSource dataSource) {
        return new ApplicationList(dataSource);
    }

    @Bean
    ApplicationQuery applicationQuery(DataSource dataSource) {
        return new ApplicationQuery(dataSource);
    }

    @Bean
    OpenResettlements openResettlements(DataSource dataSource) {
        return new OpenResettlements(dataSource);
    }

    @Bean
    FundPositionQuery fundPosition(DataSource dataSource) {
        return new FundPositionQuery(dataSource);
    }

    @Bean
    FundEntryList fundEntries(DataSource dataSource) {
        return new FundEntryList(dataSource);
    }

    @Bean
    RemittanceList remittanceList(DataSource dataSource) {
        return new RemittanceList(dataSource);
    }

    @Bean
    PublicNoticeQuery publicNotice(DataSource dataSource) {
        return new PublicNoticeQuery(dataSource);
    }

    @Bean
    Reconciliation reconciliation(DataSource dataSource) {
        return new Reconciliation(dataSource);
    }

    @Bean
    CollectionProgressQuery collectionProgress(ScopedReads reads) {
        return new CollectionProgressQuery(reads.dataSource());
    }

    @Bean
    HouseholdViewQuery householdView(ScopedReads reads) {
        return new HouseholdViewQuery(reads.dataSource());
    }

    @Bean
    Replay replay(DataSource dataSource) {
        EventReader reader = new EventReader();
        return new Replay(dataSource, stored -> reader.read(stored.payloadType(), stored.payload()));
    }
}

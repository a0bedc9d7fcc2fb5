package io.heyi.app.ledger;

import java.time.Duration;
import javax.sql.DataSource;

import io.heyi.app.access.ScopedReads;
import io.heyi.command.journal.EventFeed;
import io.heyi.events.json.EventReader;
import io.heyi.query.catalogues.CatalogueVersions;
import io.heyi.query.institutions.InstitutionAccountList;
import io.heyi.query.institutions.InstitutionList;
import io.heyi.query.counter.ApplicationList;
import io.heyi.query.counter.ApplicationQuery;
import io.heyi.query.counter.OpenResettlements;
import io.heyi.query.fund.FundEntryList;
import io.heyi.query.fund.FundPositionQuery;
import io.heyi.query.fund.RecoverableList;
import io.heyi.query.collection.CollectionProgressQuery;
import io.heyi.query.households.HouseholdViewQuery;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.live.LiveProcessor;
import io.heyi.query.notice.PublicNoticeQuery;
import io.heyi.query.remittance.RemittanceList;
import io.heyi.query.plans.PlanVersionList;
import io.heyi.query.reconciliation.Reconciliation;
import io.heyi.query.replay.Replay;
import io.heyi.query.report.CountyReportQuery;
import io.heyi.query.settlements.LatestServiceDay;
import io.heyi.query.settlements.SettlementList;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
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
    TrackingEventProcessor liveProjections(EventFeed events, JdbcTokenStore tokens, TransactionManager transactions,
                                           DataSource dataSource) {
        return LiveProcessor.create(events, tokens, transactions, dataSource);
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
    CatalogueVersions catalogueVersions(ScopedReads reads) {
        return new CatalogueVersions(reads.dataSource());
    }

    @Bean
    PlanVersionList planVersionList(ScopedReads reads) {
        return new PlanVersionList(reads.dataSource());
    }

    @Bean
    InstitutionList institutionList(ScopedReads reads) {
        return new InstitutionList(reads.dataSource());
    }

    @Bean
    ApplicationList applicationList(ScopedReads reads) {
        return new ApplicationList(reads.dataSource());
    }

    @Bean
    ApplicationQuery applicationQuery(ScopedReads reads) {
        return new ApplicationQuery(reads.dataSource());
    }

    @Bean
    OpenResettlements openResettlements(ScopedReads reads) {
        return new OpenResettlements(reads.dataSource());
    }

    @Bean
    FundPositionQuery fundPosition(ScopedReads reads) {
        return new FundPositionQuery(reads.dataSource());
    }

    @Bean
    FundEntryList fundEntries(ScopedReads reads) {
        return new FundEntryList(reads.dataSource());
    }

    @Bean
    RecoverableList recoverableList(ScopedReads reads) {
        return new RecoverableList(reads.dataSource());
    }

    @Bean
    InstitutionAccountList institutionAccountList(ScopedReads reads) {
        return new InstitutionAccountList(reads.dataSource());
    }

    @Bean
    RemittanceList remittanceList(ScopedReads reads) {
        return new RemittanceList(reads.dataSource());
    }

    @Bean
    PublicNoticeQuery publicNotice(ScopedReads reads) {
        return new PublicNoticeQuery(reads.dataSource());
    }

    @Bean
    Reconciliation reconciliation(ScopedReads reads) {
        return new Reconciliation(reads.dataSource());
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

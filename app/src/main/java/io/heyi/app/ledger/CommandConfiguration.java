package io.heyi.app.ledger;

import java.util.List;

import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.card.Card;
import io.heyi.command.coverage.CoverageYear;
import io.heyi.command.coverage.CoverageYearRepository;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.household.Household;
import io.heyi.command.household.HouseholdRepository;
import io.heyi.command.institution.Institution;
import io.heyi.command.intake.Importer;
import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.CommandQueue;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.LedgerEventStorageEngine;
import io.heyi.command.journal.StreamPrefetch;
import io.heyi.command.journal.StreamsRead;
import io.heyi.command.plan.BenefitPlanAggregate;
import io.heyi.command.reaction.Reactions;
import io.heyi.command.register.JdbcCardRegister;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.command.register.ReferenceData;
import io.heyi.command.register.RegisterWriter;
import io.heyi.command.register.SettlementOrder;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The command side: aggregates behind the group commit, registers and reactions in its transaction. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** One lane gathers larger groups than two, and adjudication is not what takes the time (docs/performance.md). */
    private static final int COUNTER_LANES = 1;
    private static final int COUNTER_GROUP = 128;

    @Bean
    JdbcResidentRegister residentRegister(JdbcClient jdbc) {
        return new JdbcResidentRegister(jdbc);
    }

    @Bean
    JdbcEnrollmentRegister enrollmentRegister(JdbcClient jdbc) {
        return new JdbcEnrollmentRegister(jdbc);
    }

    @Bean
    JdbcClaimRegister claimRegister(JdbcClient jdbc) {
        return new JdbcClaimRegister(jdbc);
    }

    @Bean
    ReferenceData referenceData(JdbcClient jdbc) {
        return new ReferenceData(jdbc);
    }

    @Bean
    GroupCommit groupCommit(EmbeddedEventStore eventStore, LedgerEventStorageEngine engine, TransactionManager transactions,
                            AggregateCache cache, JdbcClient jdbc, JdbcResidentRegister residents, JdbcEnrollmentRegister enrollments,
                            JdbcClaimRegister claims, ReferenceData references) {
        SimpleCommandBus commandBus = SimpleCommandBus.builder().build();
        Aggregates aggregates = new Aggregates(commandBus, eventStore, cache);
        StreamsRead streamsRead = new StreamsRead(jdbc);
        HouseholdRepository households = new HouseholdRepository(cache, streamsRead);
        CoverageYearRepository years = new CoverageYearRepository(cache, streamsRead);
        households.use(aggregates.register(Household.class, List.of(residents, households)));
        aggregates.register(Institution.class, List.of());
        aggregates.register(BenefitPlanAggregate.class, List.of(references));
        years.use(aggregates.register(CoverageYear.class, List.of(households, references, enrollments, claims, years)));
        aggregates.register(Card.class, List.of(new JdbcCardRegister(jdbc), residents));
        eventStore.subscribe(streamsRead::accept);
        eventStore.subscribe(new RegisterWriter(jdbc)::accept);
        eventStore.subscribe(new Reactions(commandBus, enrollments)::accept);
        // Streams last: what a register knows of a stream, the stream must know too, or a claim would find its own invoice used.
        return new GroupCommit(commandBus, transactions, cache,
                List.of(references, residents, enrollments, claims, new StreamPrefetch(engine, cache)));
    }

    @Bean(destroyMethod = "close")
    CommandQueue commandQueue(GroupCommit groupCommit) {
        return new CommandQueue(groupCommit, COUNTER_LANES, COUNTER_GROUP);
    }

    @Bean
    SettlementOrder settlementOrder(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new SettlementOrder(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    EnrollmentWindow enrollmentWindow() {
        return EnrollmentWindow.UNTIL_END_OF_FEBRUARY;
    }

    @Bean
    Importer importer(GroupCommit groupCommit, SettlementOrder order, JdbcEnrollmentRegister enrollments, JdbcResidentRegister residents,
                      EnrollmentWindow window, PlatformTransactionManager transactionManager) {
        return new Importer(groupCommit, order, enrollments, residents, window, new TransactionTemplate(transactionManager));
    }

    @Bean
    SettlementAudit settlementAudit(JdbcTemplate jdbc, PlatformTransactionManager transactionManager, ReferenceData plans) {
        TransactionTemplate snapshot = new TransactionTemplate(transactionManager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new SettlementAudit(jdbc, snapshot, plans);
    }
}

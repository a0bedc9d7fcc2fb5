package io.heyi.app.ledger;

import java.util.List;

import io.heyi.command.access.CallerTrail;
import io.heyi.command.admission.Admission;
import io.heyi.command.admission.SettlingOnTheBus;
import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.coverage.CoverageYear;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.household.Household;
import io.heyi.command.household.HouseholdRepository;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.command.institution.Institution;
import io.heyi.command.intake.Importer;
import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.CommandQueue;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.LedgerEventStorageEngine;
import io.heyi.command.journal.StreamPrefetch;
import io.heyi.command.journal.StreamReader;
import io.heyi.command.plan.BenefitPlanAggregate;
import io.heyi.command.reaction.Reactions;
import io.heyi.command.register.AdmissionWriter;
import io.heyi.command.register.JdbcAdmissionRegister;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.command.register.ReferenceData;
import io.heyi.command.register.RegisterWriter;
import io.heyi.command.register.SettlementOrder;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
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

    /** A year takes 1 to 3 KiB; who asks has a copy of his own, and at this rate all copies fill a twentieth of the heap at most. */
    private static final long HEAP_PER_REMEMBERED_YEAR = 64 * 1024;

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
    JdbcAdmissionRegister admissionRegister(JdbcClient jdbc) {
        return new JdbcAdmissionRegister(jdbc);
    }

    @Bean
    ReferenceData referenceData(JdbcClient jdbc) {
        return new ReferenceData(jdbc);
    }

    @Bean
    GroupCommit groupCommit(EmbeddedEventStore eventStore, LedgerEventStorageEngine engine, TransactionManager transactions,
                            AggregateCache cache, JdbcClient jdbc, JdbcResidentRegister residents, JdbcEnrollmentRegister enrollments,
                            JdbcClaimRegister claims, JdbcAdmissionRegister admissions, ReferenceData references) {
        SimpleCommandBus commandBus = SimpleCommandBus.builder().build();
        commandBus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new CallerTrail()));
        Aggregates aggregates = new Aggregates(commandBus, eventStore, cache);
        HouseholdRepository households = new HouseholdRepository(aggregates.register(Household.class, List.of(residents)));
        aggregates.register(Institution.class, List.of());
        aggregates.register(BenefitPlanAggregate.class, List.of(references));
        aggregates.register(CoverageYear.class, List.of(households, references, enrollments, claims));
        aggregates.withoutCache().register(Admission.class, List.of(references, residents, admissions, new SettlingOnTheBus(commandBus)));
        eventStore.subscribe(new RegisterWriter(jdbc)::accept);
        eventStore.subscribe(new AdmissionWriter(jdbc)::accept);
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
    Inquiries inquiries(JdbcClient jdbc, JdbcEnrollmentRegister enrollments, JdbcClaimRegister claims, JdbcAdmissionRegister admissions) {
        return new Inquiries(new StreamReader(jdbc), new ReferenceData(jdbc), enrollments, claims, admissions,
                Runtime.getRuntime().maxMemory() / HEAP_PER_REMEMBERED_YEAR);
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

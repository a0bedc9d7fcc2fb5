package io.heyi.app.ledger;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.heyi.benefits.money.Money;
import io.heyi.command.access.ApprovalThreshold;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.account.Account;
import io.heyi.command.account.AccountWriter;
import io.heyi.command.admission.Admission;
import io.heyi.command.admission.SettlingOnTheBus;
import io.heyi.command.approval.Approval;
import io.heyi.command.approval.ApprovalWriter;
import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.catalogue.Catalogue;
import io.heyi.command.counter.CounterRules;
import io.heyi.command.counter.HouseholdClaimsOnBus;
import io.heyi.command.counter.ManualReimbursement;
import io.heyi.command.card.Card;
import io.heyi.command.coverage.CoverageYear;
import io.heyi.command.coverage.CoverageYearRepository;
import io.heyi.command.coverage.CoverageYearRepository;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.coverage.SettlementPlaces;
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
import io.heyi.command.journal.TransactionWrites;
import io.heyi.command.key.InstitutionKeys;
import io.heyi.command.key.KeyWriter;
import io.heyi.command.payment.PaymentBatch;
import io.heyi.command.plan.BenefitPlanAggregate;
import io.heyi.command.reaction.Reactions;
import io.heyi.command.register.AdmissionWriter;
import io.heyi.command.register.CatalogueTables;
import io.heyi.command.register.JdbcAdmissionRegister;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcAttachmentStore;
import io.heyi.command.register.JdbcCardRegister;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcPayableRegister;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.command.register.PayableWriter;
import io.heyi.command.register.ReferenceData;
import io.heyi.command.register.RegisterWriter;
import io.heyi.command.register.SettlementOrder;
import io.heyi.command.remittance.Remittance;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
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
    CatalogueTables catalogueTables(JdbcClient jdbc) {
        return new CatalogueTables(jdbc);
    }

    @Bean
    ReferenceData referenceData(JdbcClient jdbc, CatalogueTables catalogues) {
        return new ReferenceData(jdbc, catalogues);
    }

    @Bean
    JdbcApplicationRegister applicationRegister(JdbcClient jdbc) {
        return new JdbcApplicationRegister(jdbc);
    }

    /** @param secondApprovalAbove yuan */
    @Bean
    CounterRules counterRules(@Value("${heyi.counter.second-approval-above:10000.00}") String secondApprovalAbove) {
        return new CounterRules(Money.parse(secondApprovalAbove));
    }

    @Bean
    JdbcAdmissionRegister admissionRegister(JdbcClient jdbc) {
        return new JdbcAdmissionRegister(jdbc);
    }

    @Bean
    JdbcPayableRegister payableRegister(JdbcClient jdbc) {
        return new JdbcPayableRegister(jdbc);
    }

    @Bean
    GroupCommit groupCommit(EmbeddedEventStore eventStore, LedgerEventStorageEngine engine, TransactionManager transactions,
                            TransactionWrites writes, AggregateCache cache, SettlementOrder order, JdbcClient jdbc,
                            JdbcResidentRegister residents, JdbcEnrollmentRegister enrollments, JdbcClaimRegister claims,
                            ReferenceData references, CatalogueTables catalogues, JdbcApplicationRegister applications,
                            JdbcPayableRegister payables, JdbcAdmissionRegister admissions, ApprovalThreshold threshold, CounterRules counterRules) {
        SimpleCommandBus commandBus = SimpleCommandBus.builder().build();
        commandBus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new CallerTrail()));
        Aggregates aggregates = new Aggregates(commandBus, eventStore, cache);
        HouseholdRepository households = new HouseholdRepository(cache);
        CoverageYearRepository tiedYears = new CoverageYearRepository(cache);
        households.use(aggregates.register(Household.class, List.of(residents, households)));
        SettlementPlaces places = () -> order.take(1);
        Repository<CoverageYear> years = aggregates.register(CoverageYear.class,
                List.of(households, references, enrollments, claims, applications, places, tiedYears, threshold));
        tiedYears.use(years);
        aggregates.register(Card.class, List.of(new JdbcCardRegister(jdbc), residents, households));
        aggregates.register(Institution.class, List.of());
        aggregates.register(InstitutionKeys.class, List.of(references));
        aggregates.register(BenefitPlanAggregate.class, List.of(references));
        aggregates.register(Catalogue.class, List.of(catalogues));
        aggregates.withoutCache().register(Admission.class, List.of(references, residents, admissions, new SettlingOnTheBus(commandBus)));
        aggregates.register(ManualReimbursement.class, List.of(households, references, claims, counterRules, new JdbcAttachmentStore(jdbc),
                new HouseholdClaimsOnBus(commandBus, years, references, references, references, claims, places)));
        aggregates.register(Remittance.class, List.of(payables));
        aggregates.register(PaymentBatch.class, List.of(payables));
        aggregates.register(Account.class, List.of());
        aggregates.register(Approval.class, List.of());
        Stream.<Consumer<List<? extends EventMessage<?>>>>of(new RegisterWriter(writes, jdbc), new PayableWriter(writes, jdbc), applications,
                new AdmissionWriter(jdbc), new AccountWriter(jdbc), new KeyWriter(jdbc), new ApprovalWriter(jdbc), new Reactions(commandBus, enrollments))
                .forEach(writer -> eventStore.subscribe(writer::accept));
        // Streams last: what a register knows of a stream, the stream must know too, or a claim would find its own invoice used.
        return new GroupCommit(commandBus, transactions, writes, cache, order,
                List.of(references, residents, enrollments, claims, payables, new StreamPrefetch(engine, cache)));
    }

    @Bean(destroyMethod = "close")
    CommandQueue commandQueue(GroupCommit groupCommit) {
        return new CommandQueue(groupCommit, COUNTER_LANES, COUNTER_GROUP);
    }

    @Bean
    Inquiries inquiries(JdbcClient jdbc, CatalogueTables catalogues, JdbcEnrollmentRegister enrollments, JdbcClaimRegister claims,
                        JdbcAdmissionRegister admissions) {
        return new Inquiries(new StreamReader(jdbc), new ReferenceData(jdbc, catalogues), enrollments, claims, admissions,
                Runtime.getRuntime().maxMemory() / HEAP_PER_REMEMBERED_YEAR);
    }

    @Bean
    SettlementOrder settlementOrder(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new SettlementOrder(jdbc, new TransactionTemplate(transactionManager));
    }

    /** From which amount on no person decides alone, in yuan: a setting. */
    @Bean
    ApprovalThreshold approvalThreshold(@Value("${heyi.approval-threshold}") String yuan) {
        return new ApprovalThreshold(Money.parse(yuan));
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
    SettlementAudit settlementAudit(JdbcTemplate jdbc, PlatformTransactionManager transactionManager, ReferenceData references) {
        TransactionTemplate snapshot = new TransactionTemplate(transactionManager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new SettlementAudit(jdbc, snapshot, references, references);
    }
}

package io.heyi.app.ledger;

import java.util.ArrayList;
import java.util.List;

import io.heyi.command.access.CallerTrail;
import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.command.inquiry.LateFactInquiry;
import io.heyi.command.inquiry.ReferenceInquiries;
import io.heyi.command.intake.Importer;
import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.CommandQueue;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.LedgerEventStorageEngine;
import io.heyi.command.journal.Prefetch;
import io.heyi.command.journal.StreamPrefetch;
import io.heyi.command.journal.StreamReader;
import io.heyi.command.journal.TransactionWrites;
import io.heyi.command.reaction.Reactions;
import io.heyi.command.register.CatalogueTables;
import io.heyi.command.register.JdbcAdmissionRegister;
import io.heyi.command.register.JdbcApplicationRegister;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcResidentRegister;
import io.heyi.command.register.ReferenceData;
import io.heyi.command.register.RegisterWriter;
import io.heyi.command.register.SettlementOrder;
import org.axonframework.commandhandling.CommandBus;
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

/**
 * The command side: aggregates behind the group commit, registers and reactions in its transaction. What there is, each area says
 * ({@link CommandArea}).
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** More than there are callers at once; a bound all the same. */
    private static final int COUNTER_GROUP = 128;

    /** A year takes some 6 KiB; who asks has a copy of his own, and at this rate all copies fill about a twentieth of the heap. */
    private static final long HEAP_PER_REMEMBERED_YEAR = 128 * 1024;

    @Bean
    CommandBus commandBus() {
        SimpleCommandBus commandBus = SimpleCommandBus.builder().build();
        commandBus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new CallerTrail()));
        return commandBus;
    }

    @Bean
    Aggregates aggregates(CommandBus commandBus, EmbeddedEventStore eventStore, AggregateCache cache) {
        return new Aggregates(commandBus, eventStore, cache);
    }

    @Bean
    GroupCommit groupCommit(CommandBus commandBus, EmbeddedEventStore eventStore, LedgerEventStorageEngine engine,
                            TransactionManager transactions, TransactionWrites writes, AggregateCache cache, SettlementOrder order,
                            JdbcClient jdbc, JdbcEnrollmentRegister enrollments, JdbcApplicationRegister applications,
                            List<CommandArea> areas) {
        eventStore.subscribe(new RegisterWriter(writes, jdbc)::accept);
        areas.forEach(area -> area.writers().forEach(writer -> eventStore.subscribe(writer::accept)));
        eventStore.subscribe(new Reactions(commandBus, cache, enrollments, applications::settledAs)::accept);
        List<Prefetch> prefetches = new ArrayList<>();
        areas.forEach(area -> prefetches.addAll(area.prefetches()));
        // Streams last: what a register knows of a stream, the stream must know too, or a claim would find its own invoice used.
        prefetches.add(new StreamPrefetch(engine, cache));
        return new GroupCommit(commandBus, transactions, writes, cache, order, prefetches);
    }

    @Bean(destroyMethod = "close")
    CommandQueue commandQueue(GroupCommit groupCommit) {
        return new CommandQueue(groupCommit, COUNTER_GROUP);
    }

    @Bean
    Inquiries inquiries(JdbcTemplate template, JdbcClient jdbc, CatalogueTables catalogues, JdbcEnrollmentRegister enrollments,
                        JdbcClaimRegister claims, JdbcAdmissionRegister admissions) {
        return new Inquiries(template, new StreamReader(template), new ReferenceData(jdbc, catalogues), enrollments, claims, admissions,
                Runtime.getRuntime().maxMemory() / HEAP_PER_REMEMBERED_YEAR);
    }

    @Bean
    LateFactInquiry lateFactInquiry(JdbcTemplate jdbc, JdbcEnrollmentRegister enrollments) {
        return new LateFactInquiry(new StreamReader(jdbc), enrollments);
    }

    @Bean
    ReferenceInquiries referenceInquiries(JdbcClient jdbc, CatalogueTables catalogues) {
        return new ReferenceInquiries(new ReferenceData(jdbc, catalogues));
    }

    @Bean
    SettlementOrder settlementOrder(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new SettlementOrder(jdbc, new TransactionTemplate(transactionManager));
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

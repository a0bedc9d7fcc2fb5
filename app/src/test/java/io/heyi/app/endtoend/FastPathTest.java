package io.heyi.app.endtoend;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import io.heyi.app.database.InTheWay;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.Refusal;
import io.heyi.command.coverage.CoverageRefusals.ClaimResubmittedWithChanges;
import io.heyi.command.coverage.CoverageRefusals.InstitutionSuspendedThen;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.coverage.SettlementPlaces;
import io.heyi.command.institution.ReinstateInstitution;
import io.heyi.command.institution.SuspendInstitution;
import io.heyi.command.journal.AggregateCache;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.LedgerEventStorageEngine;
import io.heyi.command.journal.Outcome;
import io.heyi.command.journal.TransactionWrites;
import io.heyi.command.register.SettlementOrder;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a ledger remembers may be wrong as soon as another one shares its database; what it answers may not (docs/fast-path.md). */
class FastPathTest {

    private static final int HOUSEHOLDS = 6;
    private static final int CLAIMS_EACH = 20;

    private Ledger one;
    private Ledger other;

    @BeforeEach
    void open() throws IOException {
        LedgerDatabase database = TestDatabases.fresh();
        one = Ledger.on(database, null);
        other = Ledger.beside(database);
        SmallCounty.open(one);
        for (int household = 1; household <= HOUSEHOLDS; household++) {
            SmallCounty.household(one, household);
        }
    }

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    @Test
    void aLookAtTheEventsOfOthersEndsWhereItBegan() {
        Iterator<? extends TrackedEventMessage<?>> look = other.get(LedgerEventStorageEngine.class).readEvents(null, false).iterator();
        long seen = 0;
        while (look.hasNext()) {
            seen = look.next().trackingToken().position().orElseThrow();
        }
        assertThat(seen).isEqualTo(Counties.position(one));
        one.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        assertThat(look.hasNext()).as("asked again for every event, the table would be read again for every event").isFalse();
    }

    @Test
    void aNumberAndAnInvoiceUsedBeforeAreRefusedByNameAndTouchOnlyThemselves() {
        one.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        long before = Counties.position(one);
        SettleClaim numberUsed = SmallCounty.stay(3, "1", "1000.00");
        SettleClaim invoiceUsed = SmallCounty.withInvoice(SmallCounty.stay(4, "4", "1000.00"), "INV-1");
        List<Outcome> outcomes = one.groupCommit().execute(List.of(SmallCounty.stay(2, "2", "1000.00"), numberUsed, invoiceUsed,
                SmallCounty.stay(5, "5", "1000.00")));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
        assertRefused(outcomes.get(1), ClaimResubmittedWithChanges.class);
        assertRefused(outcomes.get(2), InvoiceAlreadyUsed.class);
        assertThat(outcomes.get(3)).isInstanceOf(Outcome.Accepted.class);
        assertThat(Counties.position(one)).isEqualTo(before + 2);
    }

    @Test
    void aRefusalHasTheNameItHasWhenEverythingIsAsked() {
        one.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        SettleClaim numberUsedForAStranger = new SettleClaim(SmallCounty.householdNo(2), 2009, 2,
                SmallCounty.stay(3, "1", "1000.00").request());
        assertRefused(one.groupCommit().execute(List.of(numberUsedForAStranger)).get(0), ClaimResubmittedWithChanges.class);
    }

    @Test
    void twoClaimsOfOneGroupWithOneInvoiceLeaveTheirManyNeighboursSettled() {
        List<SettleClaim> group = new ArrayList<>();
        for (int household = 1; household <= HOUSEHOLDS; household++) {
            group.add(SmallCounty.stay(household, String.valueOf(household), "1000.00"));
        }
        group.set(4, SmallCounty.withInvoice(group.get(4), "INV-2"));
        List<Outcome> outcomes = one.groupCommit().execute(group);
        assertRefused(outcomes.remove(4), InvoiceAlreadyUsed.class);
        assertThat(outcomes).hasSize(HOUSEHOLDS - 1).hasOnlyElementsOfType(Outcome.Accepted.class);
    }

    @Test
    void aClaimIsDecidedByWhatAnotherLedgerSettledBetween() {
        one.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        other.groupCommit().execute(SmallCounty.stay(1, "2", "1000.00"));
        Settlement third = one.groupCommit().execute(SmallCounty.stay(1, "3", "1000.00"));
        assertThat(third.amounts().deductible()).as("waived or lowered by the stays before").hasToString("150.00");
        assertThat(one.audit().verify(events -> { }).findings()).isEmpty();
    }

    /** It appends nothing, so no unique number would give it away. */
    @Test
    void aRepeatedAnswerTellsWhatAnotherLedgerReversedBetween() {
        SettleClaim claim = SmallCounty.stay(1, "1", "1000.00");
        one.groupCommit().execute(claim);
        assertThat(one.groupCommit().<Settlement>execute(claim).reversed()).isFalse();
        other.groupCommit().execute(new ReverseClaim(SmallCounty.householdNo(1), 2009, new ClaimId(SmallCounty.HOSPITAL, "1"), "金额有误",
                LocalDate.of(2009, 7, 1)));
        assertThat(one.groupCommit().<Settlement>execute(claim).reversed()).isTrue();
        assertRefused(one.groupCommit().execute(List.of(SmallCounty.withInvoice(SmallCounty.stay(2, "2", "1000.00"), "INV-1"))).get(0),
                InvoiceAlreadyUsed.class);
    }

    @Test
    void aHospitalThatAnotherLedgerSuspendsAndReinstatesIsSuspendedAndReinstatedHere() {
        one.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        other.groupCommit().execute(new SuspendInstitution(SmallCounty.HOSPITAL, LocalDate.of(2009, 6, 4), "检查"));
        assertRefused(one.groupCommit().execute(List.of(SmallCounty.stay(2, "2", "1000.00"))).get(0), InstitutionSuspendedThen.class);
        other.groupCommit().execute(new ReinstateInstitution(SmallCounty.HOSPITAL, LocalDate.of(2009, 6, 4)));
        assertThat(one.groupCommit().execute(List.of(SmallCounty.stay(2, "2", "1000.00"))).get(0)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void claimsWithoutAPlaceGetTheNextOneInTheOrderOfCommitWhicheverLedgerSettlesThem() throws Exception {
        one.get(SettlementOrder.class).forFile("a file", 1_000);
        ExecutorService callers = Executors.newFixedThreadPool(HOUSEHOLDS);
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int household = 1; household <= HOUSEHOLDS; household++) {
                calls.add(settleMany(household % 2 == 0 ? one : other, household));
            }
            for (Future<Void> call : callers.invokeAll(calls)) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
        List<Long> inOrderOfCommit = JdbcClient.create(one.get(DataSource.class)).sql("""
                select (content ->> 'ordinal')::bigint from event where type like '%ClaimSettled' order by position
                """).query(Long.class).list();
        assertThat(inOrderOfCommit).hasSize(HOUSEHOLDS * CLAIMS_EACH).doesNotHaveDuplicates().isSorted()
                .allMatch(place -> place > 1_000);
    }

    private static Callable<Void> settleMany(Ledger ledger, int household) {
        return () -> {
            for (int i = 0; i < CLAIMS_EACH; i++) {
                SettleClaim claim = SmallCounty.stay(household, household + "-" + i, "1000.00");
                ledger.commands().execute(new SettleClaim(claim.householdNo(), claim.year(), claim.request()));
            }
            return null;
        };
    }

    @Test
    void whoSentACommandReachesItsHandler() {
        List<Object> callers = new ArrayList<>();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(SettleClaim.class.getName(), message -> callers.add(message.getMetaData().get("caller")));
        GroupCommit door = new GroupCommit(bus, one.get(TransactionManager.class), one.get(TransactionWrites.class),
                one.get(AggregateCache.class), one.get(SettlementOrder.class), List.of());
        SettleClaim claim = SmallCounty.stay(1, "1", "1000.00");
        MetaData caller = MetaData.with("caller", "counter 3");
        door.execute(List.of(new GenericCommandMessage<>(claim, caller),
                new GenericCommandMessage<>(new SettleClaim(claim.householdNo(), claim.year(), claim.request()), caller)));
        assertThat(callers).containsExactly("counter 3", "counter 3");
    }

    @Test
    void anErrorOnTheWayToAHandlerLeavesNothingRemembered() {
        one.groupCommit().execute(SmallCounty.stay(1, "1", "1000.00"));
        String year = SmallCounty.stay(1, "2", "1000.00").stream();
        assertThat(one.get(AggregateCache.class).containsKey(year)).isTrue();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerDispatchInterceptor(messages -> {
            throw new StackOverflowError("for the test");
        });
        GroupCommit door = new GroupCommit(bus, one.get(TransactionManager.class), one.get(TransactionWrites.class),
                one.get(AggregateCache.class), one.get(SettlementOrder.class), List.of());
        assertThat(door.execute(List.of(SmallCounty.stay(1, "2", "1000.00"))).get(0)).isInstanceOf(Outcome.Failed.class);
        assertThat(one.get(AggregateCache.class).containsKey(year)).isFalse();
        assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
    }

    /** A year of one claim is weighed as 6 KiB. */
    @Test
    void theCacheHoldsNoMoreThanItsBytes() throws Exception {
        AggregateCache narrow = new AggregateCache(one.get(JdbcClient.class), 3 * 6 * 1024);
        List<String> years = new ArrayList<>();
        for (int household = 1; household <= HOUSEHOLDS; household++) {
            SettleClaim claim = SmallCounty.stay(household, "C" + household, "1000.00");
            one.groupCommit().execute(claim);
            years.add(claim.stream());
            narrow.put(claim.stream(), one.get(AggregateCache.class).<String, Object>get(claim.stream()));
        }
        InTheWay.await("it holds more", () -> years.stream().filter(narrow::containsKey).count() <= 3);
        assertThat(years.stream().filter(narrow::containsKey).count()).isEqualTo(3);
    }

    private static void assertRefused(Outcome outcome, Class<? extends Refusal> name) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(name));
    }

    @Test
    void aPlaceIsNotDrawnInTheMiddleOfADecisionBesideOthers() {
        UnitOfWork<?> group = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a group"));
        try {
            assertThatThrownBy(() -> one.get(SettlementPlaces.class).next()).hasMessageContaining("must run alone");
        } finally {
            group.rollback();
        }
    }
}

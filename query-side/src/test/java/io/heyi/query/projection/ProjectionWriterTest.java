package io.heyi.query.projection;

import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.enrolled;
import static io.heyi.query.Given.household;
import static io.heyi.query.Given.plan;
import static io.heyi.query.Given.reversed;
import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.heyi.events.coverage.ClaimSettled;
import io.heyi.query.Given;
import io.heyi.query.Projections;
import io.heyi.query.TestLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class ProjectionWriterTest {

    private final TestLedger ledger = new TestLedger();

    @Test
    void theSameBatchTwiceWritesOnce() {
        List<Recorded> batch = List.of(new Recorded(1, plan(Given.PLAN, 2009, "30000.00")), new Recorded(2, household(LI, WANG)),
                new Recorded(3, enrolled(2009, LI)), new Recorded(4, claim("S1", 1).paid("5.31", "21.22")));

        ledger.project(batch);
        Map<String, Object> once = counts();
        ledger.project(batch);
        ledger.project(List.of(batch.get(3), new Recorded(5, claim("S2", 2).paid("5.31", "21.22"))));

        assertThat(once).containsEntry("settlements", 1L).containsEntry("residents", 2L).containsEntry("enrolled", 1L)
                .containsEntry("plans", 1L);
        assertThat(counts()).containsEntry("settlements", 2L).containsEntry("residents", 2L).containsEntry("enrolled", 1L)
                .containsEntry("plans", 1L);
        assertThat(positions()).containsOnly(5L);
    }

    @Test
    void twoProcessorsAtOnceWriteOnce() throws Exception {
        List<Recorded> batch = List.of(new Recorded(1, household(LI, WANG)));
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> ledger.inTransaction(() -> {
            ledger.project(batch);
            written.countDown();
            pause();
        }));
        written.await();

        ledger.project(batch);
        first.get();

        assertThat(counts()).containsEntry("residents", 2L);
    }

    @Test
    void aBatchThatFailsLeavesNothing() {
        assertThatThrownBy(() -> ledger.project(List.of(new Recorded(1, household(LI)), new Recorded(2, "no event of ours"))))
                .isInstanceOf(UnknownEvent.class).hasMessageContaining("position 2").hasMessageContaining("java.lang.String");

        assertThat(counts()).containsEntry("residents", 0L);
        assertThat(positions()).containsOnly(0L);
    }

    @Test
    void eventsLeftOutAreNoticed() {
        ledger.project(List.of(new Recorded(1, household(LI))));

        assertThatThrownBy(() -> ledger.project(List.of(new Recorded(3, household(WANG)))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("applied position 1").hasMessageContaining("given 3");
    }

    @Test
    void aReversalOfWhatWasNeverSettledIsNoticed() {
        ClaimSettled unknown = claim("S1", 1).paid("5.31", "21.22");

        assertThatThrownBy(() -> ledger.project(List.of(new Recorded(1, reversed(unknown)))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("1 rows were to be written, 0 were");
    }

    @Test
    void withoutATransactionNothingIsWritten() {
        ProjectionWriter writer = new ProjectionWriter(ledger.dataSource(), Projections::all, (connection, before, applied) -> { });

        assertThatThrownBy(() -> writer.write(List.of(new Recorded(1, household(LI)))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("transaction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settlement_fact", "resident_fact", "enrollment_fact", "plan_fact", "reimbursement_fact",
        "reimbursement_content_fact", "reimbursement_attachment_fact", "resettlement_fact"})
    void factsAreAddedAndNeverChanged(String table) {
        assertThatThrownBy(() -> ledger.jdbc().sql("update " + table + " set position = 0").update())
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> ledger.jdbc().sql("delete from " + table).update())
                .isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> counts() {
        return ledger.jdbc().sql("""
                select (select count(*) from settlement_fact) as settlements, (select count(*) from resident_fact) as residents,
                       (select count(*) from enrollment_fact) as enrolled, (select count(*) from plan_fact) as plans
                """).query().singleRow();
    }

    private List<Long> positions() {
        return ledger.jdbc().sql("select position from projection_position").query(Long.class).list();
    }
}

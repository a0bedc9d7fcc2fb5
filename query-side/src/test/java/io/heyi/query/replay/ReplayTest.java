package io.heyi.query.replay;

import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.enrolled;
import static io.heyi.query.Given.household;
import static io.heyi.query.Given.plan;
import static io.heyi.query.Given.reversed;
import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.query.Given;
import io.heyi.query.Projections;
import io.heyi.query.TestLedger;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.projection.ProjectionWriter;
import io.heyi.query.projection.Recorded;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReplayTest {

    private final TestLedger ledger = new TestLedger();

    @Test
    void whatTheProjectionsHoldIsWhatTheEventsComeTo() {
        long position = aSmallYear();
        List<Long> seen = new ArrayList<>();

        ReplayResult result = new Replay(ledger.dataSource(), TestLedger::decode).run(position, (at, upto) -> seen.add(at));

        assertThat(result.equal()).isTrue();
        assertThat(result.events()).isEqualTo(position);
        assertThat(result.tables()).extracting(TableComparison::table)
                .contains("settlement_fact", "resident_fact", "enrollment_fact", "plan_fact");
        assertThat(of(result, "settlement_fact")).isEqualTo(new TableComparison("settlement_fact", 4, 4, 0, 0, List.of()));
        assertThat(of(result, "enrollment_fact").rebuilt()).isEqualTo(4);
        assertThat(seen).containsExactly(position);
    }

    @Test
    void ofNothingIsEqual() {
        ReplayResult result = replay(0);

        assertThat(result.equal()).isTrue();
        assertThat(result.events()).isZero();
    }

    @Test
    void asKnownBeforeTheReversalItComparesOnlyWhatWasKnownThen() {
        aSmallYear();

        ReplayResult result = replay(5);

        assertThat(result.equal()).isTrue();
        assertThat(of(result, "settlement_fact").live()).isEqualTo(2);
    }

    @Test
    void oneFenChangedInALiveRowIsFound() {
        long position = aSmallYear();
        ledger.owner().sql("update settlement_fact set basic = basic + 1, self_pay = self_pay - 1 where claim_no = 'S2'").update();

        ReplayResult result = replay(position);

        assertThat(result.equal()).isFalse();
        assertThat(of(result, "settlement_fact")).isEqualTo(new TableComparison("settlement_fact", 4, 4, 1, 1,
                List.of("only rebuilt: T990101002/S2 at position 5", "only live: T990101002/S2 at position 5")));
        assertThat(of(result, "resident_fact").equal()).isTrue();
    }

    @Test
    void aMissingRowIsFound() {
        long position = aSmallYear();
        ledger.owner().sql("delete from resident_fact where resident = ?").param(LI.value()).update();

        TableComparison residents = of(replay(position), "resident_fact");

        assertThat(residents).isEqualTo(new TableComparison("resident_fact", 1, 2, 0, 1, List.of("only rebuilt: position 2")));
        assertThat(residents.differences().toString()).doesNotContain(LI.value());
    }

    @Test
    void anExtraRowIsFoundAlsoWhenItIsTheCopyOfAnother() {
        long position = aSmallYear();
        ledger.owner().sql("insert into enrollment_fact select * from enrollment_fact where position = 3 and resident = ?")
                .param(WANG.value()).update();

        assertThat(of(replay(position), "enrollment_fact"))
                .isEqualTo(new TableComparison("enrollment_fact", 5, 4, 1, 0, List.of("only live: position 3")));
    }

    @Test
    void aDeletedEventIsFound() {
        long position = aSmallYear();
        ledger.owner().sql("delete from domain_event_entry where global_index = 1").update();

        ReplayResult result = replay(position);

        assertThat(result.equal()).isFalse();
        assertThat(result.events()).isEqualTo(position - 1);
        assertThat(of(result, "plan_fact").onlyLive()).isEqualTo(1);
    }

    @Test
    void rowsOfEventsThatCameLaterDoNotMatter() {
        long position = aSmallYear();
        ledger.given(claim("S9", 9).paid("1.00", "2.00"));

        assertThat(replay(position).equal()).isTrue();
    }

    @Test
    void projectionsThatLagAreNotComparedYet() {
        ledger.given(household(LI));
        ledger.record(Instant.now(), household(WANG));

        assertThatThrownBy(() -> replay(2)).isInstanceOf(ReadSideBehind.class);
    }

    @Test
    void anEventNobodyCanReadFailsTheReplay() {
        long position = aSmallYear();

        assertThatThrownBy(() -> new Replay(ledger.dataSource(), stored -> {
            throw new IllegalArgumentException("unreadable: " + stored.payloadType());
        }).run(position, (at, upto) -> { })).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("BenefitPlanPublished");
    }

    /**
     * The connection has prepared its inserts for the live tables, and has had a temporary table before, as one of a pool may; the replay
     * must not write to the live tables.
     */
    @Test
    void aConnectionThatHasWrittenLiveRowsRebuildsBesideThem() throws SQLException {
        aSmallYear();
        try (Connection connection = ledger.dataSource().getConnection()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            JdbcClient.create(one).sql("create temporary table anything (x integer)").update();
            live(one, 10, 20);
            Replay replay = new Replay(one, TestLedger::decode);

            assertThat(replay.run(20, (at, upto) -> { }).equal()).isTrue();
            live(one, 21, 30);
            assertThat(replay.run(30, (at, upto) -> { }).equal()).isTrue();
            assertThat(JdbcClient.create(one).sql("select count(*) from settlement_fact").query(Long.class).single()).isEqualTo(25);
        }
    }

    private void live(SingleConnectionDataSource one, long from, long to) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(one));
        ProjectionWriter writer = new ProjectionWriter(one, Projections::all);
        for (long at = from; at <= to; at++) {
            List<Recorded> recorded = ledger.record(Instant.now(), claim("L" + at, at).paid("1.00", "2.00"));
            transaction.executeWithoutResult(status -> writer.write(recorded));
        }
    }

    private long aSmallYear() {
        ClaimSettled first = claim("S1", 1).paid("100.00", "400.00");
        ClaimSettled second = claim("S2", 2).of(WANG).paid("7.00", "10.00");
        ledger.given(plan(Given.PLAN, 2009, "30000.00"), household(LI, WANG), enrolled(2009, LI, WANG), first, second,
                claim("S3", 3).of(WANG).on("2009-05-01").paid("9.00", "10.00"), reversed(first));
        return ledger.given(new CoverageEnded(Given.HOUSEHOLD, 2009, LI, LocalDate.of(2008, 12, 30)),
                enrolled(2010, WANG));
    }

    private ReplayResult replay(long position) {
        return new Replay(ledger.dataSource(), TestLedger::decode).run(position, (at, upto) -> { });
    }

    private static TableComparison of(ReplayResult result, String table) {
        return result.tables().stream().filter(comparison -> comparison.table().equals(table)).findFirst().orElseThrow();
    }
}

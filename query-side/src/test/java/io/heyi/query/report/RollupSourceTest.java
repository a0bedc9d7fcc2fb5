package io.heyi.query.report;

import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.plan;
import static io.heyi.query.GivenClaim.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

import io.heyi.events.json.LedgerJson;
import io.heyi.query.Given;
import io.heyi.query.TestLedger;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.knownat.Snapshot;
import io.heyi.query.replay.Replay;
import io.heyi.query.replay.TableComparison;
import io.heyi.query.report.CountyReport.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RollupSourceTest {

    private static final LocalDate FIRST_MONTH = LocalDate.of(2008, 11, 1);
    private static final int MONTHS = 18;

    /** A step of 1 leaves nothing between the rollups and the latest position; one beyond the last leaves everything. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 7", "3, 40", "4, 150", "5, 100000"})
    void rollupsAndFactsGiveTheSameReportToTheByte(long seed, long step) {
        TestLedger ledger = new TestLedger(step);
        RandomCounty county = new RandomCounty(seed);
        Random random = new Random(seed);
        long last = 0;
        long atCeiling = 0;
        for (int batch = 0; batch < 8; batch++) {
            last = ledger.given(county.events(20 + random.nextInt(60)));
            long[] positions = {last, random.nextLong(last + 1), random.nextLong(last + 1)};
            for (long position : positions) {
                atCeiling += same(ledger, random, position);
            }
        }
        assertThat(county.reversals()).isPositive();
        assertThat(atCeiling).as("somebody to count").isPositive();
        for (long upto : new long[] {last, last / 2}) {
            assertThat(new Replay(ledger.dataSource(), TestLedger::decode).run(upto, (at, of) -> { }).tables())
                    .allMatch(TableComparison::equal);
        }
    }

    /** Whole months of a year mostly, sometimes of two, sometimes other days. */
    private static Period period(Random random) {
        LocalDate from = FIRST_MONTH.plusMonths(random.nextInt(MONTHS));
        LocalDate to = from.plusMonths(random.nextInt(10));
        return random.nextInt(4) == 0 ? new Period(from.plusDays(random.nextInt(3)), to.plusDays(5 + random.nextInt(25)))
                : new Period(from, to.withDayOfMonth(to.lengthOfMonth()));
    }

    /** Returns how many were counted at the ceiling in some of the reports. */
    private static long same(TestLedger ledger, Random random, long position) {
        KnownAt known = new KnownAt(position, Instant.EPOCH);
        return new Snapshot(ledger.dataSource()).read(position, jdbc -> {
            long atCeiling = 0;
            for (int i = 0; i < 8; i++) {
                Period period = period(random);
                CountyReport ofFacts = CountyReportQuery.draw(jdbc, period, known, new FactSource(jdbc, position));
                CountyReport rolledUp = CountyReportQuery.draw(jdbc, period, known, RollupSource.near(jdbc, position).orElseThrow());
                assertThat(json(rolledUp)).as("%s at position %d", period, position).isEqualTo(json(ofFacts));
                atCeiling += ofFacts.personsAtAnnualCeiling();
            }
            return atCeiling;
        });
    }

    private static String json(CountyReport report) {
        return LedgerJson.mapper().writeValueAsString(report);
    }

    @Test
    void wholeMonthsComeFromTheRollupsAndOtherPeriodsFromTheFacts() {
        TestLedger ledger = twoClaims();
        falsify(ledger.owner());

        assertThat(ledger.report("2009-01-01", "2009-12-31").personTimes()).isEqualTo(1002);
        assertThat(ledger.report("2009-01-01", "2009-12-31").beneficiaries()).isEqualTo(1001);
        assertThat(ledger.report("2009-01-02", "2009-12-31").personTimes()).isEqualTo(2);
        assertThat(ledger.report("2009-01-01", "2009-12-30").beneficiaries()).isEqualTo(1);
    }

    @Test
    void aPositionFarFromTheRollupsIsDrawnFromTheFacts() {
        TestLedger ledger = twoClaims();
        falsify(ledger.owner());
        ledger.owner().sql("update rollup_position set position = 20000").update();

        assertThat(ledger.report("2009-01-01", "2009-12-31").personTimes()).isEqualTo(2);
        assertThat(ledger.report("2009-01-01", "2009-12-31").beneficiaries()).isEqualTo(1);
    }

    private static TestLedger twoClaims() {
        TestLedger ledger = new TestLedger(1);
        ledger.given(plan(Given.PLAN, 2009, "30000.00"), claim("S1", 1).of(LI).paid("1.00", "2.00"),
                claim("S2", 2).of(LI).on("2009-05-01").paid("1.00", "2.00"));
        return ledger;
    }

    private static void falsify(JdbcClient owner) {
        owner.sql("update kind_month_rollup set claims = claims + 500").update();
        owner.sql("update span_rollup set beneficiaries = beneficiaries + 1000").update();
    }
}

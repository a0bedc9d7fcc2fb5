package io.heyi.query.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.coverage.Subsidy.Source;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.query.Given;
import io.heyi.query.TestLedger;
import io.heyi.query.replay.Replay;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static io.heyi.query.Given.HOUSEHOLD;
import static io.heyi.query.Given.LI;
import static io.heyi.query.Given.VILLAGE;
import static io.heyi.query.Given.WANG;
import static io.heyi.query.Given.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class CollectionProgressTest {

    private static final String NEXT_VILLAGE = "990101001002";

    private final TestLedger ledger = new TestLedger();
    private final CollectionProgressQuery query = new CollectionProgressQuery(ledger.dataSource());

    @Test
    void contributionsRefundsAndSubsidiesAreSummedByVillage() {
        long before = ledger.given(Given.household(LI, WANG), Given.enrolled(2009, LI, WANG));
        long granted = ledger.given(new SubsidiesGranted(HOUSEHOLD, 2009, VILLAGE, List.of(new Subsidy(LI, Source.CENTRAL, Money.parse("40.00")),
                new Subsidy(WANG, Source.CENTRAL, Money.parse("40.00")), new Subsidy(WANG, Source.ASSISTANCE, Money.parse("15.00"))),
                LocalDate.of(2009, 4, 1), ""));
        long refunded = ledger.given(refund(WANG, Reason.ENROLLED_TWICE, "5.00", new Subsidy(WANG, Source.CENTRAL, Money.parse("40.00")),
                new Subsidy(WANG, Source.ASSISTANCE, Money.parse("15.00"))));

        assertThat(query.of(2009, "", before).total()).isEqualTo(progress("", 2, 2, "40.00", "0.00", "0.00", "0.00"));
        assertThat(query.of(2009, "", granted).villages()).containsExactly(progress(VILLAGE, 2, 2, "40.00", "0.00", "80.00", "15.00"));
        assertThat(query.of(2009, "", refunded).villages()).containsExactly(progress(VILLAGE, 2, 1, "40.00", "5.00", "40.00", "0.00"));
        assertThat(query.of(2009, "", before).total()).as("as known before").isEqualTo(progress("", 2, 2, "40.00", "0.00", "0.00", "0.00"));
        assertThat(query.of(2010, "", refunded).total()).isEqualTo(progress("", 2, 0, "0.00", "0.00", "0.00", "0.00"));
        assertThat(query.of(2009, NEXT_VILLAGE, refunded).villages()).isEmpty();
    }

    @Test
    void whoDiedBeforeTheYearCountsOutOnceThoughTheContributionIsRefunded() {
        long position = ledger.given(Given.household(LI, WANG), Given.enrolled(2009, LI, WANG),
                new CoverageEnded(HOUSEHOLD, 2009, LI, LocalDate.of(2008, 12, 20)), refund(LI, Reason.DIED_BEFORE, "20.00"));
        assertThat(query.of(2009, "", position).total().enrolled()).isEqualTo(1);
    }

    @Test
    void whoIsEnrolledAnewAfterARefundCountsAgainAndInEveryBatchTheSame() {
        Object[] events = {Given.household(LI), Given.enrolled(2009, LI), refund(LI, Reason.ENROLLED_TWICE, "20.00"), Given.enrolled(2009, LI),
            new CoverageEnded(HOUSEHOLD, 2009, LI, LocalDate.of(2008, 12, 20))};
        long position = 0;
        for (Object event : events) {
            position = ledger.given(event);
        }
        assertThat(query.of(2009, "", 4).total().enrolled()).isEqualTo(1);
        assertThat(query.of(2009, "", position).total().enrolled()).isZero();
        assertThatReplayAgrees(position);
    }

    @Test
    void whoPaidLateAndDiedBeforeCoverageBeganIsRefundedAndCountsOut() {
        long position = ledger.given(Given.household(LI, WANG), Given.enrolled(2009, LI, WANG),
                new CoverageEnded(HOUSEHOLD, 2009, LI, LocalDate.of(2009, 3, 5)), refund(LI, Reason.DIED_BEFORE, "20.00"));
        assertThat(query.of(2009, "", position - 1).total().enrolled()).isEqualTo(2);
        assertThat(query.of(2009, "", position).total().enrolled()).isEqualTo(1);
    }

    @Test
    void aRefundInAnotherVillageCountsOutWhereTheEnrollmentCountedIn() {
        Object[] events = {Given.household(LI), Given.household(ZHAO), Given.enrolled(2009, LI),
            new ContributionRefunded("2", 2009, NEXT_VILLAGE, LI, Money.ZERO, LocalDate.of(2009, 7, 1), Reason.ENROLLED_TWICE, null,
                    Money.ZERO, List.of()), refund(LI, Reason.ENROLLED_TWICE, "20.00"), Given.enrolled(2009, LI),
            refund(LI, Reason.NOT_YET_COVERED, "20.00"), Given.enrolled(2009, LI)};
        ledger.given(events);
        assertThat(enrolledByVillage(5)).as("refunded in two households").containsExactly(tuple(VILLAGE, 0L), tuple(NEXT_VILLAGE, 0L));
        assertThat(enrolledByVillage(6)).as("anew").containsExactly(tuple(VILLAGE, 1L), tuple(NEXT_VILLAGE, 0L));
        assertThat(enrolledByVillage(7)).as("and refunded again").containsExactly(tuple(VILLAGE, 0L), tuple(NEXT_VILLAGE, 0L));
        assertThat(query.of(2009, VILLAGE, 8).total()).isEqualTo(progress("", 2, 1, "60.00", "40.00", "0.00", "0.00"));
        TestLedger oneByOne = new TestLedger();
        for (Object event : events) {
            oneByOne.given(event);
        }
        String rows = "select position || ' ' || delta || ' ' || village from enrollment_fact order by position, delta";
        assertThat(oneByOne.jdbc().sql(rows).query(String.class).list()).isEqualTo(ledger.jdbc().sql(rows).query(String.class).list());
        assertThatReplayAgrees(8);
    }

    @Test
    void oneVillageIsReadWithoutTheCounty() {
        for (String table : List.of("resident_fact (position, effective_year, delta, resident, household_no, village)",
                "enrollment_fact (position, year, delta, premium, resident, household_no, village)",
                "collection_fact (position, year, kind, source, amount, receipt_no, resident, household_no, village)")) {
            String told = table.startsWith("resident") ? "1, 2009, 1" : table.startsWith("enroll") ? "1, 2009, 1, 2000"
                    : "1, 2009, 'CONTRIBUTION', '', 2000, ''";
            ledger.owner().sql("insert into " + table + " select " + told
                    + ", 'R' || n, 'H' || n, '990101' || lpad((n % 200)::text, 6, '0') from generate_series(1, 20000) n").update();
            ledger.owner().sql("analyze " + table.substring(0, table.indexOf(' '))).update();
        }
        List<String> plan = ledger.owner().sql("explain " + CollectionProgressQuery.BY_VILLAGE.replace(":year", "2009")
                .replace(":position", "1").replace(":prefix", "'990101000007'")).query(String.class).list();
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"))
                .anyMatch(line -> line.contains("enrollment_fact_village")).anyMatch(line -> line.contains("collection_fact_village"));
    }

    @Test
    void whoMovesCountsInTheNewVillageFromTheNextYearOn() {
        long position = ledger.given(Given.household(LI, WANG),
                new MemberLeft(HOUSEHOLD, VILLAGE, LI, MemberLeft.Reason.TRANSFER, LocalDate.of(2009, 5, 31), "2"),
                new MemberJoined("2", NEXT_VILLAGE, Given.member(LI), MemberJoined.Reason.TRANSFER, LocalDate.of(2009, 6, 1), HOUSEHOLD, List.of()));
        assertThat(query.of(2009, "", position).villages()).extracting(VillageProgress::village, VillageProgress::residents)
                .containsExactly(tuple(VILLAGE, 2L));
        assertThat(query.of(2010, "", position).villages()).extracting(VillageProgress::residents).containsExactly(1L, 1L);
    }

    @Test
    void whoLeavesTheCountyAndComesBackInTheSameYearCountsOnceAYear() {
        Object[] events = {Given.household(LI), Given.household(ZHAO),
            new MemberLeft(HOUSEHOLD, VILLAGE, LI, MemberLeft.Reason.MOVED_OUT, LocalDate.of(2009, 3, 1), null),
            new MemberJoined("2", NEXT_VILLAGE, Given.member(LI), MemberJoined.Reason.MOVED_IN, LocalDate.of(2009, 9, 1), null, List.of())};
        long position = 0;
        for (Object event : events) {
            position = ledger.given(event);
        }
        assertThat(query.of(2009, "", position).total().residents()).isEqualTo(2);
        assertThat(query.of(2010, "", position).total().residents()).isEqualTo(2);
        assertThat(query.of(2010, "", 3).total().residents()).as("before coming back").isEqualTo(1);
        assertThatReplayAgrees(position);
    }

    private List<Tuple> enrolledByVillage(long position) {
        return query.of(2009, "", position).villages().stream().map(village -> tuple(village.village(), village.enrolled())).toList();
    }

    private void assertThatReplayAgrees(long position) {
        assertThat(new Replay(ledger.dataSource(), TestLedger::decode).run(position, (done, all) -> { }).equal()).isTrue();
    }

    private static ContributionRefunded refund(ResidentNumber resident, Reason reason, String yuan, Subsidy... withdrawn) {
        return new ContributionRefunded(HOUSEHOLD, 2009, VILLAGE, resident, Money.parse(yuan), LocalDate.of(2008, 12, 20), reason, null,
                Money.ZERO, List.of(withdrawn));
    }

    private static VillageProgress progress(String village, long residents, long enrolled, String contributions, String refunds,
                                            String central, String assistance) {
        return new VillageProgress(village, residents, enrolled, Money.parse(contributions), Money.parse(refunds),
                Map.of(Source.CENTRAL, Money.parse(central), Source.PROVINCE, Money.ZERO, Source.COUNTY, Money.ZERO,
                        Source.ASSISTANCE, Money.parse(assistance)));
    }
}

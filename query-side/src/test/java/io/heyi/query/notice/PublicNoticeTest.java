package io.heyi.query.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.json.LedgerJson;
import io.heyi.query.Given;
import io.heyi.query.GivenClaim;
import io.heyi.query.TestLedger;
import io.heyi.query.replay.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNoticeTest {

    private static final YearMonth MARCH = YearMonth.of(2009, 3);
    private static final Pattern FULL_NUMBER = Pattern.compile("[0-9]{14,}");
    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9]{2}\\.[0-9x]");
    private static final String[] SURNAMES = {"张", "王", "李", "欧阳", "诸葛", "买买提·", "司马"};
    private static final String[] GIVEN = {"建国", "秀英", "伟", "桂兰", "吐尔逊", "志强"};

    private final TestLedger ledger = new TestLedger();

    @Test
    void aVillageReadsWhoWasReimbursedHowMuch() {
        long position = ledger.given(hospital(), named(Given.LI, "李四"), named(Given.WANG, "欧阳修"),
                GivenClaim.claim("S1", 1).of(Given.LI).layers("5.00", "10.00", "0.00", "0.00").paid("100.00", "200.00"),
                GivenClaim.claim("S2", 2).of(Given.LI).paid("30.00", "80.00"),
                GivenClaim.claim("S3", 3).of(Given.WANG).paid("7.00", "9.00"),
                GivenClaim.claim("S4", 4).of(Given.WANG).on("2009-04-01").paid("8.00", "9.00"));

        assertThat(draw(position).lines()).containsExactly(
                line("李四", 2, "280.00", "140.00", "5.00"),
                line("欧阳修", 1, "9.00", "7.00", "0.00"));
        assertThat(draw(position).csv()).isEqualTo("\uFEFF村,月份,姓名,户号后四位,医疗机构,级别,人次,总费用,基金补偿,家庭账户支付\r\n"
                + "990101001001,2009-03,李*,*0001,'=镇卫生院,TOWNSHIP,2,280.00,140.00,5.00\r\n"
                + "990101001001,2009-03,欧阳*,*0001,'=镇卫生院,TOWNSHIP,1,9.00,7.00,0.00\r\n");
        assertThat(new PublicNoticeQuery(ledger.dataSource()).draw("990101001002", MARCH, position).lines()).isEmpty();
    }

    @Test
    void aReversedSettlementLeavesTheListAndStandsOnTheOneDrawnBefore() {
        ClaimSettled first = GivenClaim.claim("S1", 1).of(Given.LI).paid("100.00", "200.00");
        long before = ledger.given(hospital(), named(Given.LI, "李四"), first, GivenClaim.claim("S2", 2).of(Given.LI).paid("30.00", "80.00"));
        long after = ledger.given(Given.reversed(first));
        assertThat(draw(after).lines()).containsExactly(line("李四", 1, "80.00", "30.00", "0.00"));
        assertThat(draw(before).lines()).containsExactly(line("李四", 2, "280.00", "130.00", "0.00"));
    }

    @Test
    void aNameIsWhatItWasPutRightToAndGoesWhereItsBearerMoves() {
        MemberJoined moved = new MemberJoined("990101001000002", "990101001002",
                new Member(Given.LI, "王四", "HEAD", Category.ORDINARY, "", ""),
                MemberJoined.Reason.TRANSFER, LocalDate.of(2009, 2, 1), Given.HOUSEHOLD, List.of());
        long told = ledger.given(hospital(), named(Given.LI, "李四"), new MemberCorrected(Given.HOUSEHOLD, Given.LI, "王四", "", ""),
                GivenClaim.claim("S1", 1).of(Given.LI).paid("100.00", "200.00"), moved);
        assertThat(draw(told).lines()).containsExactly(line("王四", 1, "200.00", "100.00", "0.00"));
        assertThat(ledger.jdbc().sql("select household_no || ' ' || village from notice_name_fact order by position").query(String.class)
                .list()).containsExactly(Given.HOUSEHOLD + " " + Given.VILLAGE, Given.HOUSEHOLD + " " + Given.VILLAGE,
                        "990101001000002 990101001002");
    }

    @Test
    void anInstitutionStandsWithTheNameOfItsMonthAndTheLevelThatWasSettledAt() {
        ledger.given(new InstitutionDesignated("T990101002", "旧名", InstitutionLevel.VILLAGE, "990101001", Placement.HOME, null, null),
                named(Given.LI, "李四"), new InstitutionRenamed("T990101002", "=镇卫生院", LocalDate.of(2009, 3, 31)),
                new InstitutionLevelChanged("T990101002", InstitutionLevel.TOWNSHIP, LocalDate.of(2009, 1, 1)),
                GivenClaim.claim("S1", 1).of(Given.LI).on("2009-02-03").paid("100.00", "200.00"),
                GivenClaim.claim("S2", 2).of(Given.LI).paid("100.00", "200.00"));
        long position = ledger.given(new InstitutionLevelChanged("T990101002", InstitutionLevel.COUNTY, LocalDate.of(2009, 4, 1)),
                new InstitutionRenamed("T990101002", "县医院", LocalDate.of(2009, 4, 1)));
        assertThat(draw(position).lines()).containsExactly(line("李四", 1, "200.00", "100.00", "0.00"));
        assertThat(new PublicNoticeQuery(ledger.dataSource()).draw(Given.VILLAGE, YearMonth.of(2009, 2), position).lines()).singleElement()
                .satisfies(line -> assertThat(line.institution() + line.level()).isEqualTo("旧名TOWNSHIP"));
        assertThat(new Replay(ledger.dataSource(), TestLedger::decode).run(position, (at, upto) -> { }).equal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingPublicHoldsAFullNameANumberOrADiagnosis(long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        List<Object> events = new ArrayList<>(List.of(hospital()));
        for (int i = 0; i < 60; i++) {
            ResidentNumber resident = Given.resident("19700101", i + 1);
            String name = SURNAMES[random.nextInt(SURNAMES.length)] + GIVEN[random.nextInt(GIVEN.length)];
            names.add(name);
            events.add(named(resident, name));
            events.add(GivenClaim.claim("990101197001010015-" + i, i).of(resident).paid("1" + random.nextInt(90) + ".00", "500.00"));
        }
        PublicNotice notice = draw(ledger.given(events.toArray()));
        assertThat(notice.lines()).hasSize(60);
        for (String published : List.of(notice.csv(), LedgerJson.mapper().writeValueAsString(notice), String.join("|", stored()))) {
            assertThat(FULL_NUMBER.matcher(published).find()).as("seed %d", seed).isFalse();
            assertThat(DIAGNOSIS.matcher(published).find()).as("seed %d", seed).isFalse();
            assertThat(names).as("seed %d", seed).noneMatch(published::contains);
        }
    }

    /** What the tables of the notice hold of names. */
    private List<String> stored() {
        return ledger.jdbc().sql("select masked_name from notice_name_fact").query(String.class).list();
    }

    private PublicNotice draw(long position) {
        return new PublicNoticeQuery(ledger.dataSource()).draw(Given.VILLAGE, MARCH, position);
    }

    private static PublicNotice.Line line(String name, int visits, String total, String fund, String account) {
        return new PublicNotice.Line(MaskedName.of(name), MaskedHousehold.of(Given.HOUSEHOLD), "=镇卫生院", InstitutionLevel.TOWNSHIP, visits,
                Money.parse(total), Money.parse(fund), Money.parse(account));
    }

    private static InstitutionDesignated hospital() {
        return new InstitutionDesignated("T990101002", "=镇卫生院", InstitutionLevel.TOWNSHIP, "990101001", Placement.HOME,
                LocalDate.of(2009, 1, 1), null);
    }

    private static HouseholdRegistered named(ResidentNumber resident, String name) {
        return new HouseholdRegistered(Given.HOUSEHOLD, Given.VILLAGE,
                List.of(new Member(resident, name, "HEAD", Category.ORDINARY, "", "")));
    }
}

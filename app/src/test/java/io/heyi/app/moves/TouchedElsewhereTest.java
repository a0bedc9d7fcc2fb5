package io.heyi.app.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.access.Role;
import io.heyi.command.household.TransferMember;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who reverses is told of every later claim that it touches, in whichever household somebody who moved has it. Claims 1 and 2 are of the first
 * household, 3 and 4 of the second, in another township; 4 in another hospital.
 */
class TouchedElsewhereTest {

    private static final String FIRST = TwoYears.householdNo(1);
    private static final String SECOND = TwoYears.householdNo(2);
    private static final LocalDate JUNE = LocalDate.of(2018, 6, 1);

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        TwoYears.open(ledger);
        ResidentNumber mover = TwoYears.household(ledger, 1, 2, 2018).get(1);
        stay(mover, 1, InstitutionLevel.COUNTY, JUNE.minusDays(30));
        stay(mover, 2, InstitutionLevel.COUNTY, JUNE.minusDays(20));
        ledger.groupCommit().execute(new TransferMember(FIRST, SECOND, "990101002001", mover, JUNE, "HEAD"));
        stay(mover, 3, InstitutionLevel.COUNTY, JUNE.plusDays(10));
        stay(mover, 4, InstitutionLevel.TOWNSHIP, JUNE.plusDays(20));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void stay(ResidentNumber resident, int number, InstitutionLevel level, LocalDate day) {
        ledger.groupCommit().execute(TwoYears.claim(ledger, number, resident, ClaimKind.INPATIENT, level, day, "9000.00"));
    }

    @Test
    void theHospitalIsNamedItsOwnWithTheirHouseholdAndToldHowManyOthersHave() {
        Http hospital = Http.at(ledger).asHospital("COUNTY/his", "COUNTY");
        String reversal = "{\"reason\": \"金额有误\", \"reversedOn\": \"2018-07-20\"}";
        Http.Answer reversed = hospital.post("/api/v1/channel/settlements/1/reversal", reversal);
        assertThat(touched(reversed)).isEqualTo("COUNTY/2 of " + FIRST + " 2018, COUNTY/3 of " + SECOND + " 2018");
        assertThat(reversed.json().at("/touchedElsewhere").asInt()).isEqualTo(1);
        assertThat(hospital.post("/api/v1/channel/settlements/1/reversal", reversal).body()).isEqualTo(reversed.body());
    }

    @Test
    void aTownshipsReviewerIsNamedThoseOfTheTownshipAndTheOperatorAll() {
        Http.Answer asked = Http.at(ledger).as(Role.CLERK, "clerk-1", "990101001").post("/api/v1/approvals/reversals", """
                {"id": "A-1", "institution": "COUNTY", "claimNo": "1", "reason": "重复结算", "reversedOn": "2018-07-20"}""");
        String agreement = "{\"sha256\": \"" + asked.text("sha256") + "\"}";
        Http.Answer approved = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101001").post("/api/v1/approvals/A-1/approve", agreement);
        assertThat(touched(approved)).as(approved.body()).isEqualTo("COUNTY/2 of " + FIRST + " 2018");
        assertThat(approved.json().at("/touchedElsewhere").asInt()).isEqualTo(2);
        assertThat(ledger.get(Inquiries.class).touchedBy(new ClaimId("COUNTY", "1")))
                .extracting(later -> later.required().claimId().number() + " " + later.village())
                .containsExactly("2 990101001001", "3 990101002001", "4 990101002001");
    }

    private static String touched(Http.Answer answer) {
        return String.join(", ", answer.json().at("/touched").valueStream().map(later -> later.at("/institution").asString() + "/"
                + later.at("/settlementNo").asString() + " of " + later.at("/householdNo").asString() + " " + later.at("/year").asInt()).toList());
    }
}

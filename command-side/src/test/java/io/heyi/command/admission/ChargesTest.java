package io.heyi.command.admission;

import static io.heyi.command.admission.AdmissionStory.HOSPITAL;
import static io.heyi.command.admission.AdmissionStory.SETTLED;
import static io.heyi.command.admission.AdmissionStory.STAY;
import static io.heyi.command.admission.AdmissionStory.admitted;
import static io.heyi.command.admission.AdmissionStory.charge;
import static io.heyi.command.admission.AdmissionStory.discharged;
import static io.heyi.command.admission.AdmissionStory.line;
import static io.heyi.command.admission.AdmissionStory.settle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClaimRefusals.LineTwice;
import io.heyi.benefits.money.Money;
import io.heyi.command.admission.AdmissionRefusals.AdmissionAlreadySettled;
import io.heyi.command.admission.AdmissionRefusals.AdmissionChangedMeanwhile;
import io.heyi.command.admission.AdmissionRefusals.BatchIsWithdrawn;
import io.heyi.command.admission.AdmissionRefusals.ChargedDifferently;
import io.heyi.command.admission.AdmissionRefusals.ChargedOutsideStay;
import io.heyi.command.admission.AdmissionRefusals.ChargesDoNotAddUp;
import io.heyi.command.admission.AdmissionRefusals.EarlierSettlementNotNamed;
import io.heyi.command.admission.AdmissionRefusals.NotYetDischarged;
import io.heyi.command.admission.AdmissionRefusals.NothingCharged;
import io.heyi.command.admission.AdmissionRefusals.SettledDifferently;
import io.heyi.command.admission.AdmissionRefusals.UnknownBatch;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.events.admission.AdmissionSettled;
import io.heyi.events.admission.ChargesRecorded;
import io.heyi.events.admission.ChargesWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the charges of a stay")
class ChargesTest {

    private static final WithdrawCharges WITHDRAW = new WithdrawCharges(HOSPITAL, STAY, "1");

    @Test
    void are_recorded_batch_by_batch_and_the_same_batch_again_changes_nothing() {
        admitted().when(charge("1", "2009-06-01", "10.00")).leadsTo(new ChargesRecorded(HOSPITAL, STAY, "1", LocalDate.parse("2009-06-01"),
                List.of(line(1, "10.00")))).answers(true);
        admitted().charged("1", "2009-06-01", "10.00").when(charge("1", "2009-06-01", "10.00")).changesNothing().answers(false);
    }

    @Test
    void a_batch_number_with_other_content_is_refused_and_the_field_is_named() {
        admitted().charged("1", "2009-06-01", "10.00").when(charge("1", "2009-06-02", "10.00"))
                .isRefusedAs(ChargedDifferently.class, "charged_on");
        admitted().charged("1", "2009-06-01", "10.00").when(charge("1", "2009-06-01", "10.01"))
                .isRefusedAs(ChargedDifferently.class, "lines");
    }

    @Test
    void are_of_a_day_of_the_stay() {
        admitted().when(charge("1", "2009-05-31", "10.00")).isRefusedAs(ChargedOutsideStay.class);
        discharged().when(charge("3", "2009-06-06", "10.00")).isRefusedAs(ChargedOutsideStay.class);
        discharged().when(charge("3", "2009-06-05", "10.00")).leadsTo(new ChargesRecorded(HOSPITAL, STAY, "3",
                LocalDate.parse("2009-06-05"), List.of(line(1, "10.00"))));
    }

    @Test
    void hold_at_least_one_line_and_each_number_once() {
        LocalDate day = LocalDate.parse("2009-06-01");
        admitted().when(new RecordCharges(HOSPITAL, STAY, "1", day, List.of())).isRefusedAs(NothingCharged.class);
        admitted().when(new RecordCharges(HOSPITAL, STAY, "1", day, List.of(line(1, "1.00"), line(1, "2.00"))))
                .isRefusedAs(LineTwice.class);
    }

    @Test
    void are_withdrawn_batch_by_batch_and_a_withdrawn_number_is_used_up() {
        discharged().when(WITHDRAW).leadsTo(new ChargesWithdrawn(HOSPITAL, STAY, "1"));
        discharged().withdrawn("1").when(WITHDRAW).changesNothing();
        admitted().when(WITHDRAW).isRefusedAs(UnknownBatch.class);
        discharged().withdrawn("1").when(charge("1", "2009-06-01", "10.00")).isRefusedAs(BatchIsWithdrawn.class);
    }

    @Test
    void become_one_claim_with_its_lines_numbered_through() {
        AdmissionStory story = discharged().charged("3", "2009-06-04", "5.00").withdrawn("1");
        story.when(settle("JS1", null, "25.00"))
                .leadsTo(new AdmissionSettled(HOSPITAL, STAY, "JS1", "INV1", null, Money.parse("25.00"))).answers(SETTLED);
        ClaimRequest claim = story.sent().request();
        assertThat(claim.lines()).extracting(BilledLine::line).containsExactly(1, 2);
        assertThat(claim.lines()).extracting(BilledLine::amount).extracting(Object::toString).containsExactly("20.00", "5.00");
        assertThat(claim.total()).hasToString("25.00");
        assertThat(claim.admittedOn()).isEqualTo("2009-06-01");
        assertThat(claim.servedOn()).isEqualTo("2009-06-05");
        assertThat(story.sent().ordinal()).isEqualTo(7);
    }

    @Test
    void are_settled_after_the_discharge_and_for_the_total_that_the_hospital_has_too() {
        admitted().charged("1", "2009-06-01", "30.00").when(settle("JS1", null, "30.00")).isRefusedAs(NotYetDischarged.class);
        admitted().dischargedOn("2009-06-05").when(settle("JS1", null, "30.00")).isRefusedAs(NothingCharged.class);
        discharged().when(settle("JS1", null, "30.01")).isRefusedAs(ChargesDoNotAddUp.class);
        discharged().corrected("1", "2009-06-01", "2010-01-05").when(settle("JS1", null, "30.00"))
                .isRefusedAs(AdmissionChangedMeanwhile.class);
    }

    @Test
    void the_same_settlement_again_is_not_decided_again_also_after_its_reversal_and_new_charges() {
        discharged().settledAs("JS1").when(settle("JS1", null, "30.00")).changesNothing().answers(null);
        discharged().settledAs("JS1").reversed("JS1").charged("3", "2009-06-04", "5.00").when(settle("JS1", null, "30.00"))
                .changesNothing().answers(null);
        discharged().settledAs("JS1").when(settle("JS1", null, "30.01")).isRefusedAs(SettledDifferently.class, "total");
        discharged().settledAs("JS1").when(settle("JS1", "JS0", "30.00")).isRefusedAs(SettledDifferently.class, "corrects");
        discharged().settledAs("JS1").when(new SettleAdmission(HOSPITAL, STAY, "JS1", "INV2", null, Money.parse("30.00"), "1", 2009, 7))
                .isRefusedAs(SettledDifferently.class, "invoice_no");
    }

    @Test
    void are_settled_once_and_after_the_reversal_under_a_new_number_that_names_the_old() {
        discharged().settledAs("JS1").when(settle("JS2", "JS1", "30.00")).isRefusedAs(AdmissionAlreadySettled.class);
        discharged().settledAs("JS1").reversed("JS1").when(settle("JS2", null, "30.00")).isRefusedAs(EarlierSettlementNotNamed.class);
        AdmissionStory story = discharged().settledAs("JS1").reversed("JS1");
        story.when(settle("JS2", "JS1", "30.00"))
                .leadsTo(new AdmissionSettled(HOSPITAL, STAY, "JS2", "INV1", "JS1", Money.parse("30.00")));
        assertThat(story.sent().request().corrects().number()).isEqualTo("JS1");
    }
}

package io.heyi.command.admission;

import static io.heyi.command.admission.AdmissionStory.HOSPITAL;
import static io.heyi.command.admission.AdmissionStory.RESIDENT;
import static io.heyi.command.admission.AdmissionStory.STAY;
import static io.heyi.command.admission.AdmissionStory.admit;
import static io.heyi.command.admission.AdmissionStory.admitted;
import static io.heyi.command.admission.AdmissionStory.charge;
import static io.heyi.command.admission.AdmissionStory.correct;
import static io.heyi.command.admission.AdmissionStory.discharge;
import static io.heyi.command.admission.AdmissionStory.discharged;
import static io.heyi.command.admission.AdmissionStory.nothing;
import static io.heyi.command.admission.AdmissionStory.particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.admission.AdmissionRefusals.AdmissionAlreadySettled;
import io.heyi.command.admission.AdmissionRefusals.AdmissionIsCancelled;
import io.heyi.command.admission.AdmissionRefusals.AdmittedDifferently;
import io.heyi.command.admission.AdmissionRefusals.ChargedOutsideStay;
import io.heyi.command.admission.AdmissionRefusals.ChargesNotWithdrawn;
import io.heyi.command.admission.AdmissionRefusals.CorrectedDifferently;
import io.heyi.command.admission.AdmissionRefusals.DischargedBeforeAdmitted;
import io.heyi.command.admission.AdmissionRefusals.DischargedDifferently;
import io.heyi.command.admission.AdmissionRefusals.NotAStay;
import io.heyi.command.admission.AdmissionRefusals.ResidentAlreadyAdmitted;
import io.heyi.command.coverage.CoverageRefusals.BornAfterTheService;
import io.heyi.command.coverage.CoverageRefusals.InstitutionNotDesignatedThen;
import io.heyi.command.coverage.CoverageRefusals.UnknownResident;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.events.admission.AdmissionCancelled;
import io.heyi.events.admission.AdmissionCorrected;
import io.heyi.events.admission.Particulars;
import io.heyi.events.admission.ResidentAdmitted;
import io.heyi.events.admission.ResidentDischarged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a stay")
class AdmissionTest {

    private static final CancelAdmission CANCEL = new CancelAdmission(HOSPITAL, STAY, "登记有误");

    @Test
    void begins_with_the_admission() {
        nothing().when(admit("2009-06-01")).leadsTo(new ResidentAdmitted(HOSPITAL, STAY, RESIDENT, particulars("2009-06-01")))
                .answers(true);
    }

    @Test
    void the_same_admission_again_changes_nothing_also_after_a_correction() {
        admitted().when(admit("2009-06-01")).changesNothing().answers(false);
        admitted().corrected("1", "2009-05-31", null).when(admit("2009-06-01")).changesNothing();
    }

    static Stream<Arguments> otherContent() {
        LocalDate day = LocalDate.parse("2009-06-01");
        List<String> codes = List.of("J18.900");
        ClaimKind kind = ClaimKind.INPATIENT;
        return Stream.of(
                Arguments.of("resident_id", new AdmitResident(HOSPITAL, STAY, new ResidentNumber("990101195010010055"),
                        particulars("2009-06-01"))),
                Arguments.of("kind", told(new Particulars(ClaimKind.ACCIDENT, day, codes, "呼吸内科", null, false))),
                Arguments.of("admitted_on", admit("2009-06-02")),
                Arguments.of("diagnosis", told(new Particulars(kind, day, List.of(), "呼吸内科", null, false))),
                Arguments.of("department", told(new Particulars(kind, day, codes, "", null, false))),
                Arguments.of("referral", told(new Particulars(kind, day, codes, "呼吸内科", Referral.EMERGENCY, false))),
                Arguments.of("traditional_medicine", told(new Particulars(kind, day, codes, "呼吸内科", null, true))));
    }

    private static AdmitResident told(Particulars particulars) {
        return new AdmitResident(HOSPITAL, STAY, RESIDENT, particulars);
    }

    @ParameterizedTest(name = "other {0}")
    @MethodSource("otherContent")
    void the_same_number_with_other_content_is_refused_and_the_field_is_named(String field, AdmitResident told) {
        admitted().when(told).isRefusedAs(AdmittedDifferently.class, field);
    }

    @Test
    void is_refused_for_who_lies_here_already_is_not_registered_or_not_born_yet() {
        nothing().whileLyingHereAlready().when(admit("2009-06-01")).isRefusedAs(ResidentAlreadyAdmitted.class);
        nothing().ofNobodyRegistered().when(admit("2009-06-01")).isRefusedAs(UnknownResident.class);
        nothing().when(new AdmitResident(HOSPITAL, STAY, new ResidentNumber("990101196811300022"),
                new Particulars(ClaimKind.INPATIENT, LocalDate.of(1950, 1, 1), List.of(), "", null, false)))
                .isRefusedAs(BornAfterTheService.class);
    }

    @Test
    void is_refused_where_and_when_the_institution_may_not_settle() {
        nothing().when(admit("2008-12-31")).isRefusedAs(InstitutionNotDesignatedThen.class);
    }

    @Test
    void is_of_a_kind_that_lies_in_hospital() {
        for (ClaimKind kind : new ClaimKind[] {ClaimKind.OUTPATIENT, ClaimKind.CHRONIC}) {
            nothing().when(told(new Particulars(kind, LocalDate.parse("2009-06-01"), List.of(), "", null, false)))
                    .isRefusedAs(NotAStay.class);
        }
    }

    static Stream<LedgerCommand> laterCommands() {
        return Stream.of(correct("1", "2009-06-01", null), discharge("2009-06-05"), CANCEL, charge("1", "2009-06-01", "1.00"),
                new WithdrawCharges(HOSPITAL, STAY, "1"), AdmissionStory.settle("JS1", null, "30.00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("laterCommands")
    void that_was_never_begun_looks_like_another_hospitals(LedgerCommand command) {
        nothing().when(command).isRefusedAs(OutOfScope.class);
    }

    @Test
    void is_corrected_whole_and_the_same_correction_again_changes_nothing() {
        admitted().when(correct("1", "2009-05-31", "2009-06-04")).leadsTo(new AdmissionCorrected(HOSPITAL, STAY, "1",
                particulars("2009-05-31"), LocalDate.parse("2009-06-04")));
        admitted().corrected("1", "2009-05-31", "2009-06-04").corrected("2", "2009-06-01", "2009-06-04")
                .when(correct("1", "2009-05-31", "2009-06-04")).changesNothing();
        admitted().corrected("1", "2009-05-31", null).when(correct("1", "2009-05-31", "2009-06-04"))
                .isRefusedAs(CorrectedDifferently.class, "discharged_on");
        admitted().corrected("1", "2009-05-31", null).when(correct("1", "2009-06-01", null))
                .isRefusedAs(CorrectedDifferently.class, "admitted_on");
    }

    @Test
    void a_correction_keeps_the_order_of_days_and_the_charges_inside() {
        admitted().when(correct("1", "2009-06-02", "2009-06-01")).isRefusedAs(DischargedBeforeAdmitted.class);
        admitted().charged("1", "2009-06-01", "1.00").when(correct("1", "2009-06-02", null)).isRefusedAs(ChargedOutsideStay.class);
        admitted().charged("1", "2009-06-01", "1.00").withdrawn("1").when(correct("1", "2009-06-02", null))
                .leadsTo(new AdmissionCorrected(HOSPITAL, STAY, "1", particulars("2009-06-02"), null));
    }

    @Test
    void a_discharge_taken_back_is_refused_while_the_resident_lies_here_again() {
        discharged().when(correct("1", "2009-06-01", null))
                .leadsTo(new AdmissionCorrected(HOSPITAL, STAY, "1", particulars("2009-06-01"), null));
        discharged().whileLyingHereAlready().when(correct("1", "2009-06-01", null)).isRefusedAs(ResidentAlreadyAdmitted.class);
    }

    @Test
    void ends_with_the_discharge_and_the_same_again_changes_nothing() {
        admitted().when(discharge("2009-06-05")).leadsTo(new ResidentDischarged(HOSPITAL, STAY, LocalDate.parse("2009-06-05")));
        admitted().dischargedOn("2009-06-05").when(discharge("2009-06-05")).changesNothing();
        admitted().dischargedOn("2009-06-05").when(discharge("2009-06-06")).isRefusedAs(DischargedDifferently.class);
        admitted().when(discharge("2009-05-31")).isRefusedAs(DischargedBeforeAdmitted.class);
        admitted().charged("1", "2009-06-03", "1.00").when(discharge("2009-06-02")).isRefusedAs(ChargedOutsideStay.class);
    }

    @Test
    void is_cancelled_once_its_charges_are_withdrawn() {
        admitted().when(CANCEL).leadsTo(new AdmissionCancelled(HOSPITAL, STAY, "登记有误"));
        admitted().charged("1", "2009-06-01", "1.00").when(CANCEL).isRefusedAs(ChargesNotWithdrawn.class);
        admitted().charged("1", "2009-06-01", "1.00").withdrawn("1").when(CANCEL).leadsTo(new AdmissionCancelled(HOSPITAL, STAY, "登记有误"));
        admitted().cancelled().when(CANCEL).changesNothing();
    }

    @Test
    void that_is_cancelled_takes_nothing_more() {
        admitted().cancelled().when(correct("1", "2009-06-01", null)).isRefusedAs(AdmissionIsCancelled.class);
        admitted().cancelled().when(discharge("2009-06-05")).isRefusedAs(AdmissionIsCancelled.class);
        admitted().cancelled().when(charge("1", "2009-06-01", "1.00")).isRefusedAs(AdmissionIsCancelled.class);
        admitted().cancelled().when(AdmissionStory.settle("JS1", null, "30.00")).isRefusedAs(AdmissionIsCancelled.class);
    }

    @Test
    void that_is_settled_takes_nothing_more_until_its_settlement_is_reversed() {
        for (LedgerCommand change : List.of(correct("1", "2009-05-31", "2009-06-05"), charge("3", "2009-06-03", "1.00"),
                new WithdrawCharges(HOSPITAL, STAY, "1"), CANCEL)) {
            discharged().settledAs("JS1").when(change).isRefusedAs(AdmissionAlreadySettled.class);
        }
        discharged().settledAs("JS1").reversed("JS1").when(correct("1", "2009-05-31", "2009-06-05"))
                .leadsTo(new AdmissionCorrected(HOSPITAL, STAY, "1", particulars("2009-05-31"), LocalDate.parse("2009-06-05")));
    }
}

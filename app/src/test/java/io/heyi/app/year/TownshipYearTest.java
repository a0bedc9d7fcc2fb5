package io.heyi.app.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.Test;

/** A year of one township from the first start to the auditor, over HTTP alone; every figure is computed by hand beside it. */
class TownshipYearTest {

    @Test
    void aTownshipLivesThroughAYear() throws Exception {
        try (Ledger ledger = Ledger.on(TestDatabases.fresh(), 0)) {
            Office office = new Office(ledger);

            OpeningChapter opening = new OpeningChapter(ledger, office);
            opening.twoAdministratorsSignIn();
            opening.everybodyGetsAnAccountAndByFourEyesARole();
            opening.thePlanIsPublishedByTwoReviewers();
            opening.theInstitutionsAreDesignatedAndRegisterTheirKeys();
            opening.theVillageIsEnrolled();
            opening.aChildIsBornAndEnrolled();

            HospitalChapter hospital = new HospitalChapter(office);
            hospital.theGrandchildAndTheGrandmotherSeeTheDoctor();
            hospital.aStayIsAdmittedChargedTriedAndSettled();
            hospital.aBillWithAWrongAmountIsReversedAndSettledAnew();
            hospital.theBooksOfJuneAreCompared();

            MoneyChapter money = new MoneyChapter(office);
            money.theHospitalsJuneIsDrawnUpDeductedDisputedApprovedPaidReturnedAndPaidAgain();
            money.theHealthCentresStatementHoldsWhatIsOpenSinceApril();
            money.aPaperInvoiceIsEnteredCheckedApprovedAndSettled();
            money.aLargePaymentTakesTwoReviewers();
            money.residentsArePaidInABatchAndOneOfThemAgain();

            ClosingChapter closing = new ClosingChapter(office);
            closing.theFundIsWhatTheYearCameTo();
            closing.theNoticeOfJuneNamesNobodyInFull();
            closing.theAuditorReadsTheReportOfTheYear();
            closing.theAuditorReadsWhoLookedAtWhom();

            assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
            assertThat(ledger.replay().run(ledger.readSide().awaitNow(Progress.SILENT).position(), (at, upto) -> { }).equal()).isTrue();
        }
    }
}

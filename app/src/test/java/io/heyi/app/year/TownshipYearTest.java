package io.heyi.app.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.heyi.app.access.Accounts;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.Test;

/**
 * A year of one township, from the first start of the ledger to the auditor's proof, told in chapters: read it to learn what the office does.
 * People and hospitals do everything over HTTP; every figure is computed by hand beside it. {@link Village} says who lives there, {@code
 * year/plan-2009.yaml} what they are entitled to, {@link AuditChapter} what it all came to.
 */
class TownshipYearTest {

    @Test
    void aTownshipLivesThroughAYear() throws Exception {
        try (Ledger ledger = Ledger.on(TestDatabases.fresh(), 0)) {
            // What the first start shows on the screen, and no interface tells: the one step that is not HTTP.
            Map<String, String> printed = ledger.get(Accounts.class).openFirstAdministrators();
            live(new Office(ledger), printed);

            // After the story, for the developer: the projections are what the events make of them, byte for byte.
            assertThat(ledger.replay().run(ledger.readSide().awaitNow(Progress.SILENT).position(), (at, upto) -> { }).equal()).isTrue();
        }
    }

    private static void live(Office office, Map<String, String> printed) throws Exception {
        OpeningChapter opening = new OpeningChapter(office);
        opening.twoAdministratorsSignIn(printed);
        opening.everybodyGetsAnAccountAndByFourEyesARole();
        opening.thePlanIsPublishedByTwoReviewers();
        opening.theThreeCataloguesArePublished();
        InstitutionChapter institutions = new InstitutionChapter(office);
        institutions.twoInstitutionsAreDesignatedAndRegisterTheirKeys();

        EnrollmentChapter enrollment = new EnrollmentChapter(office);
        enrollment.theHouseholdsAreRegisteredOneByOne();
        enrollment.contributionsComeIn();
        enrollment.nobodyIsEnrolledTwiceAndNoReceiptIsUsedTwice();
        enrollment.aCardIsIssuedLostAndReplaced();
        enrollment.theStateAddsItsSubsidies();
        enrollment.aContributionIsRefunded();
        enrollment.theWindowClosesAndTheProgressIsRead();
        enrollment.aChildIsBorn();
        enrollment.aLatecomerIsCoveredFromTheDayOfPayment();

        HospitalChapter hospital = new HospitalChapter(office);
        hospital.theGrandchildAndTheGrandmotherSeeTheDoctor();
        hospital.theDaughterLiesInHospitalInMay();
        hospital.aStayIsAdmittedCorrectedChargedTriedAndSettled();
        hospital.aBillWithAWrongAmountIsReversedAndSettledAnew();
        hospital.theBooksOfADayAndOfTheMonthAreCompared();

        MoneyChapter money = new MoneyChapter(office);
        money.theHospitalsAccountsAreConfirmed();
        money.theHospitalsJuneIsDrawnUpDeductedDisputedApprovedPaidReturnedAndPaidAgain();
        money.theHealthCentreIsPaidForSpring();

        institutions.aSecondVersionOfTheDrugCatalogueIsPublished();
        institutions.aStayGoesOnWhileCatalogueAndKeyChange();

        FamilyChapter family = new FamilyChapter(office);
        family.theDaughterMarriesAndTakesHerCeilingsAlong();
        family.aLateBillFromBeforeTheMoveBelongsToTheHouseholdLeft();
        family.theGrandmotherGetsMinimumLivingAllowance();

        CounterChapter counter = new CounterChapter(office);
        counter.anInvoiceIsReturnedForWantOfAPaperAndSettledTheSecondTime();
        counter.aLargePaymentTakesTwoReviewers();
        counter.anApplicationIsWithdrawn();
        counter.aReversalTouchesALaterClaimAndAClerkDecides();
        family.theSonBecomesHeadOfTheHousehold();
        family.whatIsLeftUnderTheCeilingIsPaidOnce();
        money.residentsArePaidInABatchAndOneOfThemAgain();

        family.aDeathEndsCoverage();
        institutions.theHealthCentreIsSuspendedAndReinstated();
        money.theAutumnIsDrawnUpAndPaidInPart();

        AuditChapter audit = new AuditChapter(office);
        audit.theFundIsWhatTheYearCameTo();
        audit.theNoticeOfJuneNamesNobodyInFull();
        YearEndChapter yearEnd = new YearEndChapter(office);
        yearEnd.theNextPlanIsComparedAndPublished();
        yearEnd.theWangsAreEnrolledForTheNextYear();
        audit.theReportOfTheYearIsPrinted();
        yearEnd.theYearIsClosedByTwoReviewers();
        yearEnd.aLateBillOfTheClosedYearIsSettledWithoutTheAccount();
        audit.whatWasPrintedThenIsPrintedAgain();
        audit.theAuditorReadsWhoLookedAtWhom();
        audit.theAuditorHasEverySettlementRecomputed();
    }
}

package io.heyi.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.heyi.app.ledger.Ledger;
import io.heyi.app.sample.SampleHousehold;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.institution.ConfirmInstitutionAccount;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.institution.InstitutionAccountView;
import io.heyi.command.institution.ProposeInstitutionAccount;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.household.Member;

/** A few households under the plan of 2009, and claims whose worth is easy to see: maternity pays 300.00 whatever the bill. */
final class SmallCounty {

    static final int YEAR = 2009;
    static final String HOSPITAL = "C9901011";

    private SmallCounty() {
    }

    /** Publishes the plan and designates the hospital. */
    static void open(Ledger ledger) throws IOException {
        open(ledger, samplePlan());
    }

    static String samplePlan() throws IOException {
        return Files.readString(Counties.SAMPLE.resolve("plan.yaml"));
    }

    static void open(Ledger ledger, String plan) {
        ledger.groupCommit().execute(PublishBenefitPlan.of(plan));
        ledger.groupCommit().execute(new DesignateInstitution(HOSPITAL, "县人民医院", InstitutionLevel.COUNTY, "990101", Placement.HOME,
                null, null));
    }

    /** Where the hospital is paid, confirmed by a second person. */
    static void account(Ledger ledger) {
        BankAccount account = new BankAccount("县人民医院", "某县农村信用社", "6200000000000000099");
        InstitutionAccountView proposed = ledger.groupCommit().execute(
                new ProposeInstitutionAccount(HOSPITAL, account, LocalDate.of(YEAR, 1, 5), "clerk-0"));
        ledger.groupCommit().execute(new ConfirmInstitutionAccount(HOSPITAL, account.number(), proposed.proposed().sha256(),
                LocalDate.of(YEAR, 1, 6), "reviewer-0"));
    }

    /** Registers and enrolls a household of one; returns its resident. */
    static ResidentNumber household(Ledger ledger, int number) {
        ResidentNumber resident = resident(number);
        SampleHousehold.enrolled(ledger, householdNo(number), SampleHousehold.VILLAGE, resident, "张三", YEAR);
        return resident;
    }

    /** Registers and enrolls a household of several, who have the numbers from {@code first} on. */
    static void household(Ledger ledger, int number, int first, int members) {
        List<ResidentNumber> residents = IntStream.range(first, first + members).mapToObj(SmallCounty::resident).toList();
        ledger.groupCommit().execute(new RegisterMembers(householdNo(number), SampleHousehold.VILLAGE, residents.stream().map(resident ->
                new Member(resident, "张三", resident.equals(residents.get(0)) ? "HEAD" : "CHILD", Category.ORDINARY, "", "")).toList()));
        ledger.groupCommit().execute(new EnrollMembers(householdNo(number), YEAR, EnrollmentWindow.UNTIL_END_OF_FEBRUARY.lastDay(YEAR),
                residents.stream().map(resident ->
                        new Contribution(resident, Money.parse("20.00"), LocalDate.of(YEAR - 1, 12, 1), "")).toList()));
    }

    static String householdNo(int number) {
        return SampleHousehold.no(number);
    }

    static ResidentNumber resident(int number) {
        return SampleHousehold.resident(number);
    }

    /** An inpatient stay in the county hospital, all class A. */
    static SettleClaim stay(int household, String claimNo, String yuan) {
        return claim(household, claimNo, ClaimKind.INPATIENT, yuan, null);
    }

    static SettleClaim claim(int household, String claimNo, ClaimKind kind, String yuan, ClaimId corrects) {
        Money total = Money.parse(yuan);
        LocalDate day = LocalDate.of(YEAR, 6, 1);
        ClaimRequest request = new ClaimRequest(new ClaimId(HOSPITAL, claimNo), kind, resident(household), day, day.plusDays(3),
                new ArrayList<>(List.of("J18.900")), corrects == null ? "INV-" + claimNo : "INV-" + corrects.number(), total,
                new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null, false, null, corrects);
        return new SettleClaim(householdNo(household), YEAR, Long.parseLong(claimNo.replaceAll("\\D", "")), request);
    }

    /** The same claim with another invoice. */
    static SettleClaim withInvoice(SettleClaim claim, String invoiceNo) {
        ClaimRequest r = claim.request();
        return new SettleClaim(claim.householdNo(), claim.year(), claim.ordinal(), new ClaimRequest(r.claimId(), r.kind(), r.resident(),
                r.admittedOn(), r.servedOn(), r.diagnoses(), invoiceNo, r.total(), r.sums(), r.lines(), r.referral(), false, null, null));
    }
}

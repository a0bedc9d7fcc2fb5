package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.FamilyAccountCredited.Source;
import io.heyi.events.coverage.MembersEnrolled;

/** Commands to one household's benefit year, and what they lead to where that can be said without knowing what happened before. */
abstract class CoverageYearOnPaper {

    static final String HOUSEHOLD = "9901010010001";

    final int year;
    final String village;

    CoverageYearOnPaper(int year, String village) {
        this.year = year;
        this.village = village;
    }

    SettleClaim settle(Bill bill, long ordinal) {
        return new SettleClaim(HOUSEHOLD, year, ordinal, bill.request());
    }

    ReverseClaim reverse(Bill bill) {
        return reverse(bill, LocalDate.of(year, 7, 1));
    }

    ReverseClaim reverse(Bill bill, LocalDate on) {
        return new ReverseClaim(HOUSEHOLD, year, bill.id(), "录入错误", on);
    }

    EnrollMembers enroll(ResidentNumber... residents) {
        List<EnrollMembers.Contribution> contributions = new ArrayList<>();
        for (ResidentNumber resident : residents) {
            contributions.add(contribution(resident, LocalDate.of(year - 1, 12, 1)));
        }
        return new EnrollMembers(HOUSEHOLD, year, LocalDate.of(year, 2, 28), contributions);
    }

    EnrollMembers enroll(ResidentNumber resident, String paidOn) {
        return enroll(contribution(resident, LocalDate.parse(paidOn)));
    }

    EnrollMembers enroll(EnrollMembers.Contribution... contributions) {
        return new EnrollMembers(HOUSEHOLD, year, LocalDate.of(year, 2, 28), List.of(contributions));
    }

    static EnrollMembers.Contribution contribution(ResidentNumber resident, LocalDate paidOn) {
        return new EnrollMembers.Contribution(resident, Money.parse("20.00"), paidOn, "");
    }

    EndCoverage end(ResidentNumber resident, String lastDay) {
        return new EndCoverage(HOUSEHOLD, year, resident, LocalDate.parse(lastDay));
    }

    ChangeCoveredCategory changeCategory(ResidentNumber resident, Category category, String from) {
        return new ChangeCoveredCategory(HOUSEHOLD, year, resident, category, LocalDate.parse(from));
    }

    CreditFamilyAccount credit(String yuan, int fromYear, Source source) {
        return new CreditFamilyAccount(HOUSEHOLD, year, Money.parse(yuan), fromYear, source);
    }

    CloseCoverageYear close() {
        return new CloseCoverageYear(HOUSEHOLD, year, LocalDate.of(year + 1, 1, 31));
    }

    /** Enrolled in time as ordinary, for the whole year. */
    Enrollment enrollment(ResidentNumber resident) {
        return enrollment(resident, year - 1 + "-12-01", year + "-01-01");
    }

    Enrollment enrollment(ResidentNumber resident, String paidOn, String coveredFrom) {
        return enrollment(resident, Category.ORDINARY, paidOn, coveredFrom, year + "-12-31");
    }

    Enrollment enrollment(ResidentNumber resident, Category category, String paidOn, String coveredFrom, String coveredUntil) {
        return new Enrollment(resident, category, Money.parse("20.00"), LocalDate.parse(paidOn), "", LocalDate.parse(coveredFrom),
                LocalDate.parse(coveredUntil), Money.parse(year == 2018 ? "20.00" : "0.00"));
    }

    MembersEnrolled membersEnrolled(Enrollment... enrollments) {
        return new MembersEnrolled(HOUSEHOLD, year, village, List.of(enrollments));
    }

    CoverageEnded coverageEnded(ResidentNumber resident, String lastDay) {
        return new CoverageEnded(HOUSEHOLD, year, resident, LocalDate.parse(lastDay));
    }

    CoveredCategoryChanged categoryChanged(ResidentNumber resident, Category category, String from) {
        return new CoveredCategoryChanged(HOUSEHOLD, year, resident, category, LocalDate.parse(from));
    }

    FamilyAccountCredited accountCredited(String yuan, int fromYear, Source source) {
        return new FamilyAccountCredited(HOUSEHOLD, year, Money.parse(yuan), fromYear, source);
    }

    CoverageYearClosed yearClosed(String carriedOver) {
        return new CoverageYearClosed(HOUSEHOLD, year, LocalDate.of(year + 1, 1, 31), Money.parse(carriedOver));
    }
}

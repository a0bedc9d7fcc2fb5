package io.heyi.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.plan.BenefitPlanPublished;

/** The events of a small county, for tests to give. */
public final class Given {

    public static final String HOUSEHOLD = "99010100100100001";
    public static final String VILLAGE = "990101001001";
    public static final String PLAN = "990101-2009";

    public static final ResidentNumber LI = resident("19560708", 1);
    public static final ResidentNumber WANG = resident("19680622", 2);
    public static final ResidentNumber ZHAO = resident("20090115", 3);

    private Given() {
    }

    /** A citizen number of a region that is assigned to nobody. */
    public static ResidentNumber resident(String born, int order) {
        String digits = "990101" + born + String.format("%03d", order);
        for (char check : "0123456789X".toCharArray()) {
            try {
                return new ResidentNumber(digits + check);
            } catch (RuntimeException notThisOne) {
                // the check character is found by trying
            }
        }
        throw new IllegalArgumentException(digits);
    }

    public static BenefitPlanPublished plan(String code, int year, String annualCeiling) {
        return new BenefitPlanPublished(code, 1, "990101", year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31),
                Money.parse(annualCeiling), "code: " + code, "00");
    }

    public static HouseholdRegistered household(ResidentNumber... members) {
        return new HouseholdRegistered(HOUSEHOLD, VILLAGE, Arrays.stream(members).map(Given::member).toList());
    }

    public static Member member(ResidentNumber resident) {
        return new Member(resident, "某人", "MEMBER", Category.ORDINARY, "", "");
    }

    public static MembersEnrolled enrolled(int year, ResidentNumber... members) {
        List<Enrollment> enrollments = Arrays.stream(members)
                .map(resident -> new Enrollment(resident, Category.ORDINARY, Money.parse("20.00"), LocalDate.of(year - 1, 12, 5), "",
                        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Money.ZERO))
                .toList();
        return new MembersEnrolled(HOUSEHOLD, year, VILLAGE, enrollments);
    }

    public static ClaimReversed reversed(ClaimSettled claim) {
        Amounts amounts = Amounts.of(claim.adjudication());
        UsageDelta added = claim.adjudication().added();
        return new ClaimReversed(claim.householdNo(), claim.year(), claim.claimId(), "重复结算", LocalDate.of(2009, 12, 1), amounts, added,
                claim.year());
    }
}

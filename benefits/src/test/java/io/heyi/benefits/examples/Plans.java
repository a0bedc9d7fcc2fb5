package io.heyi.benefits.examples;

import static io.heyi.benefits.claim.Category.FIVE_GUARANTEES;
import static io.heyi.benefits.claim.Category.MINIMUM_LIVING;
import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.benefits.claim.InstitutionLevel.CITY;
import static io.heyi.benefits.claim.InstitutionLevel.COUNTY;
import static io.heyi.benefits.claim.InstitutionLevel.LEVEL_1;
import static io.heyi.benefits.claim.InstitutionLevel.PROVINCE;
import static io.heyi.benefits.claim.InstitutionLevel.TOWNSHIP;
import static io.heyi.benefits.claim.InstitutionLevel.VILLAGE;
import static io.heyi.benefits.claim.Placement.AWAY_IN_PROVINCE;
import static io.heyi.benefits.claim.Placement.AWAY_OTHER_PROVINCE;
import static io.heyi.benefits.claim.Placement.HOME;
import static io.heyi.benefits.claim.Referral.UNREFERRED;
import static io.heyi.benefits.examples.PlanBuilder.categories;
import static io.heyi.benefits.examples.PlanBuilder.levels;
import static io.heyi.benefits.examples.PlanBuilder.placed;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static io.heyi.benefits.examples.PlanBuilder.referred;
import static io.heyi.benefits.examples.PlanBuilder.traditional;
import static io.heyi.benefits.examples.PlanBuilder.yuan;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.FamilyAccount;
import io.heyi.benefits.plan.Floor;
import io.heyi.benefits.plan.When;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The three plans of the specification, built without their files. */
public final class Plans {

    private Plans() {
    }

    /** 佳木斯市 2018, behind the J cases. */
    public static BenefitPlan jiamusi2018() {
        return plan().called("230800-2018", 2018).annualCeiling("80000.00").ceiling(ClaimKind.ACCIDENT, "3000.00")
                .outpatient(null, "0.50", null, null).outpatientYear("100.00", null)
                .inpatient(placed(UNREFERRED, AWAY_IN_PROVINCE, AWAY_OTHER_PROVINCE), "1500.00", "0.40")
                .inpatient(placed(null, AWAY_IN_PROVINCE), "1000.00", "0.60")
                .inpatient(placed(null, AWAY_OTHER_PROVINCE), "1500.00", "0.50")
                .inpatient(levels(VILLAGE, TOWNSHIP), "200.00", "0.90")
                .inpatient(levels(LEVEL_1), "300.00", "0.80")
                .inpatient(levels(COUNTY), "400.00", "0.75")
                .inpatient(levels(CITY, PROVINCE), "700.00", "0.65")
                .adjustment(categories(POOR, MINIMUM_LIVING, FIVE_GUARANTEES), "0.05")
                .serious("10000.00", Map.of(POOR, yuan("5000"), MINIMUM_LIVING, yuan("5000"), FIVE_GUARANTEES, yuan("5000")),
                        "0.50", "200000.00", POOR, MINIMUM_LIVING, FIVE_GUARANTEES)
                .build();
    }

    /** A county in the manner of 2009. */
    public static BenefitPlan county2009() {
        return plan().called("990101-2009", 2009).annualCeiling("30000.00")
                .outpatient(levels(VILLAGE), "0.25", "30.00", "40.00").outpatient(levels(TOWNSHIP), "0.25", "40.00", "40.00")
                .outpatientYear("100.00", "300.00")
                .inpatient(levels(TOWNSHIP), "100.00", "0.65")
                .inpatient(levels(COUNTY), "300.00", "5000:0.45, 10000:0.50, 0.55")
                .inpatient(levels(CITY, PROVINCE), "500.00", "10000:0.30, 0.40")
                .waived(categories(FIVE_GUARANTEES, MINIMUM_LIVING)).repeatAdmission("0.5", false)
                .adjustment(referred(UNREFERRED), "-0.10").adjustment(traditional(), "0.10")
                .floor("0.20", Floor.Base.TOTAL_LESS_DEDUCTIBLE)
                .limit("K35", Map.of(TOWNSHIP, yuan("2200"), COUNTY, yuan("3500")), "0.60")
                .quota("O82", Map.of(TOWNSHIP, yuan("2000"), COUNTY, yuan("3000")), Map.of(TOWNSHIP, yuan("1200"), COUNTY, yuan("1500")))
                .maternity("300.00").chronic(List.of("I10", "E11", "N18", "C"), "300.00", "0.50", "5000.00")
                .assistance(FIVE_GUARANTEES, "1.00", "5000.00").assistance(MINIMUM_LIVING, "0.50", "3000.00")
                .build();
    }

    /** A county of the poverty-relief years, with every kind of rule in use. */
    public static PlanBuilder county2018() {
        return plan().called("990404-2018", 2018).annualCeiling("120000.00").ceiling(ClaimKind.ACCIDENT, "3000.00")
                .outpatient(levels(VILLAGE), "0.60", "30.00", "30.00").outpatient(levels(TOWNSHIP, LEVEL_1), "0.50", "60.00", "80.00")
                .outpatient(new When(Set.of(COUNTY), null, null, null, null, 60, null), "0.30", "60.00", "80.00")
                .outpatientYear("200.00", "600.00").familyAccount("20.00", FamilyAccount.Use.BEFORE_POOL)
                .inpatient(placed(UNREFERRED, AWAY_IN_PROVINCE, AWAY_OTHER_PROVINCE), "1500.00", "0.40")
                .inpatient(placed(null, AWAY_IN_PROVINCE, AWAY_OTHER_PROVINCE), "1000.00", "20000:0.50, 0.60")
                .inpatient(levels(VILLAGE, TOWNSHIP, LEVEL_1), "150.00", "1500:0.85, 0.90")
                .inpatient(levels(COUNTY), "400.00", "10000:0.70, 50000:0.75, 0.80")
                .inpatient(levels(CITY), "800.00", "20000:0.60, 0.65")
                .inpatient(levels(PROVINCE), "1200.00", "0.55")
                .waived(categories(FIVE_GUARANTEES)).waived(new When(Set.of(TOWNSHIP, COUNTY), null, null, null, null, null, 6))
                .repeatAdmission("0.5", true)
                .adjustment(categories(POOR, MINIMUM_LIVING), "0.05")
                .adjustment(new When(Set.of(CITY, PROVINCE), Set.of(HOME), Set.of(UNREFERRED), null, null, null, null), "-0.15")
                .adjustment(traditional(), "0.10").essentialDrugBonus("0.05").floor("0.35", Floor.Base.TOTAL_LESS_DEDUCTIBLE)
                .limit("K35", Map.of(TOWNSHIP, yuan("2800"), COUNTY, yuan("4500"), CITY, yuan("6000")), "0.75")
                .quota("O82", Map.of(TOWNSHIP, yuan("3000"), COUNTY, yuan("4200")), Map.of(TOWNSHIP, yuan("2400"), COUNTY, yuan("3000")))
                .maternity("800.00").chronic(List.of("I10", "E11", "N18", "C", "F20"), "300.00", "0.70", "6000.00")
                .serious("12000.00", Map.of(POOR, yuan("6000"), FIVE_GUARANTEES, yuan("6000")), "50000:0.60, 100000:0.65, 0.75",
                        "200000.00", POOR)
                .assistance(FIVE_GUARANTEES, "1.00", "30000.00").assistance(MINIMUM_LIVING, "0.70", "20000.00")
                        .assistance(POOR, "0.50", "20000.00")
                .guarantee(POOR, Map.of(TOWNSHIP, yuan("3000"), COUNTY, yuan("3000"), CITY, yuan("5000"), PROVINCE, yuan("10000")), "0.80");
    }
}

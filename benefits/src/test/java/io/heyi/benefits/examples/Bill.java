package io.heyi.benefits.examples;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A bill and its patient, as the counter would describe them. By default an ordinary adult, at home, in a county hospital, on 1 June. */
public final class Bill {

    private final ClaimKind kind;
    private LocalDate admittedOn = LocalDate.of(2018, 6, 1);
    private LocalDate servedOn = LocalDate.of(2018, 6, 1);
    private List<String> diagnoses = List.of("K80.200");
    private Money total = Money.ZERO;
    private ClassSums sums = new ClassSums(Money.ZERO, Money.ZERO, Money.ZERO);
    private final List<ChargeLine> lines = new ArrayList<>();
    private Referral referral;
    private boolean traditionalMedicine;
    private String institution = "H1";
    private InstitutionLevel level = InstitutionLevel.COUNTY;
    private Placement placement = Placement.HOME;
    private Category category = Category.ORDINARY;
    private int age = 40;

    private Bill(ClaimKind kind) {
        this.kind = kind;
    }

    public static Bill bill(ClaimKind kind) {
        return new Bill(kind);
    }

    /** Eligible is billed in class A, the rest in class C, so that both come out as said. */
    public Bill costing(String totalYuan, String eligibleYuan) {
        total = Money.parse(totalYuan);
        Money eligible = Money.parse(eligibleYuan);
        return sums(totalYuan, new ClassSums(eligible, Money.ZERO, total.minus(eligible)));
    }

    /** All of it in class A. */
    public Bill costing(String totalYuan) {
        return costing(totalYuan, totalYuan);
    }

    public Bill sums(String totalYuan, ClassSums classSums) {
        total = Money.parse(totalYuan);
        sums = classSums;
        return this;
    }

    public Bill itemised(String totalYuan, ChargeLine... chargeLines) {
        total = Money.parse(totalYuan);
        sums = null;
        lines.addAll(List.of(chargeLines));
        return this;
    }

    public Bill at(InstitutionLevel institutionLevel) {
        level = institutionLevel;
        return this;
    }

    public Bill in(String institutionCode) {
        institution = institutionCode;
        return this;
    }

    public Bill placed(Placement where, Referral how) {
        placement = where;
        referral = how;
        return this;
    }

    public Bill on(LocalDate day) {
        admittedOn = day;
        servedOn = day;
        return this;
    }

    public Bill from(LocalDate admission, LocalDate discharge) {
        admittedOn = admission;
        servedOn = discharge;
        return this;
    }

    public Bill diagnosed(String... codes) {
        diagnoses = List.of(codes);
        return this;
    }

    public Bill traditional() {
        traditionalMedicine = true;
        return this;
    }

    public Bill patient(Category patientCategory, int ageAtAdmission) {
        category = patientCategory;
        age = ageAtAdmission;
        return this;
    }

    public Bill patient(Category patientCategory) {
        return patient(patientCategory, age);
    }

    public Claim claim() {
        return new Claim(kind, admittedOn, servedOn, diagnoses, total, sums, lines, referral, traditionalMedicine, institution,
                level, placement);
    }

    public Patient person() {
        return new Patient(category, age);
    }

    public Adjudication under(BenefitPlan plan, Standing before) {
        return Adjudicator.adjudicate(plan, claim(), person(), before);
    }

    public Adjudication under(BenefitPlan plan) {
        return under(plan, Standing.NONE);
    }

    public static ChargeLine line(int number, ItemClass itemClass, String quantity, String unitPrice) {
        return line(number, itemClass, quantity, unitPrice, null, null, false);
    }

    public static ChargeLine line(int number, ItemClass itemClass, String quantity, String unitPrice, String limitPrice, String prepay,
                                  boolean essential) {
        return new ChargeLine(number, "I" + number, "item " + number, itemClass, new BigDecimal(quantity), new BigDecimal(unitPrice),
                limitPrice == null ? null : new BigDecimal(limitPrice), prepay == null ? null : new BigDecimal(prepay), essential);
    }
}

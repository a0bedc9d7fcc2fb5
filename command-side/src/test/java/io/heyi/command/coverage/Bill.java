package io.heyi.command.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.household.Member;

/**
 * A claim as a hospital would describe it, and the patient it must be settled for. A new bill is 1000.00 yuan of class A, of one day in
 * June at the county hospital, for an ordinary adult of 43.
 */
record Bill(String number, ClaimKind kind, ResidentNumber resident, String institution, LocalDate admittedOn, LocalDate servedOn,
            List<String> diagnoses, String invoiceNo, Money total, ClassSums sums, List<ChargeLine> lines, Referral referral,
            boolean traditionalMedicine, Placement placement, ClaimId corrects, Category category, int age) {

    static Bill inpatient(String number) {
        return bill(number, ClaimKind.INPATIENT).at("COUNTY");
    }

    static Bill outpatient(String number) {
        return bill(number, ClaimKind.OUTPATIENT).at("VILLAGE");
    }

    static Bill bill(String number, ClaimKind kind) {
        LocalDate june = LocalDate.of(2009, 6, 1);
        return new Bill(number, kind, CoverageYearStory.FATHER, "COUNTY", june, june, List.of("K80.200"), "I" + number,
                yuan("1000.00"), classA("1000.00"), List.of(), null, false, null, null, Category.ORDINARY, 43);
    }

    Bill of(Member member, int age) {
        return of(member.resident(), age);
    }

    Bill of(ResidentNumber other, int otherAge) {
        return new Bill(number, kind, other, institution, admittedOn, servedOn, diagnoses, invoiceNo, total, sums, lines, referral,
                traditionalMedicine, placement, corrects, category, otherAge);
    }

    Bill settledAs(Category other) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, invoiceNo, total, sums, lines, referral,
                traditionalMedicine, placement, corrects, other, age);
    }

    Bill as(ClaimKind other) {
        return new Bill(number, other, resident, institution, admittedOn, servedOn, diagnoses, invoiceNo, total, sums, lines, referral,
                traditionalMedicine, placement, corrects, category, age);
    }

    Bill at(String other) {
        return new Bill(number, kind, resident, other, admittedOn, servedOn, diagnoses, invoiceNo, total, sums, lines, referral,
                traditionalMedicine, placement, corrects, category, age);
    }

    Bill on(String day) {
        return from(day, day);
    }

    Bill from(String admission, String discharge) {
        return new Bill(number, kind, resident, institution, LocalDate.parse(admission), LocalDate.parse(discharge), diagnoses, invoiceNo,
                total, sums, lines, referral, traditionalMedicine, placement, corrects, category, age);
    }

    Bill diagnosed(String... codes) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, List.of(codes), invoiceNo, total, sums, lines, referral,
                traditionalMedicine, placement, corrects, category, age);
    }

    Bill withInvoice(String other) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, other, total, sums, lines, referral,
                traditionalMedicine, placement, corrects, category, age);
    }

    /** All of it in class A. */
    Bill costing(String yuan) {
        return costing(yuan, yuan, "0.00", "0.00");
    }

    Bill costing(String totalYuan, String classA, String classB, String classC) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, invoiceNo, yuan(totalYuan),
                new ClassSums(yuan(classA), yuan(classB), yuan(classC)), List.of(), referral, traditionalMedicine, placement, corrects,
                category, age);
    }

    Bill itemised(String totalYuan, ChargeLine... charges) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, invoiceNo, yuan(totalYuan), null,
                List.of(charges), referral, traditionalMedicine, placement, corrects, category, age);
    }

    Bill referred(Referral other) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, invoiceNo, total, sums, lines, other,
                traditionalMedicine, placement, corrects, category, age);
    }

    Bill traditional() {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, invoiceNo, total, sums, lines, referral,
                true, placement, corrects, category, age);
    }

    Bill placed(Placement other) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, invoiceNo, total, sums, lines, referral,
                traditionalMedicine, other, corrects, category, age);
    }

    /** Settles anew what that reversed claim had settled, on its invoice. */
    Bill correcting(Bill reversed) {
        return new Bill(number, kind, resident, institution, admittedOn, servedOn, diagnoses, reversed.invoiceNo(), total, sums, lines,
                referral, traditionalMedicine, placement, reversed.id(), category, age);
    }

    ClaimId id() {
        return new ClaimId(institution, number);
    }

    ClaimRequest request() {
        return new ClaimRequest(id(), kind, resident, admittedOn, servedOn, diagnoses, invoiceNo, total, sums,
                lines.stream().map(BilledLine::of).toList(), referral, traditionalMedicine, placement, corrects);
    }

    Claim claimAt(InstitutionFacts facts) {
        return new Claim(kind, admittedOn, servedOn, diagnoses, total, sums, lines, referral, traditionalMedicine, institution,
                facts.levelOn(servedOn), placement == null ? facts.placement() : placement);
    }

    Patient patient() {
        return new Patient(category, age);
    }

    static ChargeLine line(int number, ItemClass itemClass, String quantity, String unitPrice) {
        return new ChargeLine(number, "I" + number, "项目" + number, itemClass, new BigDecimal(quantity), new BigDecimal(unitPrice), null,
                null, false);
    }

    static Money yuan(String yuan) {
        return Money.parse(yuan);
    }

    private static ClassSums classA(String yuan) {
        return new ClassSums(yuan(yuan), Money.ZERO, Money.ZERO);
    }
}

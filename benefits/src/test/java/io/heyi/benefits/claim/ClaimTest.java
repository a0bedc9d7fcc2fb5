package io.heyi.benefits.claim;

import static io.heyi.benefits.claim.ClaimKind.CHRONIC;
import static io.heyi.benefits.claim.ClaimKind.INPATIENT;
import static io.heyi.benefits.claim.ClaimKind.OUTPATIENT;
import static io.heyi.benefits.claim.ClaimKind.SINGLE_DISEASE;
import static io.heyi.benefits.claim.ItemClass.A;
import static io.heyi.benefits.claim.ItemClass.B;
import static io.heyi.benefits.claim.ItemClass.C;
import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.Bill.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClaimTest {

    private static final LocalDate JUNE_1 = LocalDate.of(2018, 6, 1);

    @Test
    void datesMustBeInOrder() {
        refused("DatesInDisorder", "admittedOn", () -> bill(INPATIENT).from(JUNE_1, LocalDate.of(2018, 5, 31)).claim());
        assertThat(bill(INPATIENT).from(null, JUNE_1).claim().admittedOn()).isEqualTo(JUNE_1);
        refused("FieldAbsent", "servedOn", () -> bill(INPATIENT).from(JUNE_1, null).claim());
    }

    @Test
    void theBenefitYearIsThatOfTheDischarge() {
        assertThat(bill(INPATIENT).from(LocalDate.of(2017, 12, 30), LocalDate.of(2018, 1, 2)).claim().benefitYear()).isEqualTo(2018);
    }

    @Test
    void theClassSumsMustAddUpToTheTotal() {
        refused("SumsDoNotAddUp", "total", () -> bill(INPATIENT).sums("100.01", sums("60.00", "30.00", "10.00")).claim());
        assertThat(bill(INPATIENT).sums("100.00", sums("60.00", "30.00", "10.00")).claim().total()).isEqualTo(Money.parse("100"));
    }

    @Test
    void theRoundedSumOfTheLinesMustEqualTheTotal() {
        refused("LinesDoNotAddUp", "total", () -> bill(INPATIENT).itemised("0.99", line(1, A, "3", "0.3333")).claim());
        assertThat(bill(INPATIENT).itemised("1.00", line(1, A, "3", "0.3333")).claim().lines()).hasSize(1);
        assertThat(bill(INPATIENT).itemised("0.01", line(1, A, "1", "0.0025"), line(2, A, "1", "0.0025")).claim().lines()).hasSize(2);
    }

    @Test
    void amountsMustBeThereAndNotNegativeAndNotAbsurd() {
        refused("AmountAbsent", "total", () -> withTotal(null));
        refused("AmountAbsent", "classB", () -> new ClassSums(Money.ZERO, null, Money.ZERO));
        refused("NegativeAmount", "classC", () -> sums("10", "10", "-20"));
        refused("NegativeAmount", "total", () -> withTotal(Money.parse("-0.01")));
        refused("AbsurdAmount", "total", () -> withTotal(Money.parse("100000000.01")));
        assertThat(bill(INPATIENT).costing("100000000.00").claim().total()).isEqualTo(Money.parse("100000000"));
        assertThat(bill(OUTPATIENT).costing("0.00").claim().total().isZero()).isTrue();
        refused("NegativeAmount", "lines[1].quantity", () -> line(1, A, "-1", "5"));
        refused("NegativeAmount", "lines[1].unitPrice", () -> line(1, A, "1", "-5"));
        refused("NegativeAmount", "lines[1].limitPrice", () -> line(1, A, "1", "5", "-5", null, false));
        refused("AbsurdAmount", "lines[1].unitPrice", () -> line(1, A, "1", "1E+1000000000"));
        refused("AmountAbsent", "lines[7].quantity", () -> new ChargeLine(7, "I", "n", A, null, BigDecimal.ONE, null, null, false));
        refused("FieldAbsent", "lines[7].class", () -> new ChargeLine(7, "I", "n", null, BigDecimal.ONE, BigDecimal.ONE,
                null, null, false));
    }

    @Test
    void quantityAndUnitPriceHaveUpToFourDecimals() {
        refused("TooManyDecimals", "lines[1].quantity", () -> line(1, A, "1.00001", "5"));
        refused("TooManyDecimals", "lines[1].unitPrice", () -> line(1, A, "1", "5.00001"));
        assertThat(line(1, A, "1.00000", "5.12340").amount()).isEqualByComparingTo("5.1234");
    }

    @Test
    void aLineThatSaysTheSameIsTheSame() {
        assertThat(line(1, B, "1.50", "2.0", "3.00", "0.10", true)).isEqualTo(line(1, B, "1.5", "2", "3", "0.1", true));
    }

    @Test
    void aClaimBringsEitherLinesOrSums() {
        refused("NeitherLinesNorSums", "sums", () -> bill(INPATIENT).sums("1.00", null).claim());
        refused("LinesAndSums", "sums", () -> bill(INPATIENT).itemised("1.00", line(1, A, "1", "1")).sums("1.00", sums("1", "0", "0"))
                .claim());
        refused("LineTwice", "lines[1].line", () -> bill(INPATIENT).itemised("2", line(1, A, "1", "1"), line(1, B, "1", "1")).claim());
    }

    @Test
    void aLineIsChargedOnADayOfTheStay() {
        for (String day : new String[] {"2018-05-31", "2018-06-02"}) {
            ChargeLine stray = new ChargeLine(1, "I1", "项目", A, BigDecimal.ONE, BigDecimal.ONE, null, null, false, null, LocalDate.parse(day));
            refused("ChargedOutsideStay", "lines[1].charged_on", () -> bill(INPATIENT).from(JUNE_1, JUNE_1).itemised("1", stray).claim());
        }
    }

    @Test
    void theOwnShareLiesWithinTheWholeAndClassCIsAllOwn() {
        refused("ShareOutsideRange", "lines[1].prepay", () -> line(1, B, "1", "1", null, "1.01", false));
        refused("ShareOutsideRange", "lines[1].prepay", () -> line(1, B, "1", "1", null, "-0.01", false));
        refused("TooManyDecimals", "lines[1].prepay", () -> line(1, B, "1", "1", null, "0.1234567", false));
        refused("ClassCNotWhollyOwn", "lines[1].prepay", () -> line(1, C, "1", "1", null, "0.50", false));
        assertThat(line(1, C, "1", "1", null, "1.00", false).prepay()).isEqualByComparingTo("1");
    }

    @Test
    void whatIsChosenByDiagnosisNeedsOne() {
        refused("DiagnosisAbsent", "diagnoses", () -> bill(SINGLE_DISEASE).diagnosed().claim());
        refused("DiagnosisAbsent", "diagnoses", () -> bill(CHRONIC).diagnosed().claim());
        refused("DiagnosisAbsent", "diagnoses", () -> bill(INPATIENT).diagnosed("I10", " ").claim());
        assertThat(bill(INPATIENT).diagnosed().claim().mainDiagnosis()).isNull();
        assertThat(bill(CHRONIC).diagnosed("I10", "E11").claim().mainDiagnosis()).isEqualTo("I10");
    }

    @Test
    void nobodyIsAdmittedBeforeBirth() {
        refused("AdmittedBeforeBirth", "admittedOn", () -> new Patient(Category.ORDINARY, -1));
        refused("FieldAbsent", "category", () -> new Patient(null, 1));
    }

    @Test
    void aRefusalIsCheapAndSpeaksBothLanguages() {
        Refusal refusal = new ClaimRefusals.DatesInDisorder();
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal.getMessage()).isEqualTo(refusal.en()).isNotBlank();
        assertThat(refusal.zh()).contains("入院");
    }

    private static Claim withTotal(Money total) {
        return new Claim(INPATIENT, JUNE_1, JUNE_1, List.of("K80"), total, sums("0", "0", "0"), List.of(), null, false, "H1",
                InstitutionLevel.COUNTY, Placement.HOME);
    }

    private static ClassSums sums(String a, String b, String c) {
        return new ClassSums(Money.parse(a), Money.parse(b), Money.parse(c));
    }

    private static void refused(String name, String field, ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(Refusal.class, attempt);
        assertThat(refusal).as(name).isNotNull();
        assertThat(refusal.name()).isEqualTo(name);
        assertThat(refusal.field()).isEqualTo(field);
    }
}

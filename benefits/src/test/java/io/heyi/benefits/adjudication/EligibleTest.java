package io.heyi.benefits.adjudication;

import static io.heyi.benefits.examples.Bill.bill;
import static io.heyi.benefits.examples.Bill.line;
import static io.heyi.benefits.examples.PlanBuilder.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.examples.Bill;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adjudication rule 1, with the shares A 0, B 0.10, C 1. Amounts are yuan. */
class EligibleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # total | class A | class B | class C | eligible
              21.26 |   20.82 |    0.44 |    0.00 |  21.22
              33.09 |   32.39 |    0.70 |    0.00 |  33.02
              10.05 |    0.00 |   10.05 |    0.00 |   9.05
              50.00 |    0.00 |    0.00 |   50.00 |   0.00
               0.00 |    0.00 |    0.00 |    0.00 |   0.00
            """)
    void ofClassSums(String total, Money a, Money b, Money c, Money eligible) {
        assertThat(eligible(bill(ClaimKind.INPATIENT).sums(total, new ClassSums(a, b, c))).amount()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # class | quantity | price  | limit | own share | total   | eligible
              A     | 2        | 10.00  |       |           |   20.00 | 20.00
              B     | 2        | 10.00  |       |           |   20.00 | 18.00
              C     | 2        | 10.00  |       |           |   20.00 |  0.00
              A     | 2        | 10.00  | 7.50  |           |   20.00 | 15.00
              A     | 2        | 10.00  | 12.00 |           |   20.00 | 20.00
              B     | 2        | 10.00  | 7.50  |           |   20.00 | 13.50
              B     | 2        | 10.00  | 7.50  | 0.20      |   20.00 | 12.00
              A     | 2        | 10.00  |       | 0.05      |   20.00 | 19.00
              B     | 2        | 10.00  |       | 0         |   20.00 | 20.00
              C     | 2        | 10.00  | 7.50  | 1         |   20.00 |  0.00
              B     | 2        | 10.00  | 0     |           |   20.00 |  0.00
            """)
    void ofOneLine(ItemClass itemClass, String quantity, String price, String limit, String share, String total, Money eligible) {
        ChargeLine line = line(1, itemClass, quantity, price, limit, share, false);
        assertThat(eligible(bill(ClaimKind.INPATIENT).itemised(total, line)).amount()).isEqualTo(eligible);
    }

    @Test
    void isRoundedOncePerClaimAndNeverPerLine() {
        Bill bill = bill(ClaimKind.INPATIENT).itemised("0.03", line(1, ItemClass.A, "1", "0.0125"), line(2, ItemClass.A, "1", "0.0125"));
        assertThat(eligible(bill).amount()).isEqualTo(Money.parse("0.03"));
    }

    @Test
    void isNeverMoreThanTheTotal() {
        Bill bill = bill(ClaimKind.INPATIENT).itemised("10.00", line(1, ItemClass.A, "1", "9.9999"));
        assertThat(eligible(bill).amount()).isEqualTo(Money.parse("10.00"));
    }

    @Test
    void keepsTheEssentialDrugsEligiblePartUnrounded() {
        Bill bill = bill(ClaimKind.INPATIENT).itemised("30.00", line(1, ItemClass.B, "1", "10.005", null, null, true),
                line(2, ItemClass.A, "1", "19.995"));
        assertThat(eligible(bill).essential()).isEqualByComparingTo("9.0045");
    }

    private static Eligible eligible(Bill bill) {
        return Eligible.of(new Case(plan().build(), bill.claim(), bill.person(), Standing.NONE), new Trace());
    }
}

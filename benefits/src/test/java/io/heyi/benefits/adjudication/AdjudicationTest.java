package io.heyi.benefits.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.UsageDelta;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adjudication §1: the parts sum to the whole and none is negative, checked where the value is born. */
class AdjudicationTest {

    @Test
    void thePartsSumToTheTotal() {
        assertThat(of("28.00", "1", "2", "3", "4", "5", "6", "7").selfPay()).isEqualTo(Money.parse("7"));
        assertThatIllegalArgumentException().isThrownBy(() -> of("28.01", "1", "2", "3", "4", "5", "6", "7"));
        assertThatIllegalArgumentException().isThrownBy(() -> of("27.99", "1", "2", "3", "4", "5", "6", "7"));
    }

    @Test
    void noPartIsNegative() {
        for (int negative = 0; negative < 7; negative++) {
            String[] parts = {"0", "0", "0", "0", "0", "0", "0"};
            parts[negative] = "-1";
            parts[(negative + 1) % 7] = "1";
            assertThatIllegalArgumentException().isThrownBy(() -> of("0", parts));
        }
    }

    private static Adjudication of(String total, String... p) {
        UsageDelta nothing = new UsageDelta(ClaimKind.OUTPATIENT, LocalDate.of(2018, 6, 1), 0, Money.ZERO, Money.ZERO, Money.ZERO,
                Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, null);
        return new Adjudication(Money.parse(total), Money.ZERO, Money.ZERO, Money.parse(p[0]), Money.parse(p[1]), Money.parse(p[2]),
                Money.parse(p[3]), Money.parse(p[4]), Money.parse(p[5]), Money.parse(p[6]), List.of(), nothing, List.of());
    }
}

package io.heyi.benefits.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {

    @Test
    void isTheNumberItSaysHoweverItIsWritten() {
        assertThat(Ratio.parse("0.50")).isEqualTo(Ratio.parse("0.5")).hasToString("0.5");
        assertThat(Ratio.parse("1.00")).isEqualTo(Ratio.ONE);
        assertThat(Ratio.parse("-0.00")).isEqualTo(Ratio.ZERO);
        assertThat(Ratio.parse("100")).hasToString("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half", ".5", "1.", "1e-1", "0,5", " 0.5", "0.1234567890123", "50%"})
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThatThrownBy(() -> Ratio.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"1000.05, 0.9, 900.045", "0.01, 0.333333333333, 0.00333333333333", "100, 0, 0"})
    void takesItsShareExactly(Money amount, Ratio ratio, String exact) {
        assertThat(ratio.of(amount)).isEqualByComparingTo(exact);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.15, 1", "0.05, -0.1, 0", "0.6, 0.05, 0.65", "0.95, 0.05, 1"})
    void movedByPointsIsHeldWithinTheWhole(Ratio ratio, Ratio points, Ratio held) {
        assertThat(ratio.plus(points).held()).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "0.5, true", "-0.01, false", "1.01, false"})
    void knowsTheWhole(Ratio ratio, boolean within) {
        assertThat(ratio.withinWhole()).isEqualTo(within);
    }
}

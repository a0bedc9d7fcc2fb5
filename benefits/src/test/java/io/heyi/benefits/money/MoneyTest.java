package io.heyi.benefits.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1234.50,                 123450, 1234.50
            1234.5,                  123450, 1234.50
            7,                          700, 7.00
            0.05,                         5, 0.05
            -0.05,                       -5, -0.05
            -12.30,                   -1230, -12.30
            0,                            0, 0.00
            -0,                           0, 0.00
            007.10,                     710, 7.10
            92233720368547758.07, 9223372036854775807, 92233720368547758.07
            """)
    void readsAndWritesYuan(String text, long fen, String printed) {
        assertThat(Money.parse(text).fen()).isEqualTo(fen);
        assertThat(Money.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", ".5", "1.", "1.234", "+1", " 1", "1 ", "1,000", "1e3", "NaN", "--1", "1.-5",
            "１２", "92233720368547758.08", "1.2.3"})
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"720.045, 720.05", "720.044999, 720.04", "720.035, 720.04", "0.005, 0.01", "0.0049999, 0.00", "15, 15.00", "-0.005, -0.01"})
    void roundsHalfUpToTheFen(BigDecimal exact, String rounded) {
        assertThat(Money.rounded(exact)).hasToString(rounded);
    }

    @Test
    void throwsRatherThanOverflow() {
        Money most = Money.ofFen(Long.MAX_VALUE);
        Money least = Money.ofFen(Long.MIN_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negate).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.rounded(new BigDecimal("1E+30"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isOrderedByAmount() {
        Money one = Money.parse("1");
        Money two = Money.parse("2");
        assertThat(one).isLessThan(two).isEqualTo(Money.parse("1.00"));
        assertThat(one.min(two)).isEqualTo(one);
        assertThat(one.max(two)).isEqualTo(two);
        assertThat(one.minus(two).isNegative()).isTrue();
        assertThat(two.minus(one).isPositive()).isTrue();
        assertThat(two.minus(two).isZero()).isTrue();
    }
}

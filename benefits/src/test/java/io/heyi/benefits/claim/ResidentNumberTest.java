package io.heyi.benefits.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.claim.ResidentNumberRefusals.ImpossibleBirthDate;
import io.heyi.benefits.claim.ResidentNumberRefusals.MalformedResidentNumber;
import io.heyi.benefits.claim.ResidentNumberRefusals.WrongCheckDigit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentNumberTest {

    /** The worked example of GB 11643-1999. */
    private static final String OF_THE_STANDARD = "11010519491231002X";

    @Test
    void readsTheExampleOfTheStandard() {
        ResidentNumber number = new ResidentNumber(OF_THE_STANDARD);
        assertThat(number.birthDate()).isEqualTo("1949-12-31");
        assertThat(number.value()).isEqualTo(OF_THE_STANDARD);
    }

    @Test
    void takesASmallXOnlyThroughParse() {
        assertThat(ResidentNumber.parse(" 11010519491231002x ")).isEqualTo(new ResidentNumber(OF_THE_STANDARD));
        assertThatThrownBy(() -> new ResidentNumber("11010519491231002x")).isInstanceOf(MalformedResidentNumber.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1101051949123100", "11010519491231002XX", "X1010519491231002X", "11010519491231002Y",
            "1101051949123100２X"})
    void refusesAnotherShape(String text) {
        assertThatThrownBy(() -> ResidentNumber.parse(text)).isInstanceOf(MalformedResidentNumber.class);
    }

    @Test
    void refusesNothingAtAll() {
        assertThatThrownBy(() -> ResidentNumber.parse(null)).isInstanceOf(MalformedResidentNumber.class);
        assertThatThrownBy(() -> new ResidentNumber(null)).isInstanceOf(MalformedResidentNumber.class);
    }

    @Test
    void findsEverySingleWrongDigitAndEverySwapOfNeighbours() {
        for (int at = 0; at < 17; at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder typo = new StringBuilder(OF_THE_STANDARD);
                typo.setCharAt(at, digit);
                if (!typo.toString().equals(OF_THE_STANDARD)) {
                    assertThatThrownBy(() -> new ResidentNumber(typo.toString())).isInstanceOf(WrongCheckDigit.class);
                }
            }
        }
        assertThatThrownBy(() -> new ResidentNumber("11015019491231002X")).isInstanceOf(WrongCheckDigit.class);
    }

    @ParameterizedTest
    @CsvSource({"20090229", "20091301", "20090431", "00000000", "17500101"})
    void refusesAnImpossibleBirthDate(String birth) {
        assertThatThrownBy(() -> new ResidentNumber(checked("990101" + birth + "001"))).isInstanceOf(ImpossibleBirthDate.class);
    }

    @ParameterizedTest
    @CsvSource({"2018-02-28, 57", "2018-03-01, 58", "1960-03-01, 0", "1961-02-28, 0", "1960-02-29, -1"})
    void countsCompletedYears(LocalDate day, int age) {
        assertThat(ResidentNumber.parse(checked("99010119600301001")).ageOn(day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2008-02-29, 0", "2009-02-28, 0", "2009-03-01, 1", "2012-02-28, 3", "2012-02-29, 4"})
    void oneBornOnALeapDayAgesOnTheFirstOfMarch(LocalDate day, int age) {
        assertThat(ResidentNumber.parse(checked("99010120080229001")).ageOn(day)).isEqualTo(age);
    }

    @Test
    void tellsWhetherItsBearerIsBornYet() {
        ResidentNumber number = ResidentNumber.parse(checked("99010120090301001"));
        assertThat(number.bornAfter(LocalDate.of(2009, 2, 28))).isTrue();
        assertThat(number.bornAfter(LocalDate.of(2009, 3, 1))).isFalse();
    }

    @Test
    void isPersonalDataAndSoIsMaskedWhenPrinted() {
        ResidentNumber number = new ResidentNumber("990101195607080013");
        assertThat(number).hasToString("990101********0013");
        try {
            new ResidentNumber("990101195607080014");
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage() + refusal.zh()).doesNotContain("19560708");
        }
    }

    /** Seventeen digits with the check character that MOD 11-2 gives them, found by asking rather than by the same formula. */
    private static String checked(String seventeen) {
        for (char c : "0123456789X".toCharArray()) {
            try {
                new ResidentNumber(seventeen + c);
                return seventeen + c;
            } catch (WrongCheckDigit another) {
                continue;
            } catch (ImpossibleBirthDate right) {
                return seventeen + c;
            }
        }
        throw new AssertionError(seventeen);
    }
}

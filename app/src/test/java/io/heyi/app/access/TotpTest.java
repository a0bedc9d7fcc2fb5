package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The test vectors of RFC 6238, appendix B (SHA-1), and of RFC 4648, section 10. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037",
        "20000000000, 65353130"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aClockMayBeHalfAMinuteOff(long seconds, boolean accepted) {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.code(SECRET, Totp.stepAt(now.plusSeconds(seconds)), Totp.DIGITS);
        assertThat(Totp.stepOf(code, SECRET, now).isPresent()).isEqualTo(accepted);
    }

    @Test
    void noCodeIsNoCode() {
        assertThat(Totp.stepOf(null, SECRET, Instant.now())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretIsWrittenAsAuthenticatorsReadIt(String plain, String written) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
        assertThat(Base32.decode(written)).isEqualTo(plain.getBytes(StandardCharsets.US_ASCII));
    }
}

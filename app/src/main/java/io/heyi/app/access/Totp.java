package io.heyi.app.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238): HMAC-SHA-1, half minutes, six digits, as every authenticator knows them. */
final class Totp {

    static final int DIGITS = 6;
    static final int STEP_SECONDS = 30;
    static final int SECRET_BYTES = 20;

    /** A clock may be half a minute off. */
    private static final int STEPS_OFF = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Totp() {
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int truncated = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return String.format("%0" + digits + "d", truncated % POWERS[digits]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-1", e);
        }
    }

    /** The half minute whose code this is, if it is of one around now. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = stepAt(now) - STEPS_OFF; step <= stepAt(now) + STEPS_OFF; step++) {
            if (Equal.inConstantTime(code(secret, step, DIGITS), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** As people type it and authenticators take it; without padding. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(buffer >> bits - 5 & 0x1f));
            }
        }
        return bits == 0 ? text.toString() : text.append(BASE32.charAt(buffer << 5 - bits & 0x1f)).toString();
    }
}

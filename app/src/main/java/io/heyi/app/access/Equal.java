package io.heyi.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparing what somebody may be guessing. */
final class Equal {

    private Equal() {
    }

    static boolean inConstantTime(String expected, String given) {
        return given != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

package io.heyi.app.access;

import java.io.ByteArrayOutputStream;

/** As an authenticator reads it. */
final class Base32 {

    private Base32() {
    }

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bytes.write(buffer >> bits - 8);
                bits -= 8;
            }
        }
        return bytes.toByteArray();
    }
}

package io.heyi.command.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.heyi.events.remittance.Layers;

/**
 * The SHA-256 of a list (docs/money.md): one line an item, every cell preceded by its length, so that no two lists have the same text
 * whatever others wrote into their numbers.
 */
public final class ContentHash {

    private final StringBuilder lines = new StringBuilder();

    public ContentHash line(Object... cells) {
        for (Object cell : cells) {
            String text = cell.toString();
            lines.append(text.length()).append(':').append(text).append(' ');
        }
        lines.append('\n');
        return this;
    }

    /** The five layers in fen. */
    public static String fen(Layers amounts) {
        return amounts.basic().fen() + "," + amounts.serious().fen() + "," + amounts.assistance().fen() + "," + amounts.guarantee().fen()
                + "," + amounts.account().fen();
    }

    /** In hexadecimal. */
    public String hex() {
        return of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.heyi.command.coverage;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * An invoice (发票) as it is told from every other one: its institution, and the one spelling that all spellings of its number come to,
 * so that nobody is paid for it again by writing it otherwise. Full-width and other compatibility forms are the plain ones (NFKC), every
 * dash is a hyphen, blanks and invisible signs are left out, a to z are capitals. Migration V17 spells what was registered before alike.
 * What is shown is the number as it was written.
 *
 * @param number empty when nothing that can be read was written
 */
public record InvoiceKey(String institution, String number) {

    /** Soft hyphen, minus and long vowel sign are in nobody's eyes anything else. */
    private static final Pattern DASH = Pattern.compile("[\\u00AD\\u02D7\\u2010-\\u2015\\u2043\\u2212\\u2500\\u30FC]");
    private static final Pattern BLANK =
            Pattern.compile("[\\u0001-\\u0020\\u007F-\\u009F\\u1680\\u180E\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF]");
    private static final String PLAIN_SIGNS = "-_./:#+*()";

    public InvoiceKey {
        number = canonical(number);
    }

    private static String canonical(String written) {
        if (written == null || isPlain(written)) {
            return written == null ? "" : written;
        }
        String hyphened = DASH.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("-");
        return inCapitals(BLANK.matcher(hyphened).replaceAll(""));
    }

    /** No letters but those of ASCII: what a database calls a capital depends on where it runs. */
    private static String inCapitals(String text) {
        StringBuilder capitals = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            capitals.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return capitals.toString();
    }

    /** What files and hospitals send is mostly so already. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && PLAIN_SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}

package io.heyi.app.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.heyi.benefits.Refusal;

/** Which passwords are good enough, and one-time ones for people to begin with. */
public final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 64;

    /** bcrypt reads no further. */
    private static final int LONGEST_BYTES = 72;
    private static final int KINDS = 3;
    private static final int LONG_ENOUGH_IN_ANY_KIND = 20;
    private static final int DIFFERENT_CHARACTERS = 6;

    /** Without the characters people take for one another; 16 of 32 are 80 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ONE_TIME_LENGTH = 17;
    static final int HALF = 11;

    private static final Set<String> COMMON = common();

    private Passwords() {
    }

    /** What a person has to do better. */
    public static final class PasswordTooWeak extends Refusal {
        PasswordTooWeak(String zh, String en) {
            super("newPassword", zh, en);
        }
    }

    /** @throws PasswordTooWeak naming the rule */
    static void refuseWeak(String password, String name) {
        if (password.length() < SHORTEST || password.length() > LONGEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new PasswordTooWeak("口令须为 12 至 64 个字符", "a password has 12 to 64 characters");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.contains(name.toLowerCase(Locale.ROOT))) {
            throw new PasswordTooWeak("口令不得包含账号名", "a password does not contain the account's name");
        }
        if (password.chars().distinct().count() < DIFFERENT_CHARACTERS || COMMON.contains(lower.replaceAll("[^a-z]+$", ""))
                || COMMON.contains(lower.replaceAll("[^a-z]", "")) || COMMON.contains(lower)) {
            throw new PasswordTooWeak("口令过于常见", "the password is a common one");
        }
        if (kinds(password) < KINDS && password.length() < LONG_ENOUGH_IN_ANY_KIND) {
            throw new PasswordTooWeak("口令须含大写、小写、数字、符号中的三类，或不少于 20 个字符",
                    "three of upper case, lower case, digits and signs, or 20 characters");
        }
    }

    private static long kinds(String password) {
        return Stream.of("\\p{Lu}", "\\p{Ll}", "\\p{Nd}", "[^\\p{Lu}\\p{Ll}\\p{Nd}]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*")).count();
    }

    /** Three groups of letters and digits. */
    static String oneTime() {
        return spelled(MasterKey.random(ONE_TIME_LENGTH), ONE_TIME_LENGTH);
    }

    /** Half of one, in two groups: 49 bits, so that who is told it still cannot guess the other. */
    static String half(byte[] random) {
        return spelled(random, HALF);
    }

    private static String spelled(byte[] random, int length) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < length; i++) {
            password.append(i % 6 == 5 ? '-' : ALPHABET.charAt(Math.floorMod(random[i], ALPHABET.length())));
        }
        return password.toString();
    }

    private static Set<String> common() {
        try (InputStream words = Passwords.class.getResourceAsStream("/common-passwords.txt")) {
            return Arrays.stream(new String(words.readAllBytes(), StandardCharsets.UTF_8).split("\\s+")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

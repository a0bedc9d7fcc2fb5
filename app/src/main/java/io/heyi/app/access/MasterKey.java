package io.heyi.app.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.heyi.app.database.DatabaseRefused;

/**
 * The key of what the database must not be able to tell: it encrypts the secrets of second factors (AES-256 in GCM, a fresh nonce each time)
 * and makes the proof in a session's cookie. It lies in a file outside the database, readable by its owner only; processes on one database
 * share it.
 */
public final class MasterKey {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String PROOF = "HmacSHA256";
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private MasterKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** One that is gone with the process, for a ledger that nobody signs in to twice. */
    public static MasterKey ofThisProcess() {
        return new MasterKey(random(KEY_BYTES));
    }

    /**
     * The one in the file, which is made if it is not there.
     *
     * @throws DatabaseRefused {@code key-file-unusable} when it cannot be made or read, or others may read it
     */
    public static MasterKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw unusable(file, "others may read it: chmod 600", null);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length != KEY_BYTES) {
                throw unusable(file, "it holds no 256-bit key", null);
            }
            return new MasterKey(key);
        } catch (IOException | IllegalArgumentException problem) {
            throw unusable(file, problem.getClass().getSimpleName(), problem);
        }
    }

    private static void make(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException madeByAnotherProcess) {
            return;
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(random(KEY_BYTES)) + "\n", StandardCharsets.US_ASCII,
                StandardOpenOption.DSYNC);
    }

    private static DatabaseRefused unusable(Path file, String why, Exception cause) {
        return new DatabaseRefused("key-file-unusable", "密钥文件 %s 不可用（%s）".formatted(file, why),
                "the key file %s cannot be used (%s)".formatted(file, why), cause);
    }

    /** @param of what it belongs to; the same must be named to open it */
    byte[] seal(byte[] secret, String of) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, of, secret, 0);
        byte[] all = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    byte[] open(byte[] sealed, String of) {
        byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, of, sealed, NONCE_BYTES);
    }

    private byte[] cipher(int mode, byte[] nonce, String of, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a second factor's secret does not open: is the key file the one it was made with?", e);
        }
    }

    /**
     * What only who has the key can make of the text: HMAC-SHA-256, in the letters of a cookie.
     *
     * @param what it proves, so that a proof of one thing is none of another
     */
    String proofOf(String what, String text) {
        try {
            Mac mac = Mac.getInstance(PROOF);
            mac.init(new SecretKeySpec(key.getEncoded(), PROOF));
            mac.update((what + '\0').getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}

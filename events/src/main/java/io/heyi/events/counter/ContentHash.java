package io.heyi.events.counter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.heyi.events.json.LedgerJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person approved, as one number: sha256 of the application as events write it, with the hashes of its attachments in the order
 * they were added. The reader of a screen and the decision compute the same.
 */
public final class ContentHash {

    private static final JsonMapper JSON = LedgerJson.mapper();

    private record Whole(String applicationNo, String householdNo, ApplicationContent content, List<String> attachments) {
    }

    private ContentHash() {
    }

    public static String of(String applicationNo, String householdNo, ApplicationContent content, List<Attachment> attachments) {
        List<String> hashes = attachments.stream().map(Attachment::sha256).toList();
        return of(JSON.writeValueAsString(new Whole(applicationNo, householdNo, content, hashes)).getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

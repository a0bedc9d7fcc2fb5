import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hospital's client of the Heyi ledger in one file and without a library: {@code java SampleClient.java NUMBER DAY}.
 *
 * <p>It asks whether the resident is covered, keeps a stay of one day under the number given, tries and settles it, sends the settlement
 * again as after a lost answer, reconciles the day and takes the settlement back. From the environment it reads HEYI_URL (default
 * http://localhost:8080), HEYI_RESIDENT (the resident's number), HEYI_INSTITUTION (the hospital's code), HEYI_KEY_ID (under which its public
 * key is registered) and HEYI_KEY (the file with the private one, PEM as {@code openssl genpkey} writes it).
 */
public class SampleClient {

    private static final int TRIES = 5;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address = setting("HEYI_URL", "http://localhost:8080") + "/api/v1/channel";
    private final String institution = setting("HEYI_INSTITUTION", null);
    private final String keyId = setting("HEYI_KEY_ID", null);
    private final PrivateKey key = privateKey(Path.of(setting("HEYI_KEY", null)));

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("java SampleClient.java NUMBER DAY, for example: java SampleClient.java 20090601-17 2009-06-01");
            System.exit(2);
        }
        new SampleClient().keepAStay(setting("HEYI_RESIDENT", null), arguments[0], arguments[1]);
    }

    private void keepAStay(String resident, String number, String day) throws InterruptedException {
        String eligibility = post("/eligibility", """
                {"resident": "%s", "day": "%s"}""".formatted(resident, day));
        if (!eligibility.contains("\"covered\":true")) {
            throw new IllegalStateException("not covered: " + field(eligibility, "notCovered"));
        }
        post("/admissions", """
                {"admissionNo": "%s", "resident": "%s",
                 "stay": {"kind": "INPATIENT", "admittedOn": "%s", "diagnoses": ["J18.900"], "department": "呼吸内科"}}"""
                .formatted(number, resident, day));
        post("/admissions/" + number + "/charges", """
                {"batchNo": "1", "chargedOn": "%s", "lines": [
                 {"line": 1, "itemCode": "FJ01", "name": "床位费", "itemClass": "A", "quantity": "1", "unitPrice": "800.00"}]}""".formatted(day));
        post("/admissions/" + number + "/discharge", """
                {"dischargedOn": "%s"}""".formatted(day));
        String trial = post("/admissions/" + number + "/trial", "{}");

        String request = """
                {"settlementNo": "%s", "invoiceNo": "INV-%s", "total": "800.00"}""".formatted(number, number);
        String settlement = post("/admissions/" + number + "/settlement", request);
        require(field(settlement, "selfPay").equals(field(trial, "selfPay")), "the settlement differs from its trial");
        require(post("/admissions/" + number + "/settlement", request).equals(settlement), "the same request got another answer");
        System.out.println("receipt " + field(settlement, "receiptNo") + ": the resident pays " + field(settlement, "selfPay"));

        String differences = post("/reconciliations/days/" + day + "/details", """
                {"settlements": [{"settlementNo": "%s", "total": "800.00", "fund": "%s", "account": "%s", "selfPay": "%s"}]}"""
                .formatted(number, field(settlement, "fundPays"), field(settlement, "familyAccount"), field(settlement, "selfPay")));
        require(!differences.contains("\"differing\":[{"), "the books differ");

        String reversal = post("/settlements/" + number + "/reversal", """
                {"reason": "样例", "reversedOn": "%s"}""".formatted(day));
        require(reversal.contains("\"reversed\":true"), "the settlement was not taken back");
        System.out.println("settled, reconciled and reversed");
    }

    /** Sends until there is an answer: every request may be sent again as it is, and the ledger carries it out once. */
    private String post(String path, String body) throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            Duration pause = Duration.ofSeconds(attempt);
            try {
                HttpResponse<String> answer = http.send(request(path, body), BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
                boolean later = answer.statusCode() == 429 || answer.statusCode() == 503;
                if (!later || attempt == TRIES) {
                    throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
                }
                pause = answer.headers().firstValue("Retry-After").map(Long::parseLong).map(Duration::ofSeconds).orElse(pause);
            } catch (IOException lostAnswer) {
                if (attempt == TRIES) {
                    throw new IllegalStateException(path + " has no answer", lostAnswer);
                }
            }
            Thread.sleep(pause.toMillis());
        }
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token())
                .POST(BodyPublishers.ofString(body)).build();
    }

    /** A JSON Web Token signed with ES256, good for two minutes. */
    private String token() {
        long now = Instant.now().getEpochSecond();
        String signed = base64("{\"alg\":\"ES256\",\"kid\":\"%s\"}".formatted(keyId).getBytes(StandardCharsets.UTF_8)) + "."
                + base64("{\"iss\":\"%s\",\"sub\":\"sample\",\"aud\":\"heyi\",\"iat\":%d,\"exp\":%d}".formatted(institution, now, now + 120)
                        .getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key does not sign", e);
        }
    }

    private static PrivateKey privateKey(Path pem) {
        try {
            byte[] content = Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(content));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("HEYI_KEY names no private key in PEM (PKCS #8)", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The text of a field; a real client has a JSON library for that. */
    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        require(matcher.find(), "the answer has no " + name);
        return matcher.group(1);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static String setting(String name, String absent) {
        String value = System.getenv(name);
        if (value != null && !value.isBlank()) {
            return value;
        }
        if (absent == null) {
            System.err.println(name + " is missing in the environment");
            System.exit(2);
        }
        return absent;
    }
}

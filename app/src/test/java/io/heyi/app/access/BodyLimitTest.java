package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Nobody fills the memory of the process by what they send. */
class BodyLimitTest {

    private static final String SESSION = "/api/v1/session";
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static String signIn(int length) {
        return "{\"name\":\"" + "x".repeat(length) + "\",\"password\":\"p\"}";
    }

    /** Without a Content-Length. */
    private static HttpResponse<String> chunked(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + ledger.get(Environment.class).getProperty("local.server.port") + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void whoSignsInSendsNoMoreThanThatTakes() throws Exception {
        Http.Answer answer = Http.at(ledger).post(SESSION, signIn(5_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("type")).endsWith(":content-too-large");
        assertThat(answer.text("title")).contains("4 KB");
        assertThat(answer.text("titleEn")).contains("4 KB");
        assertThat(Http.at(ledger).post("/api/v1/%73ession", signIn(5_000)).status()).isEqualTo(413);
        assertThat(Http.at(ledger).post(SESSION, signIn(10)).status()).isEqualTo(401);
    }

    @Test
    void whatDoesNotSayHowLongItIsIsReadSoFarAndNoFurther() throws Exception {
        HttpResponse<String> large = chunked(SESSION, signIn(100_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains(":content-too-large").contains("4 KB");
        assertThat(chunked(SESSION, signIn(10)).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsSignedInSendsTwoMegabytesOrFiles() throws Exception {
        String[] clerk = {"X-Test-Caller", "CLERK:clerk-1:990101001:", "Authorization", "test"};
        String path = "/api/v1/approvals/reversals";
        String body = "{\"id\":\"" + "9".repeat(2_200_000) + "\"}";
        Http http = Http.at(ledger).as(Role.CLERK, "clerk-1", "990101001");
        assertThat(http.post(path, body).text("titleEn")).contains("2 MB");
        assertThat(chunked(path, body, clerk).statusCode()).isEqualTo(413);
        assertThat(chunked(path, "{}", clerk).statusCode()).isEqualTo(400);
        Browser browser = Browser.signedIn(ledger, "clerk.uploads", Role.CLERK, "990101");
        String file = "--part\r\nContent-Disposition: form-data; name=\"residents\"; filename=\"x.csv\"\r\n\r\n" + "9".repeat(2_200_000)
                + "\r\n--part--\r\n";
        assertThat(browser.send("POST", "/api/v1/imports/I-1", file, Map.of("Content-Type", "multipart/form-data; boundary=part"))
                .text("type")).endsWith(":unusable-file");
    }
}

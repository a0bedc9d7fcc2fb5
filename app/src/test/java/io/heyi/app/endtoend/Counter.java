package io.heyi.app.endtoend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import io.heyi.app.api.Http;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.springframework.core.env.Environment;

/** The counter over HTTP, with its people: two clerks of a township, a clerk of another, two reviewers of the county. */
final class Counter {

    static final String BASE = "/api/v1/counter/applications";
    static final String BATCHES = "/api/v1/payment-batches";
    /** Of the payee of every application. */
    static final String ACCOUNT = "6210990000000001";

    private static final String BOUNDARY = "heyi-boundary";

    private final Ledger ledger;
    final Http clerk;
    final Http checker;
    final Http elsewhere;
    final Http reviewer;
    final Http secondReviewer;
    final Http auditor;

    Counter(Ledger ledger) {
        this.ledger = ledger;
        this.clerk = Http.at(ledger).as(Role.CLERK, "clerk-1", "990101001");
        this.checker = Http.at(ledger).as(Role.CLERK, "clerk-2", "990101001");
        this.elsewhere = Http.at(ledger).as(Role.CLERK, "clerk-3", "990101002");
        this.reviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101");
        this.secondReviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-2", "990101");
        this.auditor = Http.at(ledger).as(Role.AUDITOR, "auditor-1", "990101");
    }

    static String content(int household, String invoiceNo, String total) {
        return """
                {"resident": "%s",
                 "invoice": {"institution": "C9901011", "invoiceNo": "%s", "kind": "INPATIENT", "admittedOn": "2009-06-01",
                             "servedOn": "2009-06-04", "diagnoses": ["J18.900"], "total": "%s",
                             "sums": {"classA": "%s", "classB": "0.00", "classC": "0.00"}, "traditionalMedicine": false},
                 "payee": {"holder": "张三", "bank": "农村信用社", "number": "%s"}}
                """.formatted(SmallCounty.resident(household).value(), invoiceNo, total, total, ACCOUNT);
    }

    Http.Answer enter(String applicationNo, int household, String invoiceNo, String total) {
        return clerk.post(BASE, """
                {"applicationNo": "%s", "householdNo": "%s", "content": %s, "on": "2009-07-01"}
                """.formatted(applicationNo, SmallCounty.householdNo(household), content(household, invoiceNo, total)));
    }

    Http.Answer correct(String applicationNo, int household, String invoiceNo, String total) {
        return clerk.post(BASE + "/" + applicationNo + "/correction", """
                {"content": %s, "on": "2009-07-02"}
                """.formatted(content(household, invoiceNo, total)));
    }

    Http.Answer seen(Http by, String applicationNo, String step, String hash) {
        return by.post(BASE + "/" + applicationNo + "/" + step, "{\"contentHash\": \"" + hash + "\", \"on\": \"2009-07-03\"}");
    }

    Http.Answer trial(Http by, String applicationNo) {
        return by.post(BASE + "/" + applicationNo + "/trial", "");
    }

    Http.Answer because(Http by, String applicationNo, String step, String reason) {
        return by.post(BASE + "/" + applicationNo + "/" + step, "{\"reason\": \"" + reason + "\", \"on\": \"2009-07-04\"}");
    }

    Http.Answer settle(String applicationNo) {
        return clerk.post(BASE + "/" + applicationNo + "/settlement", "{\"on\": \"2009-07-05\"}");
    }

    /** Entered, checked and approved by as many as it needs; returns its hash. */
    String approved(String applicationNo, int household, String invoiceNo, String total) {
        String hash = enter(applicationNo, household, invoiceNo, total).text("contentHash");
        return approved(applicationNo, hash);
    }

    String approved(String applicationNo, String hash) {
        seen(checker, applicationNo, "check", hash);
        if (seen(reviewer, applicationNo, "approval", hash).text("state").equals("APPROVED_ONCE")) {
            seen(secondReviewer, applicationNo, "approval", hash);
        }
        return hash;
    }

    /** A batch of the township that pays one claim. */
    Http.Answer drawUp(String batchNo, String claimNo, String owed, String account) {
        return clerk.post(BATCHES, """
                {"batchNo": "%s", "drawnUpOn": "2009-07-08", "items": [{"institution": "%s", "claim": "%s", "payee": "张三",
                 "bank": "农村信用社", "account": "%s", "amount": "%s"}]}
                """.formatted(batchNo, SmallCounty.HOSPITAL, claimNo, account, owed));
    }

    /** Draws the batch up, to the account of the application, and has it approved and paid. */
    Http.Answer pay(String batchNo, String claimNo, String owed) {
        Http.Answer drawn = drawUp(batchNo, claimNo, owed, ACCOUNT);
        reviewer.post(BATCHES + "/" + batchNo + "/approval", "{\"sha256\": \"" + drawn.text("sha256") + "\", \"approvedOn\": \"2009-07-09\"}");
        return clerk.post(BATCHES + "/" + batchNo + "/payment", "{\"reference\": \"YH-" + batchNo + "\", \"paidOn\": \"2009-07-10\"}");
    }

    /** The bank returns the batch's payment for the claim. */
    Http.Answer bankReturns(String batchNo, String claimNo, String reason) {
        return clerk.post(BATCHES + "/" + batchNo + "/returns", """
                {"institution": "%s", "claim": "%s", "reason": "%s", "returnedOn": "2009-07-12"}
                """.formatted(SmallCounty.HOSPITAL, claimNo, reason));
    }

    /** A page of a pile that includes everything written so far. */
    Http.Answer list(Http by, String list) {
        return by.with("Ledger-Position-Min", String.valueOf(Counties.position(ledger))).get(BASE + "?list=" + list);
    }

    Http.Answer detail(Http by, String applicationNo) {
        return by.with("Ledger-Position-Min", String.valueOf(Counties.position(ledger))).get(BASE + "/" + applicationNo);
    }

    HttpResponse<byte[]> upload(String applicationNo, String name, byte[] content) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"on\"\r\n\r\n2009-07-01\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address(applicationNo)).header("X-Test-Caller", "CLERK:clerk-1:990101001:")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<byte[]> download(String applicationNo, String sha256, String region) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address(applicationNo) + "/" + sha256))
                .header("X-Test-Caller", "CLERK:clerk-9:" + region + ":"));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.header("Authorization", "test").build(), BodyHandlers.ofByteArray());
    }

    private URI address(String applicationNo) {
        return URI.create("http://localhost:" + ledger.get(Environment.class).getProperty("local.server.port") + BASE + "/" + applicationNo
                + "/attachments");
    }
}

package io.heyi.app.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the interface, over real HTTP. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final List<String> headers;

    private Http(String address, List<String> headers) {
        this.address = address;
        this.headers = headers;
    }

    /** Nobody in particular, at a ledger opened with a port. */
    public static Http at(Ledger ledger) {
        return new Http("http://localhost:" + ledger.get(Environment.class).getProperty("local.server.port"), List.of());
    }

    /** Nobody in particular, at a ledger of another process. */
    public static Http at(String address) {
        return new Http(address, List.of());
    }

    public Http as(Role role, String account, String region) {
        return with("X-Test-Caller", role + ":" + account + ":" + region + ":").with("Authorization", "test");
    }

    public Http asHospital(String account, String institution) {
        return with("X-Test-Caller", "HOSPITAL:" + account + "::" + institution).with("Authorization", "test");
    }

    public Http with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(address, more);
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The text at a path such as {@code amounts.basic}. */
        public String text(String path) {
            return json().at("/" + path.replace('.', '/')).asString();
        }

        public long position() {
            return response.headers().firstValueAsLong(Positions.POSITION).orElse(-1);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param body JSON unless a header says otherwise, or null for none */
    public Answer send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.body(), response);
            Recorder.keep(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.heyi.app.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.api.document.ApiDocument.Operation;
import io.heyi.app.api.document.ApiDocument.Parameter;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.endtoend.FuzzedCounty;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests made from the OpenAPI document and bent out of shape: none is answered with 5xx, and none that is answered with 4xx leaves
 * anything behind. Seeded ({@code -Dheyi.fuzz.seed}); a failure names its request.
 */
class FuzzTest {

    private static final int REQUESTS = 20_000;
    private static final long SEED = Long.getLong("heyi.fuzz.seed", 990101L);
    /** Who looked and who failed to sign in is recorded whatever the answer. */
    private static final List<String> TOUCHED_BY_REFUSED_REQUESTS = List.of("token_entry", "projection_position", "flyway_schema_history",
            "read_log", "sign_in_attempt");
    private static final JsonMapper JSON = new JsonMapper();

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);

    @Test
    void noRequestBreaksTheLedgerOrLeavesATraceBehindARefusal() throws IOException {
        try (Ledger ledger = Ledger.on(TestDatabases.fresh(), 0)) {
            FuzzedCounty.settleIn(ledger);
            ApiDocument document = new ApiDocument(Http.at(ledger).get("/v3/api-docs").json());
            List<Operation> operations = document.operations();
            String everything = countsOfEverything(ledger);
            Map<Integer, Integer> answers = new TreeMap<>();
            List<Object> before = rows(ledger, everything);
            for (int i = 0; i < REQUESTS; i++) {
                Shot shot = shot(document, mutations.oneOf(operations));
                Http.Answer answer = shot.at(Http.at(ledger));
                List<Object> after = rows(ledger, everything);
                assertThat(answer.status()).as("seed %d, request %d: %s answered %s", SEED, i, shot, answer.body()).isLessThan(500);
                if (answer.status() >= 400) {
                    assertThat(after).as("seed %d, request %d: %s answered %d", SEED, i, shot, answer.status()).isEqualTo(before);
                }
                before = after;
                answers.merge(answer.status(), 1, Integer::sum);
            }
            assertThat(answers).as("the fuzzer gets through as well as being refused: %s", answers).containsKeys(200, 400, 422);
        }
    }

    /** One request. */
    private record Shot(String method, String path, Map<String, String> headers, Role role, String body) {

        Http.Answer at(Http nobody) {
            Http caller = role == null ? nobody : role == Role.HOSPITAL ? nobody.asHospital("hospital-1", FuzzedCounty.HOSPITAL)
                    : nobody.as(role, role.name().toLowerCase() + "-1", FuzzedCounty.REGION);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                caller = caller.with(header.getKey(), header.getValue());
            }
            return caller.send(method.toUpperCase(), path, body);
        }
    }

    private Shot shot(ApiDocument document, Operation operation) {
        int percent = mutations.oneOf(List.of(0, 0, 3, 3, 10, 30));
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new TreeMap<>();
        for (Parameter parameter : operation.parameters()) {
            String value = String.valueOf(mutations.of(document.example(parameter.node().has("example") ? parameter.node() : parameter.schema()), percent));
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", value.isBlank() ? "-" : encoded(value));
                case "header" -> {
                    if (parameter.required() || mutations.chance(10)) {
                        headers.put(parameter.name(), value.chars().allMatch(c -> c > 31 && c < 127) && value.length() < 200 ? value : "x");
                    }
                }
                default -> {
                    if (parameter.required() && !mutations.chance(percent) || mutations.chance(50)) {
                        query.append(query.isEmpty() ? '?' : '&').append(parameter.name()).append('=').append(encoded(value));
                    }
                }
            }
        }
        Role role = mutations.chance(2) ? null : mutations.oneOf(List.of(Role.values()));
        return new Shot(operation.method(), path + query, headers, role, body(document, operation, percent));
    }

    private String body(ApiDocument document, Operation operation, int percent) {
        if (operation.body() == null) {
            return null;
        }
        String json = JSON.writeValueAsString(mutations.of(document.example(operation.body()), percent));
        return mutations.chance(percent / 2) ? mutations.nudged(json) : json;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String countsOfEverything(Ledger ledger) {
        return ledger.get(JdbcClient.class)
                .sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")
                .query(String.class).list().stream()
                .filter(table -> !TOUCHED_BY_REFUSED_REQUESTS.contains(table) && !table.endsWith("_fact"))
                .map(table -> "select '" + table + "', count(*) from " + table)
                .collect(Collectors.joining(" union all "));
    }

    private static List<Object> rows(Ledger ledger, String counts) {
        return ledger.get(JdbcClient.class).sql(counts).query((row, n) -> (Object) (row.getString(1) + " " + row.getLong(2))).list();
    }
}

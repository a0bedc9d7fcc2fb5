package io.heyi.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Whatever field a refusal names, an answer names by what its own request calls it, or not at all. */
class RequestFieldsTest {

    private static final List<Path> SOURCES = List.of(Path.of("../benefits/src/main/java"), Path.of("../command-side/src/main/java"),
            Path.of("src/main/java"));

    /** A refusal, and what it gives to its {@code super} as the field. */
    private static final Pattern REFUSAL = Pattern.compile("class (\\w+) extends (?:Refusal|\\w*Refusal\\w*) \\{.*?super\\(\\s*([^,]+),", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?:\\?|:|return|\\(|,)\\s*\"([a-z][a-zA-Z0-9]*(?:_[a-z0-9]+)*)\"");

    /** Keys of a plan's document are told as they stand there; NotFound and the door's own refusals name what the request has. */
    private static final Set<String> NAME_WHAT_WAS_SENT = Set.of("PlanRefusal", "NotFound");

    /**
     * Who signs in says who they are with each request, not in it; that another person has agreed is no field; and what an application is paid
     * comes with the batch that pays it.
     */
    private static final Set<String> IN_NO_REQUEST = Set.of("by", "approval", "verification");

    private static Ledger ledger;
    private static final Map<String, HandlerMethod> HANDLERS = new TreeMap<>();
    private static final Map<String, Set<String>> SENT = new HashMap<>();

    @BeforeAll
    static void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        JsonNode document = Http.at(ledger).get("/v3/api-docs").json();
        ledger.get(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) ->
                mapping.getPatternValues().stream().filter(path -> path.startsWith("/api/")).forEach(path ->
                        mapping.getMethodsCondition().getMethods().forEach(method -> {
                            JsonNode operation = document.at("/paths").path(path).path(method.name().toLowerCase());
                            String id = operation.path("operationId").asString();
                            HANDLERS.put(id, handler);
                            SENT.put(id, new TreeSet<>());
                            operation.path("parameters").forEach(parameter -> SENT.get(id).add(parameter.path("name").asString()));
                            operation.at("/requestBody/content").forEach(content -> collect(content.path("schema"), document, SENT.get(id)));
                        })));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static void collect(JsonNode schema, JsonNode document, Set<String> names) {
        JsonNode resolved = schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
        resolved.path("properties").properties().forEach(property -> {
            names.add(property.getKey());
            collect(property.getValue(), document, names);
        });
        if (resolved.has("items")) {
            collect(resolved.get("items"), document, names);
        }
    }

    @Test
    void everyFieldThatARefusalNamesIsCalledSomethingByARequest() throws IOException {
        Map<String, String> unnamed = fieldsOfRefusals();
        unnamed.keySet().removeIf(field -> HANDLERS.entrySet().stream().anyMatch(operation -> {
            String named = RequestFields.of(operation.getValue()).named(field);
            return named != null && SENT.get(operation.getKey()).contains(leaf(named));
        }));
        unnamed.keySet().removeAll(IN_NO_REQUEST);
        assertThat(unnamed).as("fields that no request has, and where they are named").isEmpty();
    }

    @Test
    void noAnswerNamesAFieldThatItsOwnRequestHasNot() throws IOException {
        Set<String> wrong = new TreeSet<>();
        Set<String> fields = fieldsOfRefusals().keySet();
        HANDLERS.forEach((id, handler) -> fields.forEach(field -> {
            String named = RequestFields.of(handler).named(field);
            boolean asInTheDocument = field.equals(named) && (SENT.get(id).contains("yaml") || SENT.get(id).stream().anyMatch(RequestFieldsTest::isFile));
            if (named != null && !SENT.get(id).contains(named) && !asInTheDocument) {
                wrong.add(id + " is told of " + named);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFieldIsCalledWhatTheRequestCallsIt() {
        assertThat(named("settleBill", "claim_id")).isEqualTo("settlementNo");
        assertThat(named("decideResettlement", "claim_id")).isEqualTo("claimNo");
        assertThat(named("decideResettlement", "settlement_no")).isEqualTo("settlementNo");
        assertThat(named("settleBill", "resident_id")).isEqualTo("resident");
        assertThat(named("enterApplication", "settled_on")).isEqualTo("servedOn");
        assertThat(named("recordCharges", "lines[3].charged_on")).isEqualTo("lines[3].chargedOn");
        assertThat(named("recordCharges", "lines[3].class")).isEqualTo("lines[3].itemClass");
        assertThat(named("designateInstitution", "designated_to")).isEqualTo("to");
        assertThat(named("replaceCard", "card_no")).isEqualTo("newCardNo");
        assertThat(named("replaceCard", "replaces")).isEqualTo("cardNo");
        assertThat(named("settleApplication", "invoice_no")).as("sent with the application, not now").isNull();
        assertThat(named("tryPlan", "inpatient.rows[1].ratio")).as("the document's own").isEqualTo("inpatient.rows[1].ratio");
        assertThat(RequestFields.of(HANDLERS.get("requestImport")).part("claims.csv")).isEqualTo("claims");
        assertThat(RequestFields.of(HANDLERS.get("tryCatalogue")).part("catalogue.csv")).isEqualTo("file");
    }

    private static String named(String operation, String field) {
        return RequestFields.of(HANDLERS.get(operation)).named(field);
    }

    private static boolean isFile(String part) {
        return Set.of("file", "institutions", "residents", "enrollment", "claims", "lines").contains(part);
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** By the field where it is named: fixed with its refusal, or given to it where it is thrown. */
    private static Map<String, String> fieldsOfRefusals() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    sources.put(file, Files.readString(file));
                }
            }
        }
        Map<String, String> fields = new TreeMap<>();
        Set<String> given = new TreeSet<>();
        for (String source : sources.values()) {
            for (Matcher refusal = REFUSAL.matcher(source); refusal.find();) {
                String field = refusal.group(2).strip();
                if (field.matches("\"[a-zA-Z_0-9]+\"")) {
                    fields.put(field.replace("\"", ""), refusal.group(1));
                } else if (!NAME_WHAT_WAS_SENT.contains(refusal.group(1))) {
                    given.add(refusal.group(1));
                }
            }
        }
        assertThat(fields).as("of refusals with a field of their own").hasSizeGreaterThan(50);
        assertThat(given).as("refusals that are given their field").hasSizeGreaterThan(10);
        Pattern thrown = Pattern.compile("new (" + String.join("|", given) + ")\\(");
        sources.forEach((file, source) -> {
            if (thrown.matcher(source).find()) {
                for (Matcher name = NAME.matcher(source); name.find();) {
                    fields.put(name.group(1), file.getFileName().toString());
                }
            }
        });
        return fields;
    }
}

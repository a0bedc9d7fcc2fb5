package io.heyi.app.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.api.document.ApiDocument.Operation;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document describes every endpoint and nothing else, with examples, and is the one in the repository. */
class OpenApiTest {

    private static final Path IN_REPOSITORY = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static Ledger ledger;
    private static JsonNode served;
    private static ApiDocument document;

    @BeforeAll
    static void read() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        served = Http.at(ledger).get("/v3/api-docs").json();
        document = new ApiDocument(served);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    /** After a change: run with {@code -Dheyi.openapi.write=true} and look at the difference. */
    @Test
    void theRepositoryHoldsTheDocumentThatIsServed() throws IOException {
        String text = JSON.writeValueAsString(served) + "\n";
        if (Boolean.getBoolean("heyi.openapi.write")) {
            Files.writeString(IN_REPOSITORY, text);
        }
        assertThat(Files.readString(IN_REPOSITORY)).isEqualTo(text);
    }

    @Test
    void everyEndpointIsInItAndNothingElse() {
        Set<String> mapped = new TreeSet<>();
        for (RequestMappingInfo mapping : ledger.get(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                mapping.getMethodsCondition().getMethods().forEach(method -> mapped.add(method.name() + " " + path));
            }
        }
        Set<String> interfaces = mapped.stream().filter(endpoint -> endpoint.contains(" /api/")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(document.operations().stream().map(Operation::toString)).containsExactlyInAnyOrderElementsOf(interfaces);
        assertThat(mapped).as("what is no interface is a page or the document itself").allMatch(endpoint ->
                endpoint.contains(" /api/v1/") || endpoint.matches("(GET|POST) /[a-z-]*") || endpoint.startsWith("GET /v3/api-docs"));
    }

    @Test
    void everyOperationIsNamedAndTold() {
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(operation.id()).as(operation + " operationId").matches("[a-z][A-Za-z]+");
            assertThat(operation.node().path("summary").asString()).as(operation + " summary").matches(".*[\\u4e00-\\u9fff].* / .*[a-z].*");
        });
        assertThat(document.operations().stream().map(Operation::id)).doesNotHaveDuplicates();
    }

    /** An answer is shown whole, as it once came from a ledger; what is sent is shown piece by piece. */
    @Test
    void everythingThatIsSentOrAnsweredHasAnExample() {
        List<String> without = new ArrayList<>();
        for (Operation operation : document.operations()) {
            operation.parameters().stream().filter(parameter -> !parameter.node().has("example") && !shows(parameter.schema()))
                    .forEach(parameter -> without.add(operation + " parameter " + parameter.name()));
            if (operation.body() != null) {
                collectUnshown(operation.body(), operation + " body", without);
            }
            for (JsonNode content : operation.node().at("/responses/200/content")) {
                if (!content.has("example")) {
                    collectUnshown(content.path("schema"), operation + " answer", without);
                }
            }
        }
        assertThat(without).isEmpty();
    }

    private static void collectUnshown(JsonNode given, String path, List<String> without) {
        JsonNode schema = document.resolved(given);
        if (given.has("example") || schema.has("example")) {
            return;
        }
        if (schema.has("properties")) {
            schema.get("properties").properties().forEach(property ->
                    collectUnshown(property.getValue(), path + "." + property.getKey(), without));
        } else if (schema.has("items")) {
            collectUnshown(schema.get("items"), path + "[]", without);
        } else if (!shows(schema)) {
            without.add(path);
        }
    }

    /** An enumeration and a yes or no show themselves; an object and a list are shown by what they hold. */
    private static boolean shows(JsonNode given) {
        JsonNode schema = document.resolved(given);
        return schema.has("example") || schema.has("enum") || schema.has("const") || "boolean".equals(ApiDocument.type(schema))
                || "binary".equals(schema.path("format").asString(""));
    }
}

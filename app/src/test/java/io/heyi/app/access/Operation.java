package io.heyi.app.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.api.document.ApiDocument;
import io.heyi.app.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An operation of the running interface, as its own description has it, with its examples for a request. */
public record Operation(ApiDocument.Operation described, ApiDocument document) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> SUMS = List.of("sums", "classA");

    /** What to put where: by the name of the parameter or field and its example. */
    public interface Values extends BiFunction<String, JsonNode, JsonNode> {

        Values EXAMPLES = (name, example) -> example;
    }

    public static List<Operation> all(Ledger ledger) {
        ApiDocument document = new ApiDocument(Http.at(ledger).get("/v3/api-docs").json());
        return document.operations().stream().map(operation -> new Operation(operation, document)).toList();
    }

    public String id() {
        return described.id();
    }

    public String method() {
        return described.method().toUpperCase();
    }

    public boolean readsPerson() {
        return described.node().has("x-reads-person");
    }

    /** A request ready to be sent. */
    public record Request(String method, String path, String body, Map<String, String> headers) {
    }

    public Request request(Values values) {
        String filled = described.path();
        List<String> query = new ArrayList<>();
        for (ApiDocument.Parameter parameter : described.parameters()) {
            JsonNode example = parameter.node().hasNonNull("example") ? parameter.node().get("example") : parameter.schema().path("example");
            if (!example.isMissingNode() && !parameter.in().equals("header")) {
                String value = URLEncoder.encode(values.apply(parameter.name(), example).asString(), StandardCharsets.UTF_8);
                if (parameter.in().equals("path")) {
                    filled = filled.replace("{" + parameter.name() + "}", value);
                } else {
                    query.add(parameter.name() + "=" + value);
                }
            }
        }
        String target = filled + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return withBody(target, values);
    }

    private Request withBody(String target, Values values) {
        JsonNode body = described.body() == null ? null : example(null, described.body(), values);
        if ("multipart/form-data".equals(described.mediaType())) {
            String parts = body.properties().stream().map(part -> "--part\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\""
                    + "; filename=\"file.csv\"\r\n\r\n" + part.getValue().asString() + "\r\n").collect(Collectors.joining()) + "--part--\r\n";
            return new Request(method(), target, parts, Map.of("Content-Type", "multipart/form-data; boundary=part"));
        }
        return new Request(method(), target, body == null ? null : body.toString(), Map.of());
    }

    private JsonNode example(String name, JsonNode given, Values values) {
        JsonNode schema = document.resolved(given);
        JsonNode own = given.has("example") ? given.get("example") : schema.path("example");
        if (schema.has("properties")) {
            ObjectNode object = NODES.objectNode();
            schema.get("properties").properties().forEach(property -> {
                JsonNode value = example(property.getKey(), property.getValue(), values);
                if (value != null) {
                    object.set(property.getKey(), value);
                }
            });
            // A bill has either, and one with both is refused before anything is looked up.
            if (SUMS.stream().anyMatch(object::has)) {
                object.remove("lines");
            }
            return object;
        }
        if (schema.path("type").asString("").equals("array")) {
            JsonNode item = example(name, schema.get("items"), values);
            return item == null ? NODES.arrayNode() : NODES.arrayNode().add(item);
        }
        if (own.isMissingNode()) {
            return schema.has("enum") ? schema.get("enum").get(0) : schema.path("format").asString("").equals("binary") ? NODES.stringNode("x") : null;
        }
        boolean text = schema.path("type").asString("").equals("string");
        return values.apply(name, text ? NODES.stringNode(own.isString() ? own.asString() : own.toString()) : own);
    }

    /** Every parameter and field that takes a text, with where it stands. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (ApiDocument.Parameter parameter : described.parameters()) {
            if (ApiDocument.type(parameter.schema()).equals("string") && !parameter.in().equals("header")) {
                texts.put(parameter.name(), id());
            }
        }
        request((name, example) -> {
            if (name != null && example.isString()) {
                texts.put(name, id());
            }
            return example;
        });
        return texts;
    }

    @Override
    public String toString() {
        return id();
    }
}

package io.heyi.app.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.ledger.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An operation of the running interface, as its own description has it, with its examples for a request. */
public record Operation(String id, String method, String path, JsonNode spec, JsonNode document) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What to put where: by the name of the parameter or field and its example. */
    public interface Values extends BiFunction<String, JsonNode, JsonNode> {

        Values EXAMPLES = (name, example) -> example;
    }

    public static List<Operation> all(Ledger ledger) {
        JsonNode document = Http.at(ledger).get("/v3/api-docs").json();
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method ->
                operations.add(new Operation(method.getValue().get("operationId").asString(), method.getKey().toUpperCase(), path.getKey(),
                        method.getValue(), document))));
        return operations;
    }

    /** A request ready to be sent. */
    public record Request(String method, String path, String body, Map<String, String> headers) {
    }

    public Request request(Values values) {
        String filled = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : spec.path("parameters")) {
            String name = parameter.get("name").asString();
            JsonNode example = parameter.hasNonNull("example") ? parameter.get("example") : parameter.path("schema").path("example");
            String in = parameter.get("in").asString();
            if (!example.isMissingNode() && !in.equals("header")) {
                String value = java.net.URLEncoder.encode(values.apply(name, example).asString(), java.nio.charset.StandardCharsets.UTF_8);
                if (in.equals("path")) {
                    filled = filled.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + value);
                }
            }
        }
        String target = filled + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return withBody(target, values);
    }

    private Request withBody(String target, Values values) {
        JsonNode content = spec.path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            ObjectNode parts = (ObjectNode) example(null, content.at("/multipart~1form-data/schema"), values);
            String body = parts.properties().stream().map(part -> "--part\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\""
                    + "; filename=\"file.csv\"\r\n\r\n" + part.getValue().asString() + "\r\n").collect(Collectors.joining()) + "--part--\r\n";
            return new Request(method, target, body, Map.of("Content-Type", "multipart/form-data; boundary=part"));
        }
        JsonNode json = content.at("/application~1json/schema");
        return new Request(method, target, json.isMissingNode() ? null : example(null, json, values).toString(), Map.of());
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private JsonNode example(String name, JsonNode given, Values values) {
        JsonNode schema = resolved(given);
        JsonNode own = given.has("example") ? given.get("example") : schema.path("example");
        if (schema.has("properties")) {
            ObjectNode object = NODES.objectNode();
            schema.get("properties").properties().forEach(property -> {
                JsonNode value = example(property.getKey(), property.getValue(), values);
                if (value != null) {
                    object.set(property.getKey(), value);
                }
            });
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
        for (JsonNode parameter : spec.path("parameters")) {
            if (parameter.path("schema").path("type").asString("").equals("string") && !parameter.get("in").asString().equals("header")) {
                texts.put(parameter.get("name").asString(), id);
            }
        }
        request((name, example) -> {
            if (name != null && example.isString()) {
                texts.put(name, id);
            }
            return example;
        });
        return texts;
    }

    @Override
    public String toString() {
        return id;
    }
}

package io.heyi.app.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** The OpenAPI document as a test reads it: operations with their parameters and bodies, every reference resolved. */
public final class ApiDocument {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /**
     * @param path       as in the document, with {variables}
     * @param body       schema of the JSON body, or null
     * @param mediaType  of the body, or null
     */
    public record Operation(String method, String path, String id, List<Parameter> parameters, JsonNode body, String mediaType,
                            JsonNode node) {

        @Override
        public String toString() {
            return method.toUpperCase() + " " + path;
        }
    }

    /** {@code in} is path, query or header. */
    public record Parameter(String name, String in, boolean required, JsonNode schema, JsonNode node) {
    }

    private final JsonNode root;

    public ApiDocument(JsonNode root) {
        this.root = root;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operations.add(operation(method, path.getKey(), path.getValue().get(method)));
                }
            }
        }
        return operations;
    }

    private Operation operation(String method, String path, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : node.path("parameters")) {
            parameters.add(new Parameter(parameter.get("name").asString(), parameter.get("in").asString(),
                    parameter.path("required").asBoolean(false), resolved(parameter.path("schema")), parameter));
        }
        JsonNode content = node.path("requestBody").path("content");
        String mediaType = content.isEmpty() ? null : content.propertyNames().iterator().next();
        JsonNode body = mediaType == null ? null : content.get(mediaType).path("schema");
        return new Operation(method, path, node.path("operationId").asString(), parameters, body, mediaType, node);
    }

    /** The schema behind a reference. */
    public JsonNode resolved(JsonNode schema) {
        JsonNode at = schema;
        while (at.has("$ref")) {
            at = root.at(at.get("$ref").asString().substring(1));
        }
        return at;
    }

    /** What a value of the schema looks like: its example, or one composed of its parts' examples. */
    public Object example(JsonNode schema) {
        return example(schema, 0);
    }

    private Object example(JsonNode given, int depth) {
        JsonNode schema = resolved(given);
        if (given.has("example")) {
            return plain(given.get("example"));
        }
        if (schema.has("example")) {
            return plain(schema.get("example"));
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> depth > 6 ? List.of() : List.of(example(schema.path("items"), depth + 1));
            case "boolean" -> false;
            case "integer", "number" -> 1;
            default -> "text";
        };
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        Map<String, Object> value = new java.util.LinkedHashMap<>();
        if (depth <= 6) {
            schema.path("properties").properties().forEach(property ->
                    value.put(property.getKey(), example(property.getValue(), depth + 1)));
        }
        return value;
    }

    /** OpenAPI 3.1 writes a nullable type as a list. */
    public static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString(schema.has("properties") ? "object" : "string");
    }

    static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new java.util.LinkedHashMap<>();
            node.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(e -> list.add(plain(e)));
            return list;
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.isNumber() ? node.decimalValue() : node.isNull() ? null : node.asString();
    }
}

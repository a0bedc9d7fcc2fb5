package io.heyi.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * With {@code -Dheyi.openapi.write=true} the fullest answer to each operation of a test run becomes its example in the OpenAPI document
 * ({@code src/main/resources/openapi}); otherwise it does nothing.
 */
final class Recorder {

    private static final boolean ON = Boolean.getBoolean("heyi.openapi.write");
    private static final Path FOLDER = Path.of("src", "main", "resources", "openapi");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Map<String, Integer> LENGTHS = new TreeMap<>();

    private Recorder() {
    }

    static synchronized void keep(String method, String path, Http.Answer answer) {
        boolean json = answer.response().headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        if (!ON || answer.status() != 200 || !json || path.startsWith("/v3/")) {
            return;
        }
        String operation = operationAt(method, path);
        if (operation != null && answer.body().length() > LENGTHS.getOrDefault(operation, 0)) {
            LENGTHS.put(operation, answer.body().length());
            write(operation, JSON.readTree(answer.body()));
        }
    }

    /** The operation whose path, with any text for its variables, is this one; the most literal path wins. */
    private static String operationAt(String method, String path) {
        String asked = path.replaceFirst("\\?.*", "");
        String found = null;
        int variables = Integer.MAX_VALUE;
        for (Map.Entry<String, JsonNode> entry : document().get("paths").properties()) {
            int count = entry.getKey().split("\\{", -1).length - 1;
            if (count < variables && asked.matches(entry.getKey().replaceAll("\\{[^}]*}", "[^/]+"))
                    && entry.getValue().has(method.toLowerCase())) {
                found = entry.getValue().get(method.toLowerCase()).get("operationId").asString();
                variables = count;
            }
        }
        return found;
    }

    private static JsonNode document() {
        return JSON.readTree(Path.of("..", "docs", "openapi.json").toFile());
    }

    private static void write(String operation, JsonNode answer) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(operation + ".json"), JSON.writeValueAsString(answer) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

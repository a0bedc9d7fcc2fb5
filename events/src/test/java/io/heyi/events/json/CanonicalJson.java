package io.heyi.events.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a text that is equal when the trees are: names sorted, numbers to the last zero. A name twice in one object is an error. */
public final class CanonicalJson {

    /** Not the ledger's mapper: what it reads wrongly must be seen. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private CanonicalJson() {
    }

    public static String of(String json) {
        StringBuilder text = new StringBuilder();
        write(STRICT.readTree(json), "\n", text);
        return text.toString();
    }

    /** Every number, as it is written. */
    public static List<String> numbers(String json) {
        List<String> numbers = new ArrayList<>();
        try (JsonParser parser = STRICT.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric()) {
                    numbers.add(parser.getString());
                }
            }
        }
        return numbers;
    }

    private static void write(JsonNode node, String indent, StringBuilder text) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            sorted.forEach((name, value) -> write(value, indent + "  ", text.append(indent).append(name).append(": ")));
        } else if (node.isArray()) {
            node.forEach(element -> write(element, indent + "  ", text.append(indent).append("- ")));
            text.append(indent).append(".");
        } else {
            text.append(node.isNumber() ? node.decimalValue().toString() : node.toString());
        }
    }
}

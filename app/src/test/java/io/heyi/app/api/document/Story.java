package io.heyi.app.api.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.heyi.command.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests in an order in which each can be granted, {@code fuzz/story.json}: what of the examples in the OpenAPI document has to be another
 * value, with {@code {names}} of values of the round and of earlier answers.
 */
final class Story {

    private static final Path FILE = Path.of("src/test/resources/fuzz/story.json");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z0-9]+)}");

    /**
     * @param role   or null for nobody
     * @param person tells two of a role apart
     * @param every  told in one round of so many: a password takes its time
     * @param with   what is put in the place of the examples, by parameter or path in the body; null leaves it out
     * @param keep   what is kept of the answer, by the name it gets: its path there
     */
    record Step(String operation, Role role, int person, int every, Map<String, Object> with, Map<String, String> keep) {

        Map<String, Object> with(Map<String, String> values) {
            Map<String, Object> filled = new LinkedHashMap<>();
            with.forEach((path, value) -> filled.put(path, Story.filled(value, values)));
            return filled;
        }
    }

    private Story() {
    }

    static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : new JsonMapper().readTree(Files.readString(FILE))) {
            String[] who = step.get("as").asString().split(" ");
            Map<String, Object> with = new LinkedHashMap<>();
            step.path("with").properties().forEach(value -> with.put(value.getKey(), ApiDocument.plain(value.getValue())));
            Map<String, String> keep = new LinkedHashMap<>();
            step.path("keep").properties().forEach(kept -> keep.put(kept.getKey(), kept.getValue().asString()));
            steps.add(new Step(step.get("do").asString(), who[0].equals("NOBODY") ? null : Role.valueOf(who[0]),
                    who.length == 1 ? 1 : Integer.parseInt(who[1]), step.path("every").asInt(1), with, keep));
        }
        return steps;
    }

    private static Object filled(Object value, Map<String, String> values) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, one) -> filled.put(String.valueOf(key), filled(one, values)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> filled(one, values)).toList();
        }
        return value instanceof String text
                ? NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group(1)))) : value;
    }
}

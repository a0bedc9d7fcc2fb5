package io.heyi.app.api.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.api.document.ApiDocument.Operation;
import io.heyi.app.api.document.ApiDocument.Parameter;
import io.heyi.app.endtoend.FuzzedCounty;
import io.heyi.command.access.Role;
import tools.jackson.databind.json.JsonMapper;

/** One request. */
record Shot(Operation operation, String target, Map<String, String> headers, Caller caller, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "part";

    /** @param institution of a hospital */
    record Caller(Role role, int person, String institution) {

        private Http at(Http nobody) {
            if (role == null) {
                return nobody;
            }
            String account = role.name().toLowerCase() + "-" + person;
            return role == Role.HOSPITAL ? nobody.asHospital(account, institution) : nobody.as(role, account, FuzzedCounty.REGION);
        }
    }

    Http.Answer at(Http nobody) {
        Http sender = caller.at(nobody);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            sender = sender.with(header.getKey(), header.getValue());
        }
        return sender.send(operation.method().toUpperCase(), target, body);
    }

    /**
     * The examples of the document, some of them replaced, then bent out of shape.
     *
     * @param with    by parameter or by path in the body; null leaves it out
     * @param percent of the places that are changed
     */
    static Shot of(ApiDocument document, Operation operation, Map<String, Object> with, Mutations mutations, int percent, Caller caller) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        Map<String, String> headers = new TreeMap<>();
        Map<String, Object> inBody = new LinkedHashMap<>(with);
        for (Parameter parameter : operation.parameters()) {
            boolean named = inBody.containsKey(parameter.name());
            Object example = named ? inBody.remove(parameter.name())
                    : document.example(parameter.node().has("example") ? parameter.node() : parameter.schema());
            String value = String.valueOf(mutations.of(example, percent));
            boolean sent = named || parameter.required() && !mutations.chance(percent) || mutations.chance(5 * percent);
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", value.isBlank() ? "-" : encoded(value));
                case "header" -> {
                    if (sent) {
                        headers.put(parameter.name(), value.chars().allMatch(c -> c > 31 && c < 127) && value.length() < 200 ? value : "x");
                    }
                }
                default -> {
                    if (sent) {
                        query.add(parameter.name() + "=" + encoded(value));
                    }
                }
            }
        }
        for (String header : List.of("Cookie", "X-XSRF-TOKEN")) {
            if (inBody.containsKey(header)) {
                headers.put(header, String.valueOf(inBody.remove(header)));
            }
        }
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Shot(operation, target, headers, caller, body(document, operation, inBody, headers, mutations, percent));
    }

    private static String body(ApiDocument document, Operation operation, Map<String, Object> with, Map<String, String> headers,
                               Mutations mutations, int percent) {
        if (operation.body() == null) {
            return null;
        }
        Object example = document.example(operation.body());
        with.forEach((path, value) -> put(example, path, value));
        Object bent = mutations.of(example, percent);
        String body = JSON.writeValueAsString(bent);
        if (operation.mediaType().startsWith("multipart") && !mutations.chance(percent / 5)) {
            headers.put("Content-Type", operation.mediaType() + "; boundary=" + BOUNDARY);
            body = bent instanceof Map<?, ?> parts ? multipart(parts) : body;
        }
        return mutations.chance(percent / 2) ? mutations.nudged(body) : body;
    }

    private static String multipart(Map<?, ?> parts) {
        return parts.entrySet().stream().map(part -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.getKey()
                + "\"; filename=\"file.csv\"\r\n\r\n" + part.getValue() + "\r\n").collect(Collectors.joining()) + "--" + BOUNDARY + "--\r\n";
    }

    @SuppressWarnings("unchecked")
    private static void put(Object example, String path, Object value) {
        String[] names = path.split("\\.");
        Map<String, Object> at = (Map<String, Object>) example;
        for (int i = 0; i < names.length - 1; i++) {
            at = (Map<String, Object>) at.get(names[i]);
        }
        String last = names[names.length - 1];
        if (value == null) {
            at.remove(last);
        } else {
            at.put(last, value);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return operation.id() + ": " + operation.method().toUpperCase() + " " + target + " " + headers + " by " + caller + ": " + body;
    }
}

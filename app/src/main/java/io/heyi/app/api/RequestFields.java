package io.heyi.app.api;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What a request calls the field that a refusal names. The house has one name for a thing, that of the files ({@code claim_id}); a
 * request may have its own ({@code settlementNo}, {@code claimNo}). An answer names only what its own request has: where the fault lies in
 * what was sent earlier, such as the bill of an application that is settled now, it names nothing. Within a document that was sent (a plan,
 * a file) its keys and columns are named as they stand there.
 */
final class RequestFields {

    /** What a name may be called, the nearest first; where itself is not among them it comes before them. */
    private static final Map<String, List<String>> ALSO = Map.ofEntries(
            Map.entry("claimId", List.of("claimNo", "settlementNo", "claim", "applicationNo")),
            Map.entry("claim", List.of("claimNo", "settlementNo")),
            Map.entry("residentId", List.of("resident")),
            Map.entry("settledOn", List.of("servedOn", "dischargedOn", "day")),
            Map.entry("servedOn", List.of("settledOn", "dischargedOn", "day")),
            Map.entry("diagnosis", List.of("diagnoses")),
            Map.entry("class", List.of("itemClass")),
            Map.entry("sums", List.of("classA")),
            Map.entry("code", List.of("institution")),
            Map.entry("institution", List.of("code")),
            Map.entry("designatedFrom", List.of("from")),
            Map.entry("designatedTo", List.of("to")),
            Map.entry("to", List.of("toHousehold")),
            Map.entry("cardNo", List.of("newCardNo", "cardNo")),
            Map.entry("replaces", List.of("cardNo")),
            Map.entry("content", List.of("id")),
            Map.entry("files", List.of("claims", "id")));

    private static final Map<Method, RequestFields> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> names = new HashSet<>();
    private boolean document;

    private RequestFields(HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            collect(parameter);
        }
    }

    /** Of the request that is being answered; of one that no operation took, nothing is known. */
    static RequestFields of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? of(handler) : new RequestFields();
    }

    static RequestFields of(HandlerMethod handler) {
        return KNOWN.computeIfAbsent(handler.getMethod(), method -> new RequestFields(handler));
    }

    private RequestFields() {
    }

    /** @param field as the refusal names it, such as {@code lines[3].charged_on}; null when the request has no such field */
    String named(String field) {
        if (field == null || field.isEmpty()) {
            return null;
        }
        int leaf = field.lastIndexOf('.') + 1;
        String told = camelCase(field.substring(leaf));
        List<String> also = ALSO.getOrDefault(told, List.of());
        String found = Stream.concat(also.contains(told) ? Stream.empty() : Stream.of(told), also.stream())
                .filter(names::contains).findFirst().orElse(null);
        if (found == null) {
            return document ? field : null;
        }
        return camelCase(field.substring(0, leaf)) + found;
    }

    /** The part that a file came in, which was written down under the part's name. */
    String part(String file) {
        String stem = file.replaceFirst("\\..*", "");
        return names.contains(stem) ? stem : named("file");
    }

    private static String camelCase(String text) {
        StringBuilder camel = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean joint = text.charAt(i) == '_' && i + 1 < text.length();
            camel.append(joint ? Character.toUpperCase(text.charAt(++i)) : text.charAt(i));
        }
        return camel.toString();
    }

    private void collect(MethodParameter parameter) {
        document |= MultipartFile.class.isAssignableFrom(parameter.getParameterType());
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            collect(parameter.getGenericParameterType());
            return;
        }
        Stream.of(PathVariable.class, RequestParam.class, RequestPart.class, RequestHeader.class)
                .map(parameter::getParameterAnnotation).filter(Objects::nonNull).findFirst()
                .ifPresent(annotation -> {
                    String given = (String) AnnotationUtils.getValue(annotation, "name");
                    names.add(given == null || given.isEmpty() ? parameter.getParameter().getName() : given);
                });
    }

    private void collect(Type type) {
        if (type instanceof ParameterizedType list) {
            Stream.of(list.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                names.add(component.getName());
                document |= component.getName().equals("yaml");
                if (component.getType() != type) {
                    collect(component.getGenericType());
                }
            }
        }
    }
}

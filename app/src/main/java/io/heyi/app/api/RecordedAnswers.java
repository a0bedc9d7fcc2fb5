package io.heyi.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Answers that a ledger once gave, one file an operation, as the examples of the OpenAPI document. */
final class RecordedAnswers {

    private RecordedAnswers() {
    }

    /** The document's own library wants its own Jackson's tree. */
    static Optional<Object> of(String operationId) {
        try (InputStream file = RecordedAnswers.class.getResourceAsStream("/openapi/" + operationId + ".json")) {
            return file == null ? Optional.empty()
                    : Optional.of(new ObjectMapper().readTree(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the example of " + operationId + " is no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

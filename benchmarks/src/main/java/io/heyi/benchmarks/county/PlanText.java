package io.heyi.benchmarks.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The plan of the sample county, which the application carries. */
public final class PlanText {

    private PlanText() {
    }

    public static String read() {
        try (InputStream plan = PlanText.class.getResourceAsStream("/sample/plan.yaml")) {
            return new String(plan.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.heyi.command.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.heyi.benefits.plan.BenefitPlan;

/** The plans of the test resources, read as they would be published. */
public final class Plans {

    private Plans() {
    }

    /** The document, to the letter: {@code county-2009}. */
    public static String yaml(String name) {
        try (InputStream in = Plans.class.getResourceAsStream("/plans/" + name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BenefitPlan plan(String name) {
        return PlanYaml.read(yaml(name));
    }
}

package io.heyi.app.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plans of the story: {@code year/plan-2009.yaml}, and what becomes of it in 2010. */
final class Plans {

    private Plans() {
    }

    static String of2009() {
        try {
            return Files.readString(Path.of("src/test/resources/year/plan-2009.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A higher ceiling, and 12.00 instead of 10.00 for the family account. */
    static String of2010() {
        return of2009().replace("2009", "2010").replace("annualCeiling: 15000.00", "annualCeiling: 20000.00")
                .replace("creditPerMember: 10.00", "creditPerMember: 12.00");
    }

    /** As a text of JSON. */
    static String quoted(String yaml) {
        return "\"" + yaml.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}

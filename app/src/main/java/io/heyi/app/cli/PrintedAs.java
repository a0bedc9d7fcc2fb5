package io.heyi.app.cli;

import java.util.function.Function;

import io.heyi.app.screen.Json;
import io.heyi.app.screen.Language;
import picocli.CommandLine.Option;

/** The options that say how a result is printed: as JSON, or as a text in a language. */
final class PrintedAs {

    @Option(names = "--json", description = "以 JSON 输出 / print JSON")
    private boolean json;
    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "语言 / language (default: zh)")
    private Language language;

    boolean json() {
        return json;
    }

    /** @param text of the same, in the language asked for */
    String of(Object result, Function<Language, String> text) {
        return json ? Json.of(result) : text.apply(language);
    }
}

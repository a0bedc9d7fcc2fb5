package io.heyi.app.screen;

import io.heyi.events.json.LedgerJson;
import io.heyi.command.audit.Verification;
import io.heyi.command.intake.ImportSummary;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as one JSON document: money as yuan in text, days as ISO text. */
public final class Json {

    private static final JsonMapper MAPPER = mapper();

    private Json() {
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT);
        LedgerJson.configure(builder);
        return builder.build();
    }

    /** Any record. */
    public static String of(Object result) {
        return MAPPER.writeValueAsString(result);
    }

    public static String of(ImportSummary summary, boolean strict) {
        return of(new Imported(!strict || summary.rejectedRows() == 0, summary));
    }

    public static String of(Verification verification) {
        return of(new Verified(verification.holds(), verification));
    }

    private record Imported(boolean taken, ImportSummary summary) {
    }

    private record Verified(boolean holds, Verification verification) {
    }
}

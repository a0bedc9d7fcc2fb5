package io.heyi.command.counter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.PaperInvoice;

/** The first field in which two applications under one number differ. */
final class ContentDifference {

    private static final Map<String, Function<ApplicationContent, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("resident_id", ApplicationContent::resident);
        invoice("institution", PaperInvoice::institution);
        invoice("invoice_no", PaperInvoice::invoiceNo);
        invoice("kind", PaperInvoice::kind);
        invoice("admitted_on", PaperInvoice::admittedOn);
        invoice("settled_on", PaperInvoice::servedOn);
        invoice("diagnosis", PaperInvoice::diagnoses);
        invoice("total", PaperInvoice::total);
        invoice("sums", PaperInvoice::sums);
        invoice("lines", PaperInvoice::lines);
        invoice("referral", PaperInvoice::referral);
        invoice("traditional_medicine", PaperInvoice::traditionalMedicine);
        invoice("placement", PaperInvoice::placement);
        invoice("corrects", PaperInvoice::corrects);
    }

    private ContentDifference() {
    }

    private static void invoice(String name, Function<PaperInvoice, Object> field) {
        FIELDS.put(name, content -> field.apply(content.invoice()));
    }

    /** Null when there is none. */
    static String field(ApplicationContent known, ApplicationContent told) {
        if (known.equals(told)) {
            return null;
        }
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue().apply(known), field.getValue().apply(told)))
                .map(Map.Entry::getKey)
                .findFirst().orElse("payee");
    }
}

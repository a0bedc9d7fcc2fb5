package io.heyi.app.api;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A refusal as it is sent: {@code application/problem+json} (RFC 9457).
 *
 * @param type    {@code urn:heyi:problem:} and the problem's name, which does not change
 * @param title   what is wrong, in Chinese
 * @param titleEn what is wrong, in English
 * @param field   the field at fault, or null when no single field is
 */
public record Problem(@Schema(example = "urn:heyi:problem:invoice-already-used") String type,
                      @Schema(example = "422") int status,
                      @Schema(example = "发票已用于另一笔结算") String title,
                      @Schema(example = "the invoice is held by another claim") String titleEn,
                      @Schema(example = "invoice_no") String field) {

    static Problem of(int status, String name, String zh, String en, String field) {
        return new Problem("urn:heyi:problem:" + name, status, zh, en, field);
    }

    /** InvoiceAlreadyUsed becomes invoice-already-used. */
    static String named(String refusal) {
        return refusal.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}

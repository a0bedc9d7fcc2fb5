package io.heyi.app.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A refusal as it is sent: {@code application/problem+json} (RFC 9457).
 *
 * @param type    {@code urn:heyi:problem:} and the problem's name, which does not change
 * @param title   what is wrong, in Chinese
 * @param titleEn what is wrong, in English
 * @param field   the field at fault, as the request calls it, or null when no single field of it is
 * @param rows    of a file that is taken whole or not at all: what is wrong with which row, the first faults of many; else null
 */
public record Problem(@Schema(example = "urn:heyi:problem:invoice-already-used") String type,
                      @Schema(example = "422") int status,
                      @Schema(example = "发票已用于另一笔结算") String title,
                      @Schema(example = "the invoice is held by another claim") String titleEn,
                      @Schema(example = "invoiceNo") String field,
                      List<Row> rows) {

    private static final int MOST_ROWS = 200;

    /**
     * A fault of a row.
     *
     * @param line   of the file, from 1; the header is line 1
     * @param column as the file names it; empty when it is the row as a whole
     * @param reason the reason's name, which does not change
     */
    @Schema(name = "ProblemRow")
    public record Row(@Schema(example = "17") long line, @Schema(example = "prepay") String column,
                      @Schema(example = "OutOfRange") String reason, @Schema(example = "应在 0 到 1 之间") String zh,
                      @Schema(example = "must lie between 0 and 1") String en) {
    }

    static Problem of(int status, String name, String zh, String en, String field) {
        return new Problem("urn:heyi:problem:" + name, status, zh, en, field, null);
    }

    static Problem of(int status, RowsRefused refused) {
        List<Row> rows = refused.rejections().stream().limit(MOST_ROWS)
                .map(fault -> new Row(fault.line(), fault.column(), fault.reasonName(), fault.zh(), fault.en())).toList();
        return new Problem("urn:heyi:problem:rows-refused", status, refused.zh(), refused.en(), "file", rows);
    }

    /** InvoiceAlreadyUsed becomes invoice-already-used, NotAStay not-a-stay. */
    static String named(String refusal) {
        return refusal.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}

package io.heyi.app.api.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.intake.ImportSummary;
import io.heyi.command.yearend.YearEnd;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A request as it stands.
 *
 * @param content what exactly is asked for; {@code sha256} is of its UTF-8 bytes
 * @param status  OPEN, GRANTED or REJECTED
 * @param imported what became of the rows, right after files were taken
 * @param closing  how many households it closed, right after a year was closed
 * @param passwordHalf of a one-time password: to who asks the first half, to who agrees the second, told once; the password is both with a
 *                     hyphen between
 */
record ApprovalView(@Schema(example = "A-2026-0001") String id, ApprovalKind kind, String region, String content, String sha256,
                    String requestedBy, Instant requestedAt, String status, String decidedBy, Instant decidedAt, ImportSummary imported,
                    YearEnd.Closed closing, @Schema(example = "abcde-fghjk") String passwordHalf) {

    static ApprovalView of(ResultSet row) throws SQLException {
        return new ApprovalView(row.getString("id"), ApprovalKind.valueOf(row.getString("kind")), row.getString("region"),
                row.getString("content"), row.getString("sha256"), row.getString("requested_by"), instant(row, "requested_at"),
                row.getString("status"), row.getString("decided_by"), instant(row, "decided_at"), null, null, null);
    }

    ApprovalView with(ImportSummary summary) {
        return new ApprovalView(id, kind, region, content, sha256, requestedBy, requestedAt, status, decidedBy, decidedAt, summary, null, null);
    }

    ApprovalView with(YearEnd.Closed households) {
        return new ApprovalView(id, kind, region, content, sha256, requestedBy, requestedAt, status, decidedBy, decidedAt, null, households, null);
    }

    ApprovalView withPasswordHalf(String half) {
        return new ApprovalView(id, kind, region, content, sha256, requestedBy, requestedAt, status, decidedBy, decidedAt, imported, closing, half);
    }

    /** Answers end up in logs by mistake. */
    @Override
    public String toString() {
        return "ApprovalView[" + id + " " + status + "]";
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package io.heyi.command.intake;

import io.heyi.command.intake.file.ClaimRow;
import io.heyi.command.intake.file.CsvFile;
import io.heyi.command.intake.file.Rejection;

/** Rejections that concern two files at once. */
final class Rejections {

    private Rejections() {
    }

    static Rejection brokenLines(CsvFile claims, ClaimRow row, Rejection fault) {
        return new Rejection(claims.name(), row.line(), "", "ClaimLineRejected",
                "费用明细有误:" + fault.file() + ":" + fault.line() + " " + fault.zh(),
                "one of its lines was rejected: " + fault.file() + ":" + fault.line() + " " + fault.en());
    }

    static Rejection linesOfAnother(CsvFile claims, ClaimRow row) {
        return new Rejection(claims.name(), row.line(), "claim_id", "LinesOfAnotherInstitution",
                "明细文件中的结算号已属于另一机构的结算", "the lines under this number belong to another institution's claim");
    }

    /** The number itself is not repeated: anything may have strayed into that column. */
    static Rejection lineWithoutClaim(CsvFile lines, long line) {
        return new Rejection(lines.name(), line, "claim_id", "LineWithoutClaim", "该结算号的明细没有对应的结算",
                "the lines of this settlement number belong to no claim of this import");
    }
}

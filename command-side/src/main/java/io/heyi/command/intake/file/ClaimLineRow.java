package io.heyi.command.intake.file;

import io.heyi.benefits.claim.BilledLine;

/**
 * A row of {@code claim_lines.csv}.
 *
 * @param line    where it stands in the file, from 1; the number on the bill is {@code charge.line()}
 * @param claimId the settlement number of the claim it belongs to
 */
public record ClaimLineRow(long line, String claimId, BilledLine charge) {
}

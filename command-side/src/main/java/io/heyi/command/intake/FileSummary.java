package io.heyi.command.intake;

/**
 * What became of a file. The three counts add up to {@code rows}.
 *
 * @param taken     rows that changed the ledger
 * @param unchanged rows that the ledger knew already, with the same content
 * @param rejected  rows that were not taken
 */
public record FileSummary(String file, long rows, long taken, long unchanged, long rejected) {
}

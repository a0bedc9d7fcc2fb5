package io.heyi.command.intake.file;

/**
 * What one pass over a usable file has found.
 *
 * @param file   the file's name without its folder
 * @param rows   data rows: neither the header nor blank lines count; taken and rejected rows will add up to it
 * @param bytes  size of the uncompressed content in bytes
 * @param sha256 hash of the uncompressed content, 64 lower-case hex digits: a file and its {@code .gz} are the same file
 */
public record Inspection(String file, long rows, long bytes, String sha256) {
}

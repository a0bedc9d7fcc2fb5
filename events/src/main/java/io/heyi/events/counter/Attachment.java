package io.heyi.events.counter;

/**
 * A file that belongs to an application (附件). Its content is stored once under its hash.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param size   in bytes
 * @param name   as it was uploaded, without path and control characters
 */
public record Attachment(String sha256, AttachmentType type, int size, String name) {
}

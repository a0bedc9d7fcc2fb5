package io.heyi.events.approval;

import org.axonframework.serialization.Revision;

/**
 * Somebody asks that something be done.
 *
 * @param kind    what, such as REVERSAL
 * @param region  administrative code whose people may decide, absent where the region does not matter
 * @param content what exactly is to be done, canonical JSON: names sorted, no spaces
 * @param sha256  of the content's UTF-8 bytes, in hexadecimal digits
 * @param by      the account that asks
 */
@Revision("1")
public record ApprovalRequested(String id, String kind, String region, String content, String sha256, String by) implements ApprovalEvent {
}

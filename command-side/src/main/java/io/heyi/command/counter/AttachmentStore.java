package io.heyi.command.counter;

import io.heyi.events.counter.Attachment;

/** Where the content of attachments is kept, in the transaction of the event that refers to it. */
@FunctionalInterface
public interface AttachmentStore {

    /** Storing the same content again changes nothing. */
    void store(Attachment attachment, byte[] content);
}

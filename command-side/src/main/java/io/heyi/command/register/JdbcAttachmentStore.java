package io.heyi.command.register;

import io.heyi.command.counter.AttachmentStore;
import io.heyi.events.counter.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link AttachmentStore} on its table: one row for one content, whoever attaches it. */
public final class JdbcAttachmentStore implements AttachmentStore {

    private final JdbcClient jdbc;

    public JdbcAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void store(Attachment attachment, byte[] content) {
        jdbc.sql("insert into attachment (sha256, media_type, content) values (?, ?, ?) on conflict (sha256) do nothing")
                .params(attachment.sha256(), attachment.type().mediaType(), content).update();
    }
}

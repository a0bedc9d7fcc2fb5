package io.heyi.command.approval;

import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import io.heyi.events.approval.ApprovalGranted;
import io.heyi.events.approval.ApprovalRejected;
import io.heyi.events.approval.ApprovalRequested;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the list of requests, in the transaction of the events. */
public final class ApprovalWriter implements Consumer<List<? extends EventMessage<?>>> {

    private static final String DECIDED = "update approval set status = ?, decided_by = ?, decided_at = ? where id = ?";

    private final JdbcClient jdbc;

    public ApprovalWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            var at = message.getTimestamp().atOffset(ZoneOffset.UTC);
            if (message.getPayload() instanceof ApprovalRequested asked) {
                jdbc.sql("""
                        insert into approval (id, kind, decided_by_role, region, content, sha256, requested_by, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                        .param(asked.id()).param(asked.kind()).param(ApprovalKind.valueOf(asked.kind()).decidedBy().name())
                        .param(asked.region()).param(asked.content()).param(asked.sha256()).param(asked.by()).param(at).update();
            } else if (message.getPayload() instanceof ApprovalGranted granted) {
                jdbc.sql(DECIDED).params("GRANTED", granted.by(), at, granted.id()).update();
            } else if (message.getPayload() instanceof ApprovalRejected rejected) {
                jdbc.sql(DECIDED).params("REJECTED", rejected.by(), at, rejected.id()).update();
            }
        }
    }
}

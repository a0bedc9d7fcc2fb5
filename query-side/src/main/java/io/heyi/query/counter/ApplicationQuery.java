package io.heyi.query.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentType;
import io.heyi.events.counter.ContentHash;
import io.heyi.events.json.LedgerJson;
import io.heyi.query.counter.ApplicationDetail.Step;
import io.heyi.query.knownat.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One application with its history, and the content of its attachments. */
public final class ApplicationQuery {

    private static final String CONTENT = """
            select content from reimbursement_content_fact
            where application_no = :applicationNo and position <= :position
            order by position desc limit 1
            """;

    private static final String ATTACHMENTS = """
            select sha256, type, size, name from reimbursement_attachment_fact
            where application_no = :applicationNo and position <= :position
            order by position
            """;

    private static final String HISTORY = """
            select step.*, (select min(ended_at) from append_log where append_log.position >= step.position) as recorded_at
            from (select position, what, state, account, happened_on, reason, content_hash, approval, needed, claim_no, payment_ref, due
                  from reimbursement_fact where application_no = :applicationNo and position <= :position
                  union all
                  select position, 'AttachmentAdded', null, account, happened_on, name, sha256, 0, 0, '', '', 0
                  from reimbursement_attachment_fact where application_no = :applicationNo and position <= :position) step
            order by position
            """;

    private static final String FILE = """
            select a.sha256, a.type, a.size, a.name, f.content
            from reimbursement_attachment_fact a join attachment f on f.sha256 = a.sha256
            where a.application_no = ? and a.sha256 = ? and a.village like ?
            limit 1
            """;

    private static final JsonMapper JSON = LedgerJson.mapper();

    private final Snapshot snapshot;
    private final JdbcClient jdbc;

    public ApplicationQuery(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** An attachment as it was uploaded. */
    public record StoredFile(Attachment attachment, byte[] content) {
    }

    /** Empty when there is none in the region at that position. */
    public Optional<ApplicationDetail> find(String applicationNo, String region, long position) {
        return snapshot.read(position, client -> {
            List<ApplicationLine> line = client.sql(ApplicationList.sql())
                    .param("states", WorkList.ALL.states()).param("toBePaid", false).param("villages", Villages.in(region))
                    .param("applicationNo", applicationNo).param("after", 0).param("limit", 1).param("position", position)
                    .query((row, n) -> ApplicationList.line(row)).list();
            return line.stream().findFirst().map(found -> detail(client, found, position));
        });
    }

    private static ApplicationDetail detail(JdbcClient client, ApplicationLine line, long position) {
        ApplicationContent content = JSON.readValue(ask(client, CONTENT, line, position).query(String.class).single(),
                ApplicationContent.class);
        List<Attachment> attachments = ask(client, ATTACHMENTS, line, position).query((row, n) -> attachment(row)).list();
        return new ApplicationDetail(line, ContentHash.of(line.applicationNo(), line.householdNo(), content, attachments), content,
                attachments, ask(client, HISTORY, line, position).query((row, n) -> step(row)).list());
    }

    private static JdbcClient.StatementSpec ask(JdbcClient client, String sql, ApplicationLine line, long position) {
        return client.sql(sql).param("applicationNo", line.applicationNo()).param("position", position);
    }

    /**
     * The file as it was uploaded; empty when the application has no such attachment in the region.
     *
     * @throws IllegalStateException when what is stored is no longer what was uploaded
     */
    public Optional<StoredFile> file(String applicationNo, String sha256, String region) {
        Optional<StoredFile> file = jdbc.sql(FILE).params(applicationNo, sha256, Villages.in(region))
                .query((row, n) -> new StoredFile(attachment(row), row.getBytes("content"))).optional();
        file.filter(found -> !ContentHash.of(found.content()).equals(sha256)).ifPresent(damaged -> {
            throw new IllegalStateException("the stored attachment " + sha256 + " does not have its hash");
        });
        return file;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getString("sha256"), AttachmentType.valueOf(row.getString("type")), row.getInt("size"),
                row.getString("name"));
    }

    private static Step step(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Step(row.getLong("position"), row.getString("what"), state == null ? null : ApplicationState.valueOf(state),
                row.getString("account"), row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("reason"), row.getString("content_hash"),
                row.getLong("approval"), row.getLong("needed"), row.getString("claim_no"), row.getString("payment_ref"),
                Money.ofFen(row.getLong("due")));
    }
}

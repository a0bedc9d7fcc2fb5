package io.heyi.query.counter;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.events.counter.ApplicationApproved;
import io.heyi.events.counter.ApplicationChecked;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationReturned;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.counter.ApplicationWithdrawn;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentAdded;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.ReimbursementEvent;
import io.heyi.events.counter.SettlementTakenBack;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.json.LedgerJson;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;
import tools.jackson.databind.json.JsonMapper;

/** What happened to every application, step by step, what each was about and what was attached to it. */
public final class ReimbursementFacts implements Projection {

    private static final String ENTER = """
            insert into reimbursement_fact (position, due, approval, needed, happened_on, application_no, household_no, village, what,
                                            state, account, reason, content_hash, institution, claim_no, payment_ref)
            select position, 0, 0, 0, happened_on, application_no, household_no, village, 'ApplicationEntered', 'ENTERED', account,
                   '', '', '', '', ''
            from unnest(?, ?, ?, ?, ?, ?) as entered(position, happened_on, application_no, household_no, village, account)
            """;

    /** Household and village are those it was entered with. A returned payment makes what was paid merely settled again. */
    private static final String STEP = """
            insert into reimbursement_fact (position, due, approval, needed, happened_on, application_no, household_no, village, what,
                                            state, account, reason, content_hash, institution, claim_no, payment_ref)
            select step.position, step.due, step.approval, step.needed, step.happened_on, step.application_no, entered.household_no,
                   entered.village, step.what,
                   case when step.state <> '' then step.state when before.state = 'PAID' then 'SETTLED' else before.state end,
                   step.account, step.reason, step.content_hash, step.institution, step.claim_no, step.payment_ref
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as step(position, due, approval, needed, happened_on, application_no, what, state, account, reason, content_hash,
                         institution, claim_no, payment_ref)
            join reimbursement_fact entered on entered.application_no = step.application_no and entered.what = 'ApplicationEntered'
            cross join lateral (
                select state from reimbursement_fact earlier
                where earlier.application_no = step.application_no and earlier.position < step.position
                order by position desc limit 1) before
            """;

    private static final String CONTENT = """
            insert into reimbursement_content_fact (position, total, service_date, application_no, village, institution, kind, content)
            select c.position, c.total, c.service_date, c.application_no, entered.village, c.institution, c.kind, c.content
            from unnest(?, ?, ?, ?, ?, ?, ?)
                 as c(position, total, service_date, application_no, institution, kind, content)
            join reimbursement_fact entered on entered.application_no = c.application_no and entered.what = 'ApplicationEntered'
            """;

    private static final String ATTACHMENT = """
            insert into reimbursement_attachment_fact (position, size, happened_on, application_no, village, sha256, type, name, account)
            select a.position, a.size, a.happened_on, a.application_no, entered.village, a.sha256, a.type, a.name, a.account
            from unnest(?, ?, ?, ?, ?, ?, ?, ?) as a(position, size, happened_on, application_no, sha256, type, name, account)
            join reimbursement_fact entered on entered.application_no = a.application_no and entered.what = 'ApplicationEntered'
            """;

    private static final JsonMapper JSON = LedgerJson.mapper();

    private final RowBatch entered = new RowBatch(ENTER, "bigint", "date", "text", "text", "text", "text");
    private final RowBatch steps = new RowBatch(STEP, "bigint", "bigint", "bigint", "bigint", "date", "text", "text", "text", "text",
            "text", "text", "text", "text", "text");
    private final RowBatch returns = new RowBatch(STEP, "bigint", "bigint", "bigint", "bigint", "date", "text", "text", "text", "text",
            "text", "text", "text", "text", "text");
    private final RowBatch contents = new RowBatch(CONTENT, "bigint", "bigint", "date", "text", "text", "text", "text");
    private final RowBatch attachments = new RowBatch(ATTACHMENT, "bigint", "bigint", "date", "text", "text", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(ApplicationEntered.class, this::entered)
            .on(ApplicationCorrected.class, this::corrected)
            .on(AttachmentAdded.class, this::attached)
            .on(ApplicationReturned.class, (at, e) -> steps.add(step(at, e, ApplicationState.RETURNED).on(e.on()).because(e.reason())
                    .row()))
            .on(ApplicationChecked.class, (at, e) -> steps.add(step(at, e, ApplicationState.CHECKED).on(e.on()).of(e.contentHash()).row()))
            .on(ApplicationApproved.class, this::approved)
            .on(ApplicationSettled.class, (at, e) -> steps.add(step(at, e, ApplicationState.SETTLED).on(e.on()).claim(e.claimId())
                    .due(e.amounts().payment()).row()))
            .on(SettlementTakenBack.class, (at, e) -> steps.add(step(at, e, ApplicationState.REVERSED).on(e.on()).claim(e.claimId())
                    .due(e.payment().negate()).because(e.reason()).row()))
            .on(ApplicationPaidOut.class, (at, e) -> steps.add(step(at, e, ApplicationState.PAID).on(e.paidOn()).claim(e.claimId())
                    .due(e.amount().negate()).paidAs(e.paymentRef()).row()))
            .on(PayoutReturned.class, (at, e) -> returns.add(step(at, e, null).on(e.returnedOn()).claim(e.claimId())
                    .due(e.amount()).paidAs(e.paymentRef()).because(e.reason()).row()))
            .on(ApplicationWithdrawn.class, (at, e) -> steps.add(step(at, e, ApplicationState.WITHDRAWN).on(e.on()).because(e.reason())
                    .row()))
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "reimbursements";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("reimbursement_fact", "'application ' || application_no || ' at position ' || position"),
                new FactTable("reimbursement_content_fact", "'application ' || application_no || ' at position ' || position"),
                new FactTable("reimbursement_attachment_fact", "'application ' || application_no || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void entered(long position, ApplicationEntered event) {
        entered.add(position, event.on(), event.applicationNo(), event.householdNo(), event.village(), event.by());
        content(position, event.applicationNo(), event.content());
    }

    private void corrected(long position, ApplicationCorrected event) {
        steps.add(step(position, event, ApplicationState.ENTERED).on(event.on()).row());
        content(position, event.applicationNo(), event.content());
    }

    private void content(long position, String applicationNo, ApplicationContent content) {
        contents.add(position, content.invoice().total().fen(), content.invoice().servedOn(), applicationNo,
                content.invoice().institution(), content.invoice().kind(), JSON.writeValueAsString(content));
    }

    private void attached(long position, AttachmentAdded event) {
        Attachment attachment = event.attachment();
        attachments.add(position, attachment.size(), event.on(), event.applicationNo(), attachment.sha256(), attachment.type(),
                attachment.name(), event.by());
    }

    private void approved(long position, ApplicationApproved event) {
        ApplicationState state = event.approval() < event.needed() ? ApplicationState.APPROVED_ONCE : ApplicationState.APPROVED;
        steps.add(step(position, event, state).on(event.on()).of(event.contentHash()).approval(event.approval(), event.needed()).row());
    }

    /** @param state after the step, or null where it depends on the state before */
    private static Step step(long position, ReimbursementEvent event, ApplicationState state) {
        return new Step(position, event, state);
    }

    /** A row of {@link #STEP}; what a step does not say is empty. */
    private static final class Step {

        private final Object[] row;

        private Step(long position, ReimbursementEvent event, ApplicationState state) {
            row = new Object[] {position, 0, 0, 0, null, event.applicationNo(), event.getClass().getSimpleName(),
                state == null ? "" : state.name(), event.by(), "", "", "", "", ""};
        }

        Step due(Money delta) {
            return with(1, delta.fen());
        }

        Step approval(int approval, int needed) {
            return with(2, approval).with(3, needed);
        }

        Step on(LocalDate day) {
            return with(4, day);
        }

        Step because(String reason) {
            return with(9, reason);
        }

        Step of(String contentHash) {
            return with(10, contentHash);
        }

        Step claim(ClaimId claim) {
            return with(11, claim.institution()).with(12, claim.number());
        }

        Step paidAs(String paymentRef) {
            return with(13, paymentRef);
        }

        private Step with(int column, Object value) {
            row[column] = value;
            return this;
        }

        Object[] row() {
            return row;
        }
    }

    /** In this order: what follows an entry, and what depends on the state before, may be in the same batch. */
    @Override
    public void flush(Connection connection) throws SQLException {
        entered.write(connection);
        steps.write(connection);
        returns.write(connection);
        contents.write(connection);
        attachments.write(connection);
    }
}

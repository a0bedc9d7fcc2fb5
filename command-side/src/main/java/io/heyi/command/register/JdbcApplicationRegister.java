package io.heyi.command.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.heyi.command.coverage.CounterClaims;
import io.heyi.command.journal.Streams;
import io.heyi.command.payment.AgreedPayees;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which benefit year an application belongs to, and which claims come from applications; written from the events in their transaction. */
public final class JdbcApplicationRegister implements CounterClaims, AgreedPayees, Consumer<List<? extends EventMessage<?>>> {

    private final JdbcClient jdbc;

    public JdbcApplicationRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where an application belongs.
     *
     * @param year    of its invoice
     * @param claimed the year of its last settlement, or the same where there is none
     * @param settledAs its last settlement, or null where there is none
     */
    public record Place(String householdNo, int year, int claimed, ClaimId settledAs) {
    }

    /** Needs no transaction. */
    public Optional<Place> find(String applicationNo) {
        return jdbc.sql("""
                select a.household_no, a.year, coalesce(c.year, a.year), c.institution, c.claim_no
                from application_register a left join application_claim c on c.application_no = a.application_no
                where a.application_no = ? order by c.settlement desc limit 1
                """).param(applicationNo).query((row, n) -> new Place(row.getString(1), row.getInt(2), row.getInt(3),
                        row.getString(5) == null ? null : new ClaimId(row.getString(4), row.getString(5)))).optional();
    }

    /** The application whose last settlement the claim is. */
    public Optional<String> lastSettledAs(ClaimId claim) {
        return jdbc.sql("""
                select c.application_no from application_claim c
                where c.institution = ? and c.claim_no = ? and not exists (
                    select from application_claim later where later.application_no = c.application_no and later.settlement > c.settlement)
                """).param(claim.institution()).param(claim.number()).query(String.class).optional();
    }

    /** The application that the claim is or was a settlement of. */
    public Optional<String> settledAs(ClaimId claim) {
        return jdbc.sql("select application_no from application_claim where institution = ? and claim_no = ?")
                .param(claim.institution()).param(claim.number()).query(String.class).optional();
    }

    /** As the application was last entered or corrected: what is settled cannot be corrected. */
    @Override
    public Optional<BankAccount> of(ClaimId claim) {
        return jdbc.sql("""
                select e.content #>> '{content,payee,holder}', e.content #>> '{content,payee,bank}', e.content #>> '{content,payee,number}'
                from application_claim a join event e on e.stream = ? || a.application_no
                where a.institution = ? and a.claim_no = ? and e.type in (?, ?) order by e.number desc limit 1
                """).params(Streams.reimbursement(""), claim.institution(), claim.number(), ApplicationEntered.class.getName(),
                        ApplicationCorrected.class.getName())
                .query((row, n) -> new BankAccount(row.getString(1), row.getString(2), row.getString(3))).optional();
    }

    @Override
    public boolean isOfCounter(ClaimId claim) {
        return jdbc.sql("select exists (select from application_claim where institution = ? and claim_no = ?)")
                .param(claim.institution()).param(claim.number()).query(Boolean.class).single();
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            Object event = message.getPayload();
            if (event instanceof ApplicationEntered e) {
                jdbc.sql("insert into application_register (application_no, household_no, year) values (?, ?, ?)")
                        .param(e.applicationNo()).param(e.householdNo()).param(year(e.content())).update();
            } else if (event instanceof ApplicationCorrected e) {
                jdbc.sql("update application_register set year = ? where application_no = ?")
                        .param(year(e.content())).param(e.applicationNo()).update();
            } else if (event instanceof ApplicationSettled e) {
                jdbc.sql("""
                        insert into application_claim (institution, claim_no, application_no, year, settlement)
                        select ?, ?, ?, ?, 1 + count(*) from application_claim where application_no = ?
                        """).params(e.claimId().institution(), e.claimId().number(), e.applicationNo(), e.year(), e.applicationNo()).update();
            }
        }
    }

    private static int year(ApplicationContent content) {
        return content.invoice().year();
    }
}

package io.heyi.command.register;

import java.util.List;
import java.util.function.Consumer;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.remittance.ClaimDeduction;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.Payee;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.command.journal.RowStatement;
import io.heyi.command.journal.TransactionWrites;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what is owed, and who holds it, from the events of a transaction. A row that is already held is a lost race and fails the
 * transaction; deciding again then leaves it out or gives the refusal its name.
 */
public final class PayableWriter implements Consumer<List<? extends EventMessage<?>>> {

    private static final RowStatement SETTLED = RowStatement.of("""
            insert into payable_register (institution, claim_no, sign, payee, village, service_date, basic, serious, assistance, guarantee,
                                          account)
            select institution, claim_no, 1, payee, village, service_date, basic, serious, assistance, guarantee, account
            from %s as s(institution, claim_no, payee, village, service_date, basic, serious, assistance, guarantee, account)
            """, "text", "text", "text", "text", "date", "bigint", "bigint", "bigint", "bigint", "bigint");

    private static final String REVERSED = """
            insert into payable_register (institution, claim_no, sign, payee, village, service_date, basic, serious, assistance, guarantee,
                                          account)
            select s.institution, s.claim_no, -1, s.payee, s.village, s.service_date,
                   s.basic, s.serious, s.assistance, s.guarantee, s.account
            from unnest(?::text[], ?::text[]) as r(institution, claim_no)
            join payable_register s on s.institution = r.institution and s.claim_no = r.claim_no and s.sign = 1
            """;

    private static final String HELD = """
            update payable_register p set held_by = h.held_by
            from unnest(?::text[], ?::text[], ?::int[], ?::text[]) as h(institution, claim_no, sign, held_by)
            where p.institution = h.institution and p.claim_no = h.claim_no and p.sign = h.sign and p.held_by is null
            """;

    private static final String FREED = """
            update payable_register p set held_by = null
            from unnest(?::text[], ?::text[]) as f(institution, claim_no)
            where p.institution = f.institution and p.claim_no = f.claim_no and p.sign = 1 and p.payee = 'RESIDENT'
            """;

    private static final String FINAL = """
            update payable_register p set final = true
            from unnest(?::text[], ?::text[]) as a(institution, held_by)
            where p.institution = a.institution and p.payee = 'HOSPITAL' and p.held_by = a.held_by
            """;

    private static final String DEDUCTED = """
            insert into deduction_register (institution, claim_no, basic, serious, assistance, guarantee, account)
            select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
            """;

    private final TransactionWrites writes;
    private final JdbcClient jdbc;

    public PayableWriter(TransactionWrites writes, JdbcClient jdbc) {
        this.writes = writes;
        this.jdbc = jdbc;
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        Changes changes = new Changes();
        messages.forEach(message -> changes.take(message.getPayload()));
        changes.settled.write(writes, SETTLED);
        changes.reversed.write(writes, REVERSED);
        int held = changes.held.write(jdbc, HELD);
        if (held != changes.held.size()) {
            throw new OptimisticLockingFailureException("a payable is already held");
        }
        changes.freed.write(jdbc, FREED);
        changes.approved.write(jdbc, FINAL);
        changes.deducted.write(jdbc, DEDUCTED);
    }

    private static final class Changes {

        private final Rows settled = new Rows(10);
        private final Rows reversed = new Rows(2);
        private final Rows held = new Rows(4);
        private final Rows freed = new Rows(2);
        private final Rows approved = new Rows(2);
        private final Rows deducted = new Rows(7);

        void take(Object event) {
            if (event instanceof ClaimSettled e) {
                Adjudication a = e.adjudication();
                settled.add(e.claimId().institution(), e.claimId().number(), Payee.of(e.claimId()).name(), e.village(),
                        e.claim().servedOn().toString(), a.basic().fen(), a.serious().fen(), a.assistance().fen(), a.guarantee().fen(),
                        a.account().fen());
            } else if (event instanceof ClaimReversed e) {
                reversed.add(e.claimId().institution(), e.claimId().number());
            } else if (event instanceof StatementDrawnUp e) {
                e.items().forEach(item -> held.add(e.institution(), item.claim(), item.sign(), "remittance:" + e.month()));
            } else if (event instanceof RemittanceApproved e) {
                approved.add(e.institution(), "remittance:" + e.month());
                e.deductions().forEach(deduction -> deduct(e.institution(), deduction));
            } else if (event instanceof PaymentBatchDrawnUp e) {
                e.items().forEach(item -> held.add(item.claimId().institution(), item.claimId().number(), 1, e.batchNo()));
            } else if (event instanceof PaymentBatchCancelled e) {
                e.claims().forEach(this::free);
            } else if (event instanceof PaymentReturned e) {
                free(e.returned().claimId());
            }
        }

        private void deduct(String institution, ClaimDeduction deduction) {
            Layers a = deduction.amounts();
            deducted.add(institution, deduction.claim(), a.basic().fen(), a.serious().fen(), a.assistance().fen(), a.guarantee().fen(),
                    a.account().fen());
        }

        private void free(ClaimId claim) {
            freed.add(claim.institution(), claim.number());
        }
    }
}

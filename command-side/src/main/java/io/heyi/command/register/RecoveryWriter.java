package io.heyi.command.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.heyi.command.journal.TransactionWrites;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.payment.Offset;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.recovery.RecoveryRecorded;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.Payee;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what residents were paid and have paid back, from the events of a transaction. More than was paid cannot be paid back: that is a
 * lost race and fails the transaction; deciding again then takes what is left or gives the refusal its name.
 */
public final class RecoveryWriter implements Consumer<List<? extends EventMessage<?>>> {

    private static final String SETTLED = """
            insert into resident_claim_register (institution, claim_no, resident)
            select * from unnest(?::text[], ?::text[], ?::text[])
            """;

    private static final String PAID = """
            update resident_claim_register r set paid = true
            from unnest(?::text[], ?::text[]) as p(institution, claim_no)
            where r.institution = p.institution and r.claim_no = p.claim_no
            """;

    private static final String RETURNED = """
            update resident_claim_register r set paid = false
            from unnest(?::text[], ?::text[]) as p(institution, claim_no)
            where r.institution = p.institution and r.claim_no = p.claim_no
            """;

    private static final String RECOVERED = """
            update resident_claim_register r
            set recovered_basic = r.recovered_basic + t.basic, recovered_serious = r.recovered_serious + t.serious,
                recovered_assistance = r.recovered_assistance + t.assistance, recovered_guarantee = r.recovered_guarantee + t.guarantee,
                recovered_account = r.recovered_account + t.account
            from (select institution, claim_no, sum(basic)::bigint as basic, sum(serious)::bigint as serious,
                         sum(assistance)::bigint as assistance, sum(guarantee)::bigint as guarantee, sum(account)::bigint as account
                  from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                       as told(institution, claim_no, basic, serious, assistance, guarantee, account)
                  group by institution, claim_no) t
            join payable_register p on p.institution = t.institution and p.claim_no = t.claim_no and p.sign = 1
            where r.institution = t.institution and r.claim_no = t.claim_no and r.paid
              and r.recovered_basic + t.basic between 0 and p.basic and r.recovered_serious + t.serious between 0 and p.serious
              and r.recovered_assistance + t.assistance between 0 and p.assistance
              and r.recovered_guarantee + t.guarantee between 0 and p.guarantee and r.recovered_account + t.account between 0 and p.account
            """;

    private static final String RECEIPT = """
            insert into recovery_receipt_register (office, receipt_no, institution, claim_no)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private final TransactionWrites writes;
    private final JdbcClient jdbc;

    public RecoveryWriter(TransactionWrites writes, JdbcClient jdbc) {
        this.writes = writes;
        this.jdbc = jdbc;
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        Changes changes = new Changes();
        messages.forEach(message -> changes.take(message.getPayload()));
        changes.settled.write(writes, SETTLED);
        changes.paid.write(jdbc, PAID);
        if (changes.recovered.write(jdbc, RECOVERED) != changes.recoveredClaims.size()) {
            throw new OptimisticLockingFailureException("a claim is paid back already");
        }
        changes.returned.write(jdbc, RETURNED);
        changes.receipts.write(jdbc, RECEIPT);
    }

    private static final class Changes {

        private final Rows settled = new Rows(3);
        private final Rows paid = new Rows(2);
        private final Rows returned = new Rows(2);
        private final Rows recovered = new Rows(7);
        private final Set<ClaimId> recoveredClaims = new HashSet<>();
        private final Rows receipts = new Rows(4);

        void take(Object event) {
            if (event instanceof ClaimSettled e && Payee.of(e.claimId()) == Payee.RESIDENT) {
                settled.add(e.claimId().institution(), e.claimId().number(), e.resident().value());
            } else if (event instanceof PaymentBatchDrawnUp e) {
                e.items().forEach(item -> item.offsets().forEach(offset -> recover(offset.claimId(), offset.recovered())));
            } else if (event instanceof PaymentBatchCancelled e) {
                giveBack(e.offsets());
            } else if (event instanceof PaymentBatchPaid e) {
                e.paid().stream().map(PaidClaim::claimId).forEach(claim -> paid.add(claim.institution(), claim.number()));
            } else if (event instanceof PaymentReturned e) {
                ClaimId claim = e.returned().claimId();
                returned.add(claim.institution(), claim.number());
                giveBack(e.returned().offsets());
            } else if (event instanceof RecoveryRecorded e) {
                recover(e.claimId(), e.amounts());
                receipts.add(e.office(), e.receiptNo(), e.claimId().institution(), e.claimId().number());
            }
        }

        private void giveBack(List<Offset> offsets) {
            offsets.forEach(offset -> recover(offset.claimId(), offset.recovered().negate()));
        }

        private void recover(ClaimId claim, Layers a) {
            recovered.add(claim.institution(), claim.number(), a.basic().fen(), a.serious().fen(), a.assistance().fen(), a.guarantee().fen(),
                    a.account().fen());
            recoveredClaims.add(claim);
        }
    }
}

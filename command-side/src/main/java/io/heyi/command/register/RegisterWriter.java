package io.heyi.command.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.heyi.command.coverage.InvoiceKey;
import io.heyi.command.journal.RowStatement;
import io.heyi.command.journal.TransactionWrites;
import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MembersAdded;
import io.heyi.events.institution.InstitutionEvent;
import io.heyi.events.plan.BenefitPlanPublished;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the registers from the events of a transaction, before it commits: one statement a table. A row that is already there is a lost
 * race and fails the transaction; deciding again then gives the refusal its name.
 */
public final class RegisterWriter implements Consumer<List<? extends EventMessage<?>>> {

    /** Events that nothing else follows from in their transaction: their rows wait for its end. */
    private static final Set<Class<?>> LAST_WORDS = Set.of(ClaimSettled.class, MembersEnrolled.class, HouseholdRegistered.class);

    private static final RowStatement SETTLE = RowStatement.of("""
            insert into claim_register (institution, claim_no, invoice_no, household_no, year, ordinal, served_on, plan_code)
            select * from %s as settled
            """, "text", "text", "text", "text", "int", "bigint", "date", "text");
    private static final String REVERSE = """
            update claim_register c set reversed = true
            from unnest(?::text[], ?::text[]) as r(institution, claim_no)
            where c.institution = r.institution and c.claim_no = r.claim_no
            """;

    private final TransactionWrites writes;
    private final ReferenceWriter references;
    private final MembershipWriter memberships;

    public RegisterWriter(TransactionWrites writes, JdbcClient jdbc) {
        this.writes = writes;
        this.references = new ReferenceWriter(jdbc);
        this.memberships = new MembershipWriter(jdbc);
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        Rows residents = new Rows(2);
        Rows enrollments = new Rows(3);
        Rows receipts = new Rows(3);
        Rows claims = new Rows(8);
        Rows reversals = new Rows(2);
        Rows reversalsOfNew = new Rows(2);
        Rows invoices = new Rows(2);
        Set<ClaimId> settled = new HashSet<>();
        for (EventMessage<?> message : messages) {
            Object event = message.getPayload();
            if (event instanceof ClaimSettled e) {
                InvoiceKey invoice = new InvoiceKey(e.claimId().institution(), e.invoiceNo());
                claims.add(e.claimId().institution(), e.claimId().number(), invoice.number(), e.householdNo(), e.year(), e.ordinal(),
                        e.claim().servedOn().toString(), e.plan().code());
                if (e.corrects() == null) {
                    invoices.add(invoice.institution(), invoice.number());
                }
                settled.add(e.claimId());
            } else if (event instanceof ClaimReversed e) {
                (settled.contains(e.claimId()) ? reversalsOfNew : reversals).add(e.claimId().institution(), e.claimId().number());
            } else if (event instanceof MembersEnrolled e) {
                for (Enrollment enrollment : e.enrollments()) {
                    enrollments.add(enrollment.resident().value(), e.year(), e.householdNo());
                    if (enrollment.receiptNo() != null) {
                        receipts.add(enrollment.receiptNo(), e.householdNo(), e.year());
                    }
                }
            } else if (event instanceof HouseholdRegistered e) {
                addResidents(residents, e.householdNo(), e.members());
            } else if (event instanceof MembersAdded e) {
                addResidents(residents, e.householdNo(), e.members());
            } else if (event instanceof InstitutionEvent e && ReferenceWriter.concerns(e)) {
                references.write(e);
            } else if (event instanceof BenefitPlanPublished e) {
                references.write(e);
            } else if (event instanceof CataloguePublished e) {
                references.write(e);
            } else if (MembershipWriter.concerns(event)) {
                writeMemberships(residents, enrollments);
                writes.send();
                memberships.write(event);
            }
        }
        writeMemberships(residents, enrollments);
        writeReceipts(receipts);
        // What was settled before gives its invoice up first: a claim may be settled anew in the transaction of its reversal.
        reversals.write(writes, REVERSE);
        claims.write(writes, SETTLE);
        reversalsOfNew.write(writes, REVERSE);
        invoices.write(writes, "select prove_invoices_unused(?::text[], ?::text[])");
        if (!messages.stream().allMatch(message -> LAST_WORDS.contains(message.getPayloadType()))) {
            writes.send();
        }
    }

    private void writeMemberships(Rows residents, Rows enrollments) {
        residents.writeAndForget(writes, "select register_residents(?::text[], ?::text[])");
        enrollments.writeAndForget(writes, "insert into enrollment_register select * from unnest(?::text[], ?::int[], ?::text[])");
    }

    /** A receipt may come again with more members of the same household and year, and with nobody else. */
    private void writeReceipts(Rows receipts) {
        receipts.write(writes, """
                insert into receipt_register (receipt_no, household_no, year)
                select distinct on (receipt_no) * from unnest(?::text[], ?::text[], ?::int[]) as told(receipt_no, household_no, year)
                on conflict (receipt_no) do nothing
                """);
        receipts.write(writes, "select prove_receipts_own(?::text[], ?::text[], ?::int[])");
    }

    private static void addResidents(Rows residents, String householdNo, List<Member> members) {
        members.forEach(member -> residents.add(member.resident().value(), householdNo));
    }
}

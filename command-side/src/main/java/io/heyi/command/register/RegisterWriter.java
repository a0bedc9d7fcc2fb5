package io.heyi.command.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

    private final JdbcClient jdbc;
    private final ReferenceWriter references;
    private final MembershipWriter memberships;

    public RegisterWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.references = new ReferenceWriter(jdbc);
        this.memberships = new MembershipWriter(jdbc);
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        Rows residents = new Rows(2);
        Rows enrollments = new Rows(3);
        Rows receipts = new Rows(3);
        Rows claims = new Rows(6);
        Rows reversals = new Rows(2);
        for (EventMessage<?> message : messages) {
            Object event = message.getPayload();
            if (event instanceof ClaimSettled e) {
                claims.add(e.claimId().institution(), e.claimId().number(), e.invoiceNo(), e.householdNo(), e.year(), e.ordinal());
            } else if (event instanceof ClaimReversed e) {
                reversals.add(e.claimId().institution(), e.claimId().number());
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
            } else if (event instanceof InstitutionEvent e) {
                references.write(e);
            } else if (event instanceof BenefitPlanPublished e) {
                references.write(e);
            } else if (MembershipWriter.concerns(event)) {
                writeMemberships(residents, enrollments);
                memberships.write(event);
            }
        }
        writeMemberships(residents, enrollments);
        writeReceipts(receipts);
        claims.write(jdbc, """
                insert into claim_register (institution, claim_no, invoice_no, household_no, year, ordinal)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                """);
        reversals.write(jdbc, """
                update claim_register c set reversed = true
                from unnest(?::text[], ?::text[]) as r(institution, claim_no)
                where c.institution = r.institution and c.claim_no = r.claim_no
                """);
    }

    private void writeMemberships(Rows residents, Rows enrollments) {
        residents.write(jdbc, "insert into resident_register select * from unnest(?::text[], ?::text[])");
        enrollments.write(jdbc, "insert into enrollment_register select * from unnest(?::text[], ?::int[], ?::text[])");
    }

    /** A receipt may come again with more members of the same household and year, and with nobody else. */
    private void writeReceipts(Rows receipts) {
        List<Object> columns = receipts.write(jdbc, """
                insert into receipt_register (receipt_no, household_no, year)
                select distinct on (receipt_no) * from unnest(?::text[], ?::text[], ?::int[]) as told(receipt_no, household_no, year)
                on conflict (receipt_no) do nothing
                """);
        if (!columns.isEmpty() && jdbc.sql("""
                select exists (select from unnest(?::text[], ?::text[], ?::int[]) as told(receipt_no, household_no, year)
                               join receipt_register r on r.receipt_no = told.receipt_no
                               where (r.household_no, r.year) <> (told.household_no, told.year))
                """).params(columns).query(Boolean.class).single()) {
            throw new DuplicateKeyException("a receipt number is used already");
        }
    }

    private static void addResidents(Rows residents, String householdNo, List<Member> members) {
        members.forEach(member -> residents.add(member.resident().value(), householdNo));
    }

    /** Rows turned on their side for {@code unnest}. */
    private static final class Rows {

        private final List<List<Object>> columns = new ArrayList<>();

        private Rows(int width) {
            for (int i = 0; i < width; i++) {
                columns.add(new ArrayList<>());
            }
        }

        void add(Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                columns.get(i).add(cells[i]);
            }
        }

        /** Writes the rows and forgets them; returns them as they were bound. */
        List<Object> write(JdbcClient jdbc, String sql) {
            if (columns.get(0).isEmpty()) {
                return List.of();
            }
            List<Object> arrays = columns.stream().map(Rows::array).toList();
            columns.forEach(List::clear);
            jdbc.sql(sql).params(arrays).update();
            return arrays;
        }

        private static Object array(List<Object> column) {
            Object first = column.get(0);
            return first instanceof Integer ? column.toArray(Integer[]::new)
                    : first instanceof Long ? column.toArray(Long[]::new) : column.toArray(String[]::new);
        }
    }
}

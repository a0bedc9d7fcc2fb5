package io.heyi.command.register;

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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the registers from the events of a transaction, before it commits: one statement a table. A row that is already there is a lost
 * race and fails the transaction; deciding again then gives the refusal its name.
 */
public final class RegisterWriter implements Consumer<List<? extends EventMessage<?>>> {

    private final JdbcClient jdbc;
    private final ReferenceWriter references;

    public RegisterWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.references = new ReferenceWriter(jdbc);
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        Rows residents = new Rows(2);
        Rows enrollments = new Rows(3);
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
                }
            } else if (event instanceof HouseholdRegistered e) {
                addResidents(residents, e.householdNo(), e.members());
            } else if (event instanceof MembersAdded e) {
                addResidents(residents, e.householdNo(), e.members());
            } else if (event instanceof InstitutionEvent e) {
                references.write(e);
            } else if (event instanceof BenefitPlanPublished e) {
                references.write(e);
            }
        }
        residents.write(jdbc, "insert into resident_register select * from unnest(?::text[], ?::text[])");
        enrollments.write(jdbc, "insert into enrollment_register select * from unnest(?::text[], ?::int[], ?::text[])");
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

    private static void addResidents(Rows residents, String householdNo, List<Member> members) {
        members.forEach(member -> residents.add(member.resident().value(), householdNo));
    }
}

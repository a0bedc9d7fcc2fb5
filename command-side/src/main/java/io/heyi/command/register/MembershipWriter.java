package io.heyi.command.register;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.events.card.CardEvent;
import io.heyi.events.card.CardIssued;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes who came, went, moved and died, and whose card is valid: seldom enough for a statement an event. */
final class MembershipWriter {

    private final JdbcClient jdbc;

    MembershipWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether {@link #write} has something to do, in the order of the events. */
    static boolean concerns(Object event) {
        return event instanceof MemberJoined || event instanceof MemberLeft || event instanceof MemberDied
                || event instanceof CoverageMovedIn || event instanceof ContributionRefunded || event instanceof CardEvent;
    }

    void write(Object event) {
        if (event instanceof MemberJoined e) {
            joined(e);
        } else if (event instanceof MemberLeft e && e.to() == null) {
            left(e);
        } else if (event instanceof MemberDied e) {
            died(e);
        } else if (event instanceof CoverageMovedIn e) {
            moved(e);
        } else if (event instanceof ContributionRefunded e) {
            refunded(e);
        } else if (event instanceof CardIssued e) {
            jdbc.sql("insert into card_register (card_no, resident) values (?, ?)").param(e.cardNo()).param(e.resident().value()).update();
        } else if (event instanceof CardEvent e) {
            one(jdbc.sql("update card_register set valid = false where card_no = ? and valid").param(e.cardNo()).update());
        }
    }

    private void joined(MemberJoined e) {
        ResidentNumber resident = e.member().resident();
        if (e.from() == null) {
            one(jdbc.sql("""
                    insert into resident_register (resident, household_no)
                    select :resident::text, :household where not exists (select from resident_death where resident = :resident)
                    """).param("resident", resident.value()).param("household", e.householdNo()).update());
            jdbc.sql("delete from resident_departure where resident = ?").param(resident.value()).update();
        } else {
            one(jdbc.sql("update resident_register set household_no = ? where resident = ? and household_no = ?")
                    .param(e.householdNo()).param(resident.value()).param(e.from()).update());
        }
    }

    private void left(MemberLeft e) {
        one(jdbc.sql("delete from resident_register where resident = ? and household_no = ?")
                .param(e.resident().value()).param(e.householdNo()).update());
        // Who was registered anew without a joining, before that was refused, has the row of the first leaving still.
        jdbc.sql("""
                insert into resident_departure (resident, household_no, last_day) values (?, ?, ?)
                on conflict (resident) do update set household_no = excluded.household_no, last_day = excluded.last_day
                """)
                .param(e.resident().value()).param(e.householdNo()).param(e.lastDay()).update();
    }

    private void died(MemberDied e) {
        one(jdbc.sql("""
                insert into resident_death (resident, household_no, died_on)
                select :resident::text, :household::text, :day::date
                where not exists (select from resident_register where resident = :resident and household_no <> :household)
                """).param("resident", e.resident().value()).param("household", e.householdNo()).param("day", e.diedOn()).update());
    }

    private void moved(CoverageMovedIn e) {
        String resident = e.enrollment().resident().value();
        one(jdbc.sql("update enrollment_register set household_no = ? where resident = ? and year = ? and household_no = ?")
                .param(e.householdNo()).param(resident).param(e.year()).param(e.from()).update());
        jdbc.sql("insert into coverage_move (resident, year, moved_on, from_household, to_household) values (?, ?, ?, ?, ?)")
                .param(resident).param(e.year()).param(e.movedOn()).param(e.from()).param(e.householdNo()).update();
    }

    /** Of one who moved, every household of the year says so, and the register knows only the last of them. */
    private void refunded(ContributionRefunded e) {
        jdbc.sql("delete from enrollment_register where resident = ? and year = ? and household_no = ?")
                .param(e.resident().value()).param(e.year()).param(e.householdNo()).update();
        jdbc.sql("delete from coverage_move where resident = ? and year = ?").param(e.resident().value()).param(e.year()).update();
        boolean enrolled = jdbc.sql("select exists (select from enrollment_register where resident = ? and year = ?)")
                .param(e.resident().value()).param(e.year()).query(Boolean.class).single();
        one(enrolled ? 0 : 1);
    }

    /** The register is not as the decision found it: somebody else was faster. */
    private static void one(int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("a register changed since the decision");
        }
    }
}

package io.heyi.query.residents;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.events.household.MembersAdded;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/**
 * Who lives in the county in which year: from the year of birth or of coming to the year of death or of leaving, both included. Who moves
 * within the county counts in the new village from the next year on: the year's contributions are collected where the year began.
 */
public final class ResidentFacts implements Projection {

    private static final String INSERT = """
            insert into resident_fact (position, effective_year, delta, resident, household_no, village)
            select * from unnest(?, ?, ?, ?, ?, ?)
            """;

    /** Who left and comes back in the same year has been counted in it. */
    private static final String INSERT_COMING = """
            insert into resident_fact (position, effective_year, delta, resident, household_no, village)
            select c.position, greatest(c.year, (select max(f.effective_year) from resident_fact f
                                                 where f.resident = c.resident and f.delta = -1 and f.position < c.position)),
                   1, c.resident, c.household_no, c.village
            from unnest(?, ?, ?, ?, ?) as c(position, year, resident, household_no, village)
            """;

    private final RowBatch coming = new RowBatch(INSERT_COMING, "bigint", "bigint", "text", "text", "text");
    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(HouseholdRegistered.class, (at, event) -> live(at, event.householdNo(), event.village(), event.members()))
            .on(MembersAdded.class, (at, event) -> live(at, event.householdNo(), event.village(), event.members()))
            .on(MemberDied.class, this::died)
            .on(MemberJoined.class, this::joined)
            .on(MemberLeft.class, this::left)
            .ignoring(MemberCategoryChanged.class, HeadChanged.class, MemberCorrected.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("resident_fact", "'position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void live(long position, String householdNo, String village, List<Member> members) {
        for (Member member : members) {
            rows.add(position, member.resident().birthDate().getYear(), 1, member.resident().value(), householdNo, village);
        }
    }

    private void died(long position, MemberDied event) {
        rows.add(position, event.diedOn().getYear() + 1, -1, event.resident().value(), event.householdNo(), event.village());
    }

    private void joined(long position, MemberJoined event) {
        String resident = event.member().resident().value();
        if (event.from() == null) {
            coming.add(position, event.joinedOn().getYear(), resident, event.householdNo(), event.village());
        } else {
            rows.add(position, event.joinedOn().getYear() + 1, 1, resident, event.householdNo(), event.village());
        }
    }

    private void left(long position, MemberLeft event) {
        int movedIn = event.to() == null ? event.lastDay().getYear() : event.lastDay().plusDays(1).getYear();
        rows.add(position, movedIn + 1, -1, event.resident().value(), event.householdNo(), event.village());
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
        coming.write(connection);
    }
}

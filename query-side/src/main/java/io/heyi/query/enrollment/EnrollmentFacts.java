package io.heyi.query.enrollment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedOn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/**
 * Who is enrolled in which benefit year. Coverage that ends within the year leaves the resident enrolled in it; coverage that ended before
 * the year began (enrolled in December, died before New Year) never was, and a refunded enrollment never was. Who moves stays where
 * enrolled.
 */
public final class EnrollmentFacts implements Projection {

    private static final String INSERT_ENROLLMENTS = """
            insert into enrollment_fact (position, year, delta, premium, resident, household_no, village)
            select position, year, 1, premium, resident, household_no, village
            from unnest(?, ?, ?, ?, ?, ?) as enrolled(position, year, premium, resident, household_no, village)
            """;

    /**
     * Where it was counted in, however it ends. Only the first end of an enrollment counts: who had died before the year and is refunded
     * then, or is refunded in every household of the year, is taken off once. The premium stays paid.
     */
    private static final String INSERT_UNDONE = """
            insert into enrollment_fact (position, year, delta, premium, resident, household_no, village)
            select distinct on (e.year, e.resident, e.position)
                   undone.position, e.year, -1, 0, e.resident, e.household_no, e.village
            from unnest(?, ?, ?) as undone(position, year, resident)
            cross join lateral (
              select * from enrollment_fact f
              where f.year = undone.year and f.resident = undone.resident and f.delta = 1 and f.position < undone.position
              order by f.position desc limit 1) e
            where not exists (select from enrollment_fact off
                              where off.year = e.year and off.resident = e.resident and off.delta = -1 and off.position > e.position)
            order by e.year, e.resident, e.position, undone.position
            """;

    private final RowBatch enrollments = new RowBatch(INSERT_ENROLLMENTS, "bigint", "bigint", "bigint", "text", "text", "text");
    private final RowBatch undone = new RowBatch(INSERT_UNDONE, "bigint", "bigint", "text");
    private final EventSwitch events = new EventSwitch()
            .on(MembersEnrolled.class, this::enrolled)
            .on(CoverageEnded.class, this::ended)
            .on(ContributionRefunded.class, (at, e) -> undone.add(at, e.year(), e.resident().value()))
            .ignoring(CoveredCategoryChanged.class, FamilyAccountCredited.class, ClaimSettled.class, ClaimReversed.class,
                    ResettlementRequired.class, ResettlementDecided.class, CoverageYearClosed.class, CoverageMovedOut.class,
                    CoverageMovedIn.class, CoverageMovedOn.class, ClaimSettledElsewhere.class, ClaimReversedElsewhere.class,
                    SubsidiesGranted.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "enrollment";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("enrollment_fact", "'position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void enrolled(long position, MembersEnrolled event) {
        for (Enrollment enrollment : event.enrollments()) {
            enrollments.add(position, event.year(), enrollment.individualPremium().fen(), enrollment.resident().value(),
                    event.householdNo(), event.village());
        }
    }

    private void ended(long position, CoverageEnded event) {
        if (event.lastDay().getYear() < event.year()) {
            undone.add(position, event.year(), event.resident().value());
        }
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        enrollments.write(connection);
        undone.writeAny(connection);
    }
}

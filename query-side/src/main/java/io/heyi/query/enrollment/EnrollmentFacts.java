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

    private static final String INSERT_REFUNDED = """
            insert into enrollment_fact (position, year, delta, premium, resident, household_no, village)
            select position, year, -1, 0, resident, household_no, village
            from unnest(?, ?, ?, ?, ?) as refunded(position, year, resident, household_no, village)
            """;

    /** The premium stays paid. Only the first such end of an enrollment counts. */
    private static final String INSERT_NEVER_COVERED = """
            insert into enrollment_fact (position, year, delta, premium, resident, household_no, village)
            select distinct on (ended.year, ended.resident)
                   ended.position, ended.year, -1, 0, ended.resident, e.household_no, e.village
            from unnest(?, ?, ?) as ended(position, year, resident)
            join enrollment_fact e on e.year = ended.year and e.resident = ended.resident and e.delta = 1
            where (select sum(before.delta) from enrollment_fact before
                   where before.year = ended.year and before.resident = ended.resident and before.position < ended.position) > 0
            order by ended.year, ended.resident, ended.position, e.position desc
            """;

    private final RowBatch enrollments = new RowBatch(INSERT_ENROLLMENTS, "bigint", "bigint", "bigint", "text", "text", "text");
    private final RowBatch neverCovered = new RowBatch(INSERT_NEVER_COVERED, "bigint", "bigint", "text");
    private final RowBatch refunded = new RowBatch(INSERT_REFUNDED, "bigint", "bigint", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(MembersEnrolled.class, this::enrolled)
            .on(CoverageEnded.class, this::ended)
            .on(ContributionRefunded.class, this::refunded)
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
            neverCovered.add(position, event.year(), event.resident().value());
        }
    }

    /** Who had died before the year is not counted any more. */
    private void refunded(long position, ContributionRefunded event) {
        if (event.reason() != ContributionRefunded.Reason.DIED_BEFORE) {
            refunded.add(position, event.year(), event.resident().value(), event.householdNo(), event.village());
        }
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        enrollments.write(connection);
        refunded.write(connection);
        neverCovered.writeAny(connection);
    }
}

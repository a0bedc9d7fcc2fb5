package io.heyi.query.enrollment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.heyi.events.admission.AdmissionCancelled;
import io.heyi.events.admission.AdmissionCorrected;
import io.heyi.events.admission.AdmissionSettled;
import io.heyi.events.admission.ChargesRecorded;
import io.heyi.events.admission.ChargesWithdrawn;
import io.heyi.events.admission.ResidentAdmitted;
import io.heyi.events.admission.ResidentDischarged;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MembersAdded;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/**
 * Who is enrolled in which benefit year. Coverage that ends within the year leaves the resident enrolled in it; coverage that ended before
 * the year began (enrolled in December, died before New Year) never was.
 */
public final class EnrollmentFacts implements Projection {

    private static final String INSERT_ENROLLMENTS = """
            insert into enrollment_fact (position, year, delta, premium, resident, household_no, village)
            select position, year, 1, premium, resident, household_no, village
            from unnest(?, ?, ?, ?, ?, ?) as enrolled(position, year, premium, resident, household_no, village)
            """;

    /** The premium stays paid. Only the first such end counts. */
    private static final String INSERT_NEVER_COVERED = """
            insert into enrollment_fact (position, year, delta, premium, resident, household_no, village)
            select distinct on (ended.year, ended.resident)
                   ended.position, ended.year, -1, 0, ended.resident, e.household_no, e.village
            from unnest(?, ?, ?) as ended(position, year, resident)
            join enrollment_fact e on e.year = ended.year and e.resident = ended.resident and e.delta = 1
            where not exists (select 1 from enrollment_fact before
                              where before.year = ended.year and before.resident = ended.resident and before.delta = -1)
            order by ended.year, ended.resident, ended.position
            """;

    private final RowBatch enrollments = new RowBatch(INSERT_ENROLLMENTS, "bigint", "bigint", "bigint", "text", "text", "text");
    private final RowBatch neverCovered = new RowBatch(INSERT_NEVER_COVERED, "bigint", "bigint", "text");
    private final EventSwitch events = new EventSwitch()
            .on(MembersEnrolled.class, this::enrolled)
            .on(CoverageEnded.class, this::ended)
            .ignoring(CoveredCategoryChanged.class, FamilyAccountCredited.class, ClaimSettled.class, ClaimReversed.class,
                    ResettlementRequired.class, CoverageYearClosed.class)
            .ignoring(HouseholdRegistered.class, MembersAdded.class, MemberDied.class, MemberCategoryChanged.class)
            .ignoring(InstitutionDesignated.class, InstitutionSuspended.class, InstitutionReinstated.class)
            .ignoring(ResidentAdmitted.class, AdmissionCorrected.class, ChargesRecorded.class, ChargesWithdrawn.class,
                    ResidentDischarged.class, AdmissionCancelled.class, AdmissionSettled.class)
            .ignoring(BenefitPlanPublished.class);

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

    @Override
    public void flush(Connection connection) throws SQLException {
        enrollments.write(connection);
        neverCovered.writeAny(connection);
    }
}

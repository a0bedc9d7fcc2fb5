package io.heyi.query.plans;

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

/** The published versions of the benefit plans: when each is in force and what its annual ceiling is. */
public final class PlanFacts implements Projection {

    private static final String INSERT = """
            insert into plan_fact (position, annual_ceiling, version, year, valid_from, valid_to, code, region)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "bigint", "date", "date", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(BenefitPlanPublished.class, this::published)
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ClaimSettled.class, ClaimReversed.class, ResettlementRequired.class, CoverageYearClosed.class)
            .ignoring(HouseholdRegistered.class, MembersAdded.class, MemberDied.class, MemberCategoryChanged.class)
            .ignoring(ResidentAdmitted.class, AdmissionCorrected.class, ChargesRecorded.class, ChargesWithdrawn.class,
                    ResidentDischarged.class, AdmissionCancelled.class, AdmissionSettled.class)
            .ignoring(InstitutionDesignated.class, InstitutionSuspended.class, InstitutionReinstated.class);

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("plan_fact", "code || ' version ' || version || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void published(long position, BenefitPlanPublished event) {
        rows.add(position, event.annualCeiling().fen(), event.version(), event.year(), event.validFrom(), event.validTo(), event.code(),
                event.region());
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

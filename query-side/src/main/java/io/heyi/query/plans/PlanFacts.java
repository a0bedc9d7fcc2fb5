package io.heyi.query.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.heyi.events.card.CardIssued;
import io.heyi.events.card.CardReportedLost;
import io.heyi.events.card.CardReturned;
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
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
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
            .ignoring(CoverageMovedOut.class, CoverageMovedIn.class, CoverageMovedOn.class, ClaimSettledElsewhere.class, ClaimReversedElsewhere.class)
            .ignoring(SubsidiesGranted.class, ContributionRefunded.class)
            .ignoring(MemberJoined.class, MemberLeft.class, HeadChanged.class, MemberCorrected.class)
            .ignoring(CardIssued.class, CardReportedLost.class, CardReturned.class)
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ClaimSettled.class, ClaimReversed.class, ResettlementRequired.class, CoverageYearClosed.class)
            .ignoring(HouseholdRegistered.class, MembersAdded.class, MemberDied.class, MemberCategoryChanged.class)
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

package io.heyi.query.catalogues;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.events.catalogue.CataloguePublished;
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
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** The published versions of the catalogues (目录). Their rows are kept beside the events, under the hash that each names. */
public final class CatalogueFacts implements Projection {

    private static final String INSERT = """
            insert into catalogue_fact (position, rows, version, valid_from, valid_to, kind, region, sha256)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "date", "date", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(CataloguePublished.class, this::published)
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ClaimSettled.class, ClaimReversed.class, ResettlementRequired.class, CoverageYearClosed.class)
            .ignoring(HouseholdRegistered.class, MembersAdded.class, MemberDied.class, MemberCategoryChanged.class)
            .ignoring(InstitutionDesignated.class, InstitutionSuspended.class, InstitutionReinstated.class)
            .ignoring(InstitutionLevelChanged.class, InstitutionRenamed.class, DesignationRenewed.class, DesignationEnded.class)
            .ignoring(BenefitPlanPublished.class);

    @Override
    public String name() {
        return "catalogues";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("catalogue_fact", "kind || ' ' || region || ' version ' || version || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void published(long position, CataloguePublished event) {
        rows.add(position, event.rows(), event.ref().version(), event.validFrom(), orInfinity(event.validTo()), event.ref().kind(),
                event.ref().region(), event.sha256());
    }

    private static Object orInfinity(LocalDate day) {
        return day == null ? "infinity" : day;
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

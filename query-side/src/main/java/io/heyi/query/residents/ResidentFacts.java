package io.heyi.query.residents;

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
import io.heyi.events.household.Member;
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

/** Who lives in the county in which year: from the year of birth to the year of death, both included. */
public final class ResidentFacts implements Projection {

    private static final String INSERT = """
            insert into resident_fact (position, effective_year, delta, resident, household_no, village)
            select * from unnest(?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(HouseholdRegistered.class, (at, event) -> live(at, event.householdNo(), event.village(), event.members()))
            .on(MembersAdded.class, (at, event) -> live(at, event.householdNo(), event.village(), event.members()))
            .on(MemberDied.class, this::died)
            .ignoring(MemberCategoryChanged.class)
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ClaimSettled.class, ClaimReversed.class, ResettlementRequired.class, CoverageYearClosed.class)
            .ignoring(InstitutionDesignated.class, InstitutionSuspended.class, InstitutionReinstated.class)
            .ignoring(ResidentAdmitted.class, AdmissionCorrected.class, ChargesRecorded.class, ChargesWithdrawn.class,
                    ResidentDischarged.class, AdmissionCancelled.class, AdmissionSettled.class)
            .ignoring(BenefitPlanPublished.class);

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

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

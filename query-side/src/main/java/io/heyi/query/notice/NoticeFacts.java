package io.heyi.query.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;

import io.heyi.benefits.adjudication.Adjudication;
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
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCategoryChanged;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberDied;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import io.heyi.events.household.MembersAdded;
import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** What the public notice is drawn from. A name is masked before it reaches a table. */
public final class NoticeFacts implements Projection {

    private static final String INSERT_NAMES = """
            insert into notice_name_fact (position, masked_name, resident, household_no, village) select * from unnest(?, ?, ?, ?, ?)
            """;

    /** A household stays in its village, which a correction does not tell. */
    private static final String INSERT_CORRECTED_NAMES = """
            insert into notice_name_fact (position, masked_name, resident, household_no, village)
            select c.position, c.masked_name, c.resident, c.household_no,
                   coalesce((select n.village from notice_name_fact n where n.resident = c.resident and n.household_no = c.household_no
                             limit 1), '')
            from unnest(?, ?, ?, ?) as c(position, masked_name, resident, household_no)
            """;

    private static final String INSERT_INSTITUTIONS = """
            insert into notice_institution_fact (position, from_day, code, name) select * from unnest(?, ?, ?, ?)
            """;

    private static final String INSERT_SETTLEMENTS = """
            insert into notice_fact (position, total, fund, account, month, sign, institution, level, claim_no, resident, household_no,
                                     village)
            select position, total, fund, account, month, 1, institution, level, claim_no, resident, household_no, village
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as s(position, total, fund, account, month, institution, level, claim_no, resident, household_no, village)
            """;

    private static final String INSERT_REVERSALS = """
            insert into notice_fact (position, total, fund, account, month, sign, institution, level, claim_no, resident, household_no,
                                     village)
            select r.position, -s.total, -s.fund, -s.account, s.month, -1, s.institution, s.level, s.claim_no, s.resident, s.household_no,
                   s.village
            from unnest(?, ?, ?) as r(position, institution, claim_no)
            join notice_fact s on s.claim_no = r.claim_no and s.institution = r.institution and s.sign = 1
            """;

    private final RowBatch names = new RowBatch(INSERT_NAMES, "bigint", "text", "text", "text", "text");
    private final RowBatch correctedNames = new RowBatch(INSERT_CORRECTED_NAMES, "bigint", "text", "text", "text");
    private final RowBatch institutions = new RowBatch(INSERT_INSTITUTIONS, "bigint", "date", "text", "text");
    private final RowBatch settlements = new RowBatch(INSERT_SETTLEMENTS, "bigint", "bigint", "bigint", "bigint", "text", "text", "text",
            "text", "text", "text", "text");
    private final RowBatch reversals = new RowBatch(INSERT_REVERSALS, "bigint", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(HouseholdRegistered.class, (at, e) -> named(at, e.householdNo(), e.village(), e.members()))
            .on(MembersAdded.class, (at, e) -> named(at, e.householdNo(), e.village(), e.members()))
            .on(MemberJoined.class, (at, e) -> named(at, e.householdNo(), e.village(), List.of(e.member())))
            .on(MemberCorrected.class, (at, e) -> correctedNames.add(at, MaskedName.of(e.name()), e.resident().value(), e.householdNo()))
            .on(InstitutionDesignated.class, (at, e) -> institutions.add(at, "-infinity", e.code(), e.name()))
            .on(InstitutionRenamed.class, (at, e) -> institutions.add(at, e.from(), e.code(), e.name()))
            .on(ClaimSettled.class, this::settled)
            .on(ClaimReversed.class, (at, e) -> reversals.add(at, e.claimId().institution(), e.claimId().number()))
            .ignoring(MemberDied.class, MemberCategoryChanged.class, MemberLeft.class, HeadChanged.class)
            .ignoring(InstitutionSuspended.class, InstitutionReinstated.class, InstitutionLevelChanged.class,
                    DesignationRenewed.class, DesignationEnded.class)
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ResettlementRequired.class, ResettlementDecided.class, CoverageYearClosed.class, CoverageMovedOut.class,
                    CoverageMovedIn.class, CoverageMovedOn.class, ClaimSettledElsewhere.class, ClaimReversedElsewhere.class,
                    SubsidiesGranted.class, ContributionRefunded.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("notice_name_fact", "'position ' || position"), new FactTable("notice_institution_fact", "code"),
                new FactTable("notice_fact", "institution || '/' || claim_no || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void named(long at, String householdNo, String village, List<Member> members) {
        members.forEach(member -> names.add(at, MaskedName.of(member.name()), member.resident().value(), householdNo, village));
    }

    private void settled(long at, ClaimSettled event) {
        Adjudication a = event.adjudication();
        settlements.add(at, a.total().fen(), a.basic().plus(a.serious()).plus(a.assistance()).plus(a.guarantee()).fen(), a.account().fen(),
                YearMonth.from(event.claim().servedOn()), event.claimId().institution(), event.claim().level(),
                event.claimId().number(), event.resident().value(), event.householdNo(), event.village());
    }

    /** A name before what corrects it, and a settlement before what reverses it: both may be in one batch. */
    @Override
    public void flush(Connection connection) throws SQLException {
        names.write(connection);
        correctedNames.write(connection);
        institutions.write(connection);
        settlements.write(connection);
        reversals.write(connection);
    }
}

package io.heyi.query.households;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.ResidentNumber;
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
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.household.CategoryFrom;
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

/** What is known of members, their enrollments and their cards, fact by fact; {@link HouseholdViewQuery} reads them one after the other. */
public final class HouseholdViewFacts implements Projection {

    private static final String INSERT_MEMBERS = """
            insert into member_fact (position, what, day, reason, other, name, relation, category, phone, record_no, resident, household_no,
                                     village)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_COVERAGE = """
            insert into coverage_fact (position, premium, year, what, covered_from, covered_until, receipt_no, resident, household_no)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_CARDS = """
            insert into card_fact (position, what, day, card_no, replaces, resident) select * from unnest(?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch members = new RowBatch(INSERT_MEMBERS, "bigint", "text", "text", "text", "text", "text", "text", "text", "text",
            "text", "text", "text", "text");
    private final RowBatch coverage = new RowBatch(INSERT_COVERAGE, "bigint", "bigint", "bigint", "text", "text", "text", "text", "text",
            "text");
    private final RowBatch cards = new RowBatch(INSERT_CARDS, "bigint", "text", "text", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(HouseholdRegistered.class, (at, e) -> registered(at, e.householdNo(), e.village(), e.members()))
            .on(MembersAdded.class, (at, e) -> registered(at, e.householdNo(), e.village(), e.members()))
            .on(MemberJoined.class, this::joined)
            .on(MemberLeft.class, (at, e) -> fact(at, MemberFact.LEFT, e.lastDay(), e.reason().name(), text(e.to()), "", "", e.resident(),
                    e.householdNo()))
            .on(MemberDied.class, (at, e) -> fact(at, MemberFact.DIED, e.diedOn(), "", "", "", "", e.resident(), e.householdNo()))
            .on(MemberCategoryChanged.class, (at, e) -> fact(at, MemberFact.CATEGORY, e.from(), "", "", "", e.category().name(),
                    e.resident(), e.householdNo()))
            .on(HeadChanged.class, this::headChanged)
            .on(MemberCorrected.class, (at, e) -> member(at, MemberFact.CORRECTED, "", "", "", e.name(), "", "", e.phone(), e.recordNo(),
                    e.resident(), e.householdNo(), ""))
            .on(MembersEnrolled.class, (at, e) -> e.enrollments().forEach(enrollment ->
                    enrolled(at, CoverageFact.ENROLLED, e.year(), enrollment, e.householdNo())))
            .on(CoverageMovedIn.class, (at, e) -> enrolled(at, CoverageFact.ENROLLED, e.year(), e.enrollment(), e.householdNo()))
            .on(CoverageMovedOut.class, (at, e) -> ended(at, CoverageFact.MOVED_OUT, e.year(), e.lastDay().toString(), e.resident(),
                    e.householdNo()))
            .on(CoverageEnded.class, (at, e) -> ended(at, CoverageFact.ENDED, e.year(), e.lastDay().toString(), e.resident(),
                    e.householdNo()))
            .on(ContributionRefunded.class, (at, e) -> ended(at, CoverageFact.REFUNDED, e.year(), "", e.resident(), e.householdNo()))
            .on(CardIssued.class, (at, e) -> cards.add(at, CardFact.ISSUED, e.issuedOn(), e.cardNo(), text(e.replaces()),
                    e.resident().value()))
            .on(CardReportedLost.class, (at, e) -> cards.add(at, CardFact.LOST, e.lostOn(), e.cardNo(), "", e.resident().value()))
            .on(CardReturned.class, (at, e) -> cards.add(at, CardFact.RETURNED, e.returnedOn(), e.cardNo(), "", e.resident().value()))
            .ignoring(CoveredCategoryChanged.class, FamilyAccountCredited.class, ClaimSettled.class, ClaimReversed.class,
                    ResettlementRequired.class, ResettlementDecided.class, CoverageYearClosed.class, CoverageMovedOn.class,
                    ClaimSettledElsewhere.class, ClaimReversedElsewhere.class, SubsidiesGranted.class)
            .ignoringOtherFamilies();

    /** What a row of member_fact says. */
    enum MemberFact { REGISTERED, JOINED, LEFT, DIED, CATEGORY, RELATION, CORRECTED }

    /** What a row of coverage_fact says. */
    enum CoverageFact { ENROLLED, MOVED_OUT, ENDED, REFUNDED }

    /** What a row of card_fact says. */
    enum CardFact { ISSUED, LOST, RETURNED }

    @Override
    public String name() {
        return "households";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("member_fact", "'position ' || position"), new FactTable("coverage_fact", "'position ' || position"),
                new FactTable("card_fact", "'position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void registered(long position, String householdNo, String village, List<Member> registered) {
        for (Member m : registered) {
            member(position, MemberFact.REGISTERED, "", "", "", m.name(), m.relation(), m.category().name(), m.phone(), m.recordNo(),
                    m.resident(), householdNo, village);
        }
    }

    private void joined(long position, MemberJoined e) {
        Member m = e.member();
        member(position, MemberFact.JOINED, e.joinedOn().toString(), e.reason().name(), text(e.from()), m.name(), m.relation(),
                m.category().name(), m.phone(), m.recordNo(), m.resident(), e.householdNo(), e.village());
        for (CategoryFrom later : e.laterCategories()) {
            fact(position, MemberFact.CATEGORY, later.from(), "", "", "", later.category().name(), m.resident(), e.householdNo());
        }
    }

    private void headChanged(long position, HeadChanged e) {
        fact(position, MemberFact.RELATION, e.from(), "", "", "HEAD", "", e.head(), e.householdNo());
        if (e.formerHead() != null) {
            fact(position, MemberFact.RELATION, e.from(), "", "", e.formerRelation(), "", e.formerHead(), e.householdNo());
        }
    }

    private void fact(long position, MemberFact what, LocalDate day, String reason, String other, String relation, String category,
                      ResidentNumber resident, String householdNo) {
        member(position, what, day.toString(), reason, other, "", relation, category, "", "", resident, householdNo, "");
    }

    private void member(long position, MemberFact what, String day, String reason, String other, String name, String relation,
                        String category, String phone, String recordNo, ResidentNumber resident, String householdNo, String village) {
        members.add(position, what, day, reason, other, name, relation, category, phone, recordNo, resident.value(), householdNo, village);
    }

    private void enrolled(long position, CoverageFact what, int year, Enrollment e, String householdNo) {
        coverage.add(position, e.individualPremium().fen(), year, what, e.coveredFrom(), e.coveredUntil(), text(e.receiptNo()),
                e.resident().value(), householdNo);
    }

    private void ended(long position, CoverageFact what, int year, String lastDay, ResidentNumber resident, String householdNo) {
        coverage.add(position, 0, year, what, "", lastDay, "", resident.value(), householdNo);
    }

    private static String text(String maybe) {
        return maybe == null ? "" : maybe;
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        members.write(connection);
        coverage.write(connection);
        cards.write(connection);
    }
}

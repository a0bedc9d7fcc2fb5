package io.heyi.query.counter;

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
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** Which claims a reversal or a fact recorded late touched, and what a clerk decided on each. Written after settlement_fact, which knows where each claim is. */
public final class ResettlementFacts implements Projection {

    private static final String INSERT = """
            insert into resettlement_fact (position, delta, settled, would, benefit_year, institution, claim_no, because_institution,
                                           because_no, household_no, village, choice, reason, settlement_no, account, cause, since)
            select item.position, item.delta, item.settled, item.would, item.benefit_year, item.institution, item.claim_no,
                   item.because_institution, item.because_no, item.household_no, claim.village, item.choice, item.reason,
                   item.settlement_no, item.account, item.cause, nullif(item.since, '')::date
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as item(position, delta, settled, would, benefit_year, institution, claim_no, because_institution, because_no,
                         household_no, choice, reason, settlement_no, account, cause, since)
            join settlement_fact claim on claim.sign = 1 and claim.claim_no = item.claim_no and claim.institution = item.institution
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "bigint", "bigint", "text", "text", "text", "text",
            "text", "text", "text", "text", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(ResettlementRequired.class, this::required)
            .on(ResettlementDecided.class, this::decided)
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ClaimSettled.class, ClaimReversed.class, CoverageYearClosed.class, CoverageMovedOut.class, CoverageMovedIn.class,
                    CoverageMovedOn.class, ClaimSettledElsewhere.class, ClaimReversedElsewhere.class, SubsidiesGranted.class,
                    ContributionRefunded.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "resettlements";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("resettlement_fact", "institution || '/' || claim_no || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void required(long position, ResettlementRequired e) {
        rows.add(position, 1, e.settled().payment().fen(), e.would().payment().fen(), e.year(), e.claimId().institution(),
                e.claimId().number(), e.because().institution(), e.because().number(), e.householdNo(), "", "", "", "",
                e.cause() == null ? "" : e.cause(), e.since() == null ? "" : e.since());
    }

    private void decided(long position, ResettlementDecided e) {
        rows.add(position, -1, 0, 0, e.year(), e.claimId().institution(), e.claimId().number(), e.because().institution(),
                e.because().number(), e.householdNo(), e.choice(), e.reason(), e.resettledAs() == null ? "" : e.resettledAs().number(),
                e.by(), "", "");
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

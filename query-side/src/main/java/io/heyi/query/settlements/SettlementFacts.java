package io.heyi.query.settlements;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.claim.Claim;
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

/** What every claim was settled to, and that it was taken back: the one table that every amount of the reports is a sum of. */
public final class SettlementFacts implements Projection {

    private static final String INSERT_SETTLEMENTS = """
            insert into settlement_fact (position, sign, ordinal, institution, claim_no, resident, household_no, village, benefit_year,
                                         kind, service_date, plan_code, plan_version, total, eligible, deductible, account, basic,
                                         serious, assistance, guarantee, hospital_bears, self_pay, ceilings_hit)
            select position, 1, ordinal, institution, claim_no, resident, household_no, village, benefit_year, kind,
                   service_date, plan_code, plan_version, total, eligible, deductible, account, basic, serious,
                   assistance, guarantee, hospital_bears, self_pay, ceilings_hit
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as settled(position, ordinal, institution, claim_no, resident, household_no, village, benefit_year, kind,
                            service_date, plan_code, plan_version, total, eligible, deductible, account, basic, serious,
                            assistance, guarantee, hospital_bears, self_pay, ceilings_hit)
            """;

    /** A reversal names its claim only. All else is the settlement's, so that the two are nothing together wherever they are summed. */
    private static final String INSERT_REVERSALS = """
            insert into settlement_fact (position, sign, ordinal, institution, claim_no, resident, household_no, village, benefit_year,
                                         kind, service_date, plan_code, plan_version, total, eligible, deductible, account, basic,
                                         serious, assistance, guarantee, hospital_bears, self_pay, ceilings_hit)
            select reversed.position, -1, s.ordinal, s.institution, s.claim_no, s.resident, s.household_no, s.village, s.benefit_year,
                   s.kind, s.service_date, s.plan_code, s.plan_version, -s.total, -s.eligible, -s.deductible, -s.account, -s.basic,
                   -s.serious, -s.assistance, -s.guarantee, -s.hospital_bears, -s.self_pay, s.ceilings_hit
            from unnest(?, ?, ?) as reversed(position, institution, claim_no)
            join settlement_fact s on s.claim_no = reversed.claim_no and s.institution = reversed.institution and s.sign = 1
            """;

    private final RowBatch settlements = new RowBatch(INSERT_SETTLEMENTS, "bigint", "bigint", "text", "text", "text", "text", "text",
            "bigint", "text", "date", "text", "bigint", "bigint", "bigint", "bigint", "bigint", "bigint", "bigint", "bigint", "bigint",
            "bigint", "bigint", "text");
    private final RowBatch reversals = new RowBatch(INSERT_REVERSALS, "bigint", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(ClaimSettled.class, this::settled)
            .on(ClaimReversed.class, this::reversed)
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ResettlementRequired.class, ResettlementDecided.class, CoverageYearClosed.class, CoverageMovedOut.class,
                    CoverageMovedIn.class, CoverageMovedOn.class, ClaimSettledElsewhere.class, ClaimReversedElsewhere.class,
                    SubsidiesGranted.class, ContributionRefunded.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "settlements";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("settlement_fact", "institution || '/' || claim_no || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void settled(long position, ClaimSettled event) {
        Claim claim = event.claim();
        Adjudication a = event.adjudication();
        settlements.add(position, event.ordinal(), event.claimId().institution(), event.claimId().number(), event.resident().value(),
                event.householdNo(), event.village(), event.year(), claim.kind(), claim.servedOn(), event.plan().code(),
                event.plan().version(), a.total().fen(), a.eligible().fen(), a.deductible().fen(), a.account().fen(), a.basic().fen(),
                a.serious().fen(), a.assistance().fen(), a.guarantee().fen(), a.hospitalBears().fen(), a.selfPay().fen(),
                a.ceilingsHit().stream().map(Enum::name).collect(Collectors.joining("|")));
    }

    private void reversed(long position, ClaimReversed event) {
        reversals.add(position, event.claimId().institution(), event.claimId().number());
    }

    /** Settlements first: a claim may be settled and reversed in one batch. */
    @Override
    public void flush(Connection connection) throws SQLException {
        settlements.write(connection);
        reversals.write(connection);
    }
}

package io.heyi.query.collection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.heyi.benefits.money.Money;
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
import io.heyi.events.coverage.Subsidy;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** Contributions with their receipts, refunds and subsidies by source, each where it was recorded. */
public final class CollectionFacts implements Projection {

    private static final String INSERT = """
            insert into collection_fact (position, year, kind, source, amount, receipt_no, resident, household_no, village)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "text", "text", "bigint", "text", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(MembersEnrolled.class, this::enrolled)
            .on(SubsidiesGranted.class, this::granted)
            .on(ContributionRefunded.class, this::refunded)
            .ignoring(CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class, ClaimSettled.class,
                    ClaimReversed.class, ResettlementRequired.class, ResettlementDecided.class, CoverageYearClosed.class,
                    CoverageMovedOut.class, CoverageMovedIn.class, CoverageMovedOn.class, ClaimSettledElsewhere.class,
                    ClaimReversedElsewhere.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "collection";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("collection_fact", "'position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void enrolled(long position, MembersEnrolled event) {
        for (Enrollment e : event.enrollments()) {
            rows.add(position, event.year(), "CONTRIBUTION", "", e.individualPremium().fen(), e.receiptNo() == null ? "" : e.receiptNo(),
                    e.resident().value(), event.householdNo(), event.village());
        }
    }

    private void granted(long position, SubsidiesGranted event) {
        for (Subsidy subsidy : event.subsidies()) {
            subsidy(position, event.year(), subsidy, subsidy.amount(), event.householdNo(), event.village());
        }
    }

    private void refunded(long position, ContributionRefunded event) {
        rows.add(position, event.year(), "REFUND", "", event.refunded().fen(), event.receiptNo() == null ? "" : event.receiptNo(),
                event.resident().value(), event.householdNo(), event.village());
        for (Subsidy subsidy : event.withdrawn()) {
            subsidy(position, event.year(), subsidy, subsidy.amount().negate(), event.householdNo(), event.village());
        }
    }

    private void subsidy(long position, int year, Subsidy subsidy, Money amount, String householdNo, String village) {
        rows.add(position, year, "SUBSIDY", subsidy.source().name(), amount.fen(), "", subsidy.resident().value(), householdNo, village);
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

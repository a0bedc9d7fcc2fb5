package io.heyi.query.remittance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
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
import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittanceEvent;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** What happened to every remittance, and what it did to the amount to be paid. */
public final class RemittanceFacts implements Projection {

    private static final String INSERT = """
            insert into remittance_fact (position, amount, day, disputes, institution, month, what)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "date", "bigint", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(StatementDrawnUp.class, (at, e) -> add(at, e, "DRAWN_UP", e.drawnUpOn(), e.sums().total(), 0))
            .on(DeductionAdded.class, (at, e) -> add(at, e, "DEDUCTED", e.addedOn(), e.amounts().total().negate(), 0))
            .on(DeductionRemoved.class, (at, e) -> add(at, e, "DEDUCTION_REMOVED", e.removedOn(), e.amounts().total(), 0))
            .on(StatementDisputed.class, (at, e) -> add(at, e, "DISPUTED", e.disputedOn(), Money.ZERO, 1))
            .on(DisputeResolved.class, (at, e) -> add(at, e, "RESOLVED", e.resolvedOn(), Money.ZERO, -1))
            .on(RemittanceApproved.class, (at, e) -> add(at, e, "APPROVED", e.approvedOn(), Money.ZERO, 0))
            .on(RemittancePaid.class, (at, e) -> add(at, e, "PAID", e.paidOn(), Money.ZERO, 0))
            .on(RemittanceReturned.class, (at, e) -> add(at, e, "RETURNED", e.returnedOn(), Money.ZERO, 0))
            .ignoring(MembersEnrolled.class, CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class,
                    ClaimSettled.class, ClaimReversed.class, ResettlementRequired.class, CoverageYearClosed.class)
            .ignoring(HouseholdRegistered.class, MembersAdded.class, MemberDied.class, MemberCategoryChanged.class)
            .ignoring(InstitutionDesignated.class, InstitutionSuspended.class, InstitutionReinstated.class)
            .ignoring(BenefitPlanPublished.class)
            .ignoring(PaymentBatchDrawnUp.class, PaymentBatchApproved.class, PaymentBatchCancelled.class, PaymentBatchPaid.class,
                    PaymentReturned.class);

    @Override
    public String name() {
        return "remittances";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("remittance_fact", "institution || ' ' || month || ' ' || what || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void add(long position, RemittanceEvent event, String what, LocalDate day, Money amount, int disputes) {
        rows.add(position, amount.fen(), day, disputes, event.institution(), event.month(), what);
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

package io.heyi.query.remittance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
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
            .ignoringOtherFamilies();

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

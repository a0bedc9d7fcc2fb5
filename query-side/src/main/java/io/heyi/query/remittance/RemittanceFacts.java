package io.heyi.query.remittance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.events.remittance.RemittanceEvent;
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

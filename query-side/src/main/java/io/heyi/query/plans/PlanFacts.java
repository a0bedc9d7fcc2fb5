package io.heyi.query.plans;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.heyi.events.plan.BenefitPlanPublished;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** The published versions of the benefit plans: when each is in force and what its annual ceiling is. */
public final class PlanFacts implements Projection {

    private static final String INSERT = """
            insert into plan_fact (position, annual_ceiling, version, year, valid_from, valid_to, code, region)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "bigint", "date", "date", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(BenefitPlanPublished.class, this::published)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("plan_fact", "code || ' version ' || version || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void published(long position, BenefitPlanPublished event) {
        rows.add(position, event.annualCeiling().fen(), event.version(), event.year(), event.validFrom(), event.validTo(), event.code(),
                event.region());
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

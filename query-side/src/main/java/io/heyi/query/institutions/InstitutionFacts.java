package io.heyi.query.institutions;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.events.institution.DesignationEnded;
import io.heyi.events.institution.DesignationRenewed;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import io.heyi.events.institution.InstitutionDesignated;
import io.heyi.events.institution.InstitutionLevelChanged;
import io.heyi.events.institution.InstitutionReinstated;
import io.heyi.events.institution.InstitutionRenamed;
import io.heyi.events.institution.InstitutionSuspended;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** What happened to the designated institutions (定点医疗机构), one row an event. A text that an event does not bring is empty. */
public final class InstitutionFacts implements Projection {

    private static final String NOTHING = "";

    private static final String INSERT = """
            insert into institution_fact (position, from_day, to_day, code, what, name, level, region, placement, reason)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "date", "date", "text", "text", "text", "text", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(InstitutionDesignated.class, this::designated)
            .on(DesignationRenewed.class, (position, e) -> add(position, e.code(), InstitutionChange.RENEWED, e.from(), e.to(), NOTHING))
            .on(DesignationEnded.class, (position, e) -> add(position, e.code(), InstitutionChange.ENDED, null, e.lastDay(), e.reason()))
            .on(InstitutionSuspended.class, (position, e) -> add(position, e.code(), InstitutionChange.SUSPENDED, e.from(), null, e.reason()))
            .on(InstitutionReinstated.class, (position, e) -> add(position, e.code(), InstitutionChange.REINSTATED, e.from(), null, NOTHING))
            .on(InstitutionLevelChanged.class, this::levelChanged)
            .on(InstitutionRenamed.class, this::renamed)
            .ignoring(InstitutionAccountProposed.class, InstitutionAccountConfirmed.class, InstitutionAccountRejected.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "institutions";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("institution_fact", "code || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void designated(long position, InstitutionDesignated e) {
        rows.add(position, orInfinity(e.from(), "-infinity"), orInfinity(e.to(), "infinity"), e.code(), InstitutionChange.DESIGNATED, e.name(),
                e.level(), e.region(), e.placement(), NOTHING);
    }

    private void levelChanged(long position, InstitutionLevelChanged e) {
        rows.add(position, e.from(), "infinity", e.code(), InstitutionChange.LEVEL, NOTHING, e.level(), NOTHING, NOTHING, NOTHING);
    }

    private void renamed(long position, InstitutionRenamed e) {
        rows.add(position, e.from(), "infinity", e.code(), InstitutionChange.NAME, e.name(), NOTHING, NOTHING, NOTHING, NOTHING);
    }

    private void add(long position, String code, InstitutionChange what, LocalDate from, LocalDate to, String reason) {
        rows.add(position, orInfinity(from, "-infinity"), orInfinity(to, "infinity"), code, what, NOTHING, NOTHING, NOTHING, NOTHING,
                reason == null ? NOTHING : reason);
    }

    private static Object orInfinity(LocalDate day, String infinity) {
        return day == null ? infinity : day;
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

package io.heyi.query.catalogues;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/** The published versions of the catalogues (目录). Their rows are kept beside the events, under the hash that each names. */
public final class CatalogueFacts implements Projection {

    private static final String INSERT = """
            insert into catalogue_fact (position, rows, version, valid_from, valid_to, kind, region, sha256)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final RowBatch rows = new RowBatch(INSERT, "bigint", "bigint", "bigint", "date", "date", "text", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(CataloguePublished.class, this::published)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "catalogues";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("catalogue_fact", "kind || ' ' || region || ' version ' || version || ' at position ' || position"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void published(long position, CataloguePublished event) {
        rows.add(position, event.rows(), event.ref().version(), event.validFrom(), orInfinity(event.validTo()), event.ref().kind(),
                event.ref().region(), event.sha256());
    }

    private static Object orInfinity(LocalDate day) {
        return day == null ? "infinity" : day;
    }

    @Override
    public void flush(Connection connection) throws SQLException {
        rows.write(connection);
    }
}

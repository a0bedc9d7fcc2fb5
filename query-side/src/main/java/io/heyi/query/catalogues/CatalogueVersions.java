package io.heyi.query.catalogues;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.query.knownat.Snapshot;

/** Which versions of which catalogues (目录) are published. */
public final class CatalogueVersions {

    private static final String VERSIONS = """
            select kind, region, version, valid_from, nullif(valid_to, 'infinity') as valid_to, rows, sha256, position
            from catalogue_fact where position <= :position order by kind, region, version
            """;

    private final Snapshot snapshot;

    public CatalogueVersions(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * A published version.
     *
     * @param region  prefix of the village codes it holds for; empty: everywhere
     * @param validTo last day, or null: until a later version takes over
     * @param rows    items in it
     * @param sha256  hash of its canonical text
     */
    public record Version(String kind, String region, int version, LocalDate validFrom, LocalDate validTo, int rows, String sha256,
                          long position) {
    }

    /** @param position as known at it */
    public List<Version> list(long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(VERSIONS).param("position", position)
                .query((row, n) -> new Version(row.getString("kind"), row.getString("region"), row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), row.getInt("rows"),
                        row.getString("sha256"), row.getLong("position")))
                .list());
    }
}

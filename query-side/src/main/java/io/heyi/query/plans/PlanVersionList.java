package io.heyi.query.plans;

import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.query.knownat.Snapshot;

/** Which versions of which benefit plans (补偿方案) are published. */
public final class PlanVersionList {

    private static final String VERSIONS = """
            select code, version, region, year, valid_from, valid_to, annual_ceiling, position
            from plan_fact where position <= :position order by code, version
            """;

    private final Snapshot snapshot;

    public PlanVersionList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * A published version.
     *
     * @param region        prefix of the village codes it holds for
     * @param annualCeiling of a person, yuan
     */
    public record PlanVersion(String code, int version, String region, int year, LocalDate validFrom, LocalDate validTo, Money annualCeiling,
                          long position) {
    }

    /** In the order of codes and versions. @param position as known at it */
    public List<PlanVersion> list(long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(VERSIONS).param("position", position)
                .query((row, n) -> new PlanVersion(row.getString("code"), row.getInt("version"), row.getString("region"), row.getInt("year"),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                        Money.ofFen(row.getLong("annual_ceiling")), row.getLong("position")))
                .list());
    }
}

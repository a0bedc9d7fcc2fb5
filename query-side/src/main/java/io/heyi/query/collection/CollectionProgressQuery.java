package io.heyi.query.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Subsidy.Source;
import io.heyi.query.knownat.ReadSideBehind;
import io.heyi.query.knownat.Snapshot;

/** How many are to be enrolled, are enrolled, and what came in, by village. */
public final class CollectionProgressQuery {

    static final String BY_VILLAGE = """
            with village as (
              select village, sum(delta) as residents, 0 as enrolled, 0 as contributions, 0 as refunds, 0 as central, 0 as province,
                     0 as county, 0 as assistance
              from resident_fact
              where effective_year <= :year and position <= :position and starts_with(village, :prefix)
              group by village
              union all
              select village, 0, sum(delta), 0, 0, 0, 0, 0, 0
              from enrollment_fact
              where year = :year and position <= :position and starts_with(village, :prefix)
              group by village
              union all
              select village, 0, 0,
                     coalesce(sum(amount) filter (where kind = 'CONTRIBUTION'), 0),
                     coalesce(sum(amount) filter (where kind = 'REFUND'), 0),
                     coalesce(sum(amount) filter (where source = 'CENTRAL'), 0),
                     coalesce(sum(amount) filter (where source = 'PROVINCE'), 0),
                     coalesce(sum(amount) filter (where source = 'COUNTY'), 0),
                     coalesce(sum(amount) filter (where source = 'ASSISTANCE'), 0)
              from collection_fact
              where year = :year and position <= :position and starts_with(village, :prefix)
              group by village
            )
            select coalesce(village, '') as village, sum(residents) as residents, sum(enrolled) as enrolled,
                   sum(contributions) as contributions, sum(refunds) as refunds, sum(central) as central, sum(province) as province,
                   sum(county) as county, sum(assistance) as assistance, grouping(village) as total
            from village
            group by rollup (village)
            order by total, village
            """;

    private final Snapshot snapshot;

    public CollectionProgressQuery(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * @param villagePrefix a village, or the code of a town or county that its villages' codes begin with; empty for all
     * @param position      as known at it
     * @throws ReadSideBehind when the projections have not applied the position yet
     */
    public CollectionProgress of(int year, String villagePrefix, long position) {
        return snapshot.read(position, jdbc -> {
            List<VillageProgress> rows = jdbc.sql(BY_VILLAGE).param("year", year).param("position", position)
                    .param("prefix", villagePrefix).query((row, number) -> progress(row)).list();
            return new CollectionProgress(year, position, List.copyOf(rows.subList(0, rows.size() - 1)), rows.get(rows.size() - 1));
        });
    }

    /** The roll-up of nothing has no sums. */
    private static VillageProgress progress(ResultSet row) throws SQLException {
        Map<Source, Money> subsidies = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            subsidies.put(source, Money.ofFen(row.getLong(source.name())));
        }
        return new VillageProgress(row.getString("village"), row.getLong("residents"), row.getLong("enrolled"),
                Money.ofFen(row.getLong("contributions")), Money.ofFen(row.getLong("refunds")), subsidies);
    }
}

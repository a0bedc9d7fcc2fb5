package io.heyi.query.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.heyi.query.projection.AfterBatch;

/**
 * Sums of the facts, in the same transaction. They are brought up whenever the facts have come {@link #STEP} positions further: to do it for
 * every small batch would cost the writers more than it gives, and readers add what is missing anyway. What the rollups hold follows from
 * their position alone, not from the steps by which they came there. They know their tables by their unqualified names only, so that a
 * replay can fill others of the same name.
 */
public final class Rollups implements AfterBatch {

    private static final long STEP = 500;

    /** Facts taken in at once, when the rollups begin beside facts that are there already. */
    private static final long AT_ONCE = 20_000;

    /** One plan for few facts and for many would be wrong for one of them. */
    private static final String MOVE = """
            with before as (
              select position from rollup_position
            )
            update rollup_position set position = ?
            returning (select position from before), set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    private static final String KIND_MONTHS = """
            insert into kind_month_rollup as r (month, kind, claims, large, total, basic, serious, assistance, guarantee, account)
            select service_date - extract(day from service_date)::integer + 1 as month, kind, sum(sign),
                   coalesce(sum(sign) filter (where abs(basic) >= %d), 0), sum(total), sum(basic), sum(serious), sum(assistance),
                   sum(guarantee), sum(account)
            from settlement_fact
            where position > ? and position <= ?
            group by month, kind
            on conflict (month, kind) do update
            set claims = r.claims + excluded.claims, large = r.large + excluded.large, total = r.total + excluded.total,
                basic = r.basic + excluded.basic, serious = r.serious + excluded.serious,
                assistance = r.assistance + excluded.assistance, guarantee = r.guarantee + excluded.guarantee,
                account = r.account + excluded.account
            """.formatted(LargeAmount.FEN);

    private static final String POPULATION = """
            insert into population_rollup as r (year, residents, enrolled)
            select year, sum(residents), sum(enrolled)
            from (select effective_year as year, delta as residents, 0 as enrolled
                  from resident_fact where position > ? and position <= ?
                  union all
                  select year, 0, delta
                  from enrollment_fact where position > ? and position <= ?) change
            group by year
            on conflict (year) do update set residents = r.residents + excluded.residents, enrolled = r.enrolled + excluded.enrolled
            """;

    private final long step;

    public Rollups() {
        this(STEP);
    }

    /** @param step positions between which they are left as they are, at most */
    public Rollups(long step) {
        this.step = step;
    }

    /** Every table, but for that of the position. */
    public static List<RollupTable> tables() {
        return List.of(new RollupTable("kind_month_rollup", "kind || ' in ' || month"),
                new RollupTable("resident_year_rollup", "'a resident in ' || year"),
                new RollupTable("span_rollup", "'months ' || first_month || ' to ' || last_month || ' of ' || year"),
                new RollupTable("population_rollup", "year::text"));
    }

    @Override
    public void advance(Connection connection, long before, long applied) throws SQLException {
        if (applied / step > before / step) {
            bringTo(connection, applied);
        }
    }

    /** Takes in every fact up to the position. */
    public static void bringTo(Connection connection, long position) throws SQLException {
        long high = move(connection, position);
        while (high < position) {
            long low = high;
            high = Math.min(position, low + AT_ONCE);
            add(connection, KIND_MONTHS, low, high);
            ResidentYears.add(connection, low, high);
            add(connection, POPULATION, low, high, low, high);
        }
    }

    /** Returns where they were. */
    private static long move(Connection connection, long position) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setLong(1, position);
            try (ResultSet row = move.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void add(Connection connection, String sql, long... bounds) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(sql)) {
            for (int i = 0; i < bounds.length; i++) {
                add.setLong(i + 1, bounds[i]);
            }
            add.executeUpdate();
        }
    }
}

package io.heyi.query.institutions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.heyi.query.knownat.Snapshot;

/** The designated institutions: all of them as they are on a day, and what happened to one. */
public final class InstitutionList {

    private static final String FACTS = """
            select position, code, what, nullif(from_day, '-infinity') as from_day, nullif(to_day, 'infinity') as to_day, name, level,
                   region, placement, reason
            from institution_fact
            where position <= :position and (:code = '' or code = :code)
            order by code, position
            """;

    private final Snapshot snapshot;

    public InstitutionList(DataSource dataSource) {
        this.snapshot = new Snapshot(dataSource);
    }

    /**
     * What happened to an institution once. Texts that it does not bring are empty.
     *
     * @param from first day, or null: open, or not said
     * @param to   last day, or null: open, or not said
     */
    public record Fact(long position, String code, InstitutionChange what, LocalDate from, LocalDate to, String name, String level,
                       String region, String placement, String reason) {
    }

    /** In the order of codes. @param position as known at it */
    public List<InstitutionOnDay> on(LocalDate day, long position) {
        Map<String, List<Fact>> byCode = new LinkedHashMap<>();
        read("", position).forEach(fact -> byCode.computeIfAbsent(fact.code(), code -> new ArrayList<>()).add(fact));
        return byCode.values().stream().map(facts -> FoldedInstitution.of(facts, day)).toList();
    }

    /** In the order in which it became known; empty for an unknown code. @param position as known at it */
    public List<Fact> history(String code, long position) {
        return read(code, position);
    }

    private List<Fact> read(String code, long position) {
        return snapshot.read(position, jdbc -> jdbc.sql(FACTS).param("position", position).param("code", code)
                .query((row, n) -> fact(row)).list());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(row.getLong("position"), row.getString("code"), InstitutionChange.valueOf(row.getString("what")),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), row.getString("name"),
                row.getString("level"), row.getString("region"), row.getString("placement"), row.getString("reason"));
    }
}

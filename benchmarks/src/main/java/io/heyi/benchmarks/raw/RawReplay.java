package io.heyi.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.heyi.benchmarks.server.BenchServer;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.json.EventReader;
import io.heyi.query.projection.RowBatch;

/**
 * What a rebuild costs at least: the ledger's own events through a cursor, decoded, and as many rows written as its projections write, in
 * statements of a thousand rows. The rows go to a temporary table, as the ledger's rebuild does, so neither pays for the log.
 */
public final class RawReplay {

    private static final int CHUNK = 1_000;
    private static final String EVENTS = """
            select global_index, payload_type, payload from domain_event_entry where global_index <= ? order by global_index
            """;
    private static final String TABLE = """
            create temporary table raw_fact (
              position bigint not null, row bigint not null, total bigint, eligible bigint, deductible bigint, account bigint, basic bigint,
              serious bigint, assistance bigint, guarantee bigint, hospital_bears bigint, self_pay bigint,
              household_no text, village text, kind text, resident text, primary key (position, row)
            ) on commit drop
            """;
    private static final String UPSERT = """
            insert into raw_fact select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (position, row) do update set total = excluded.total, basic = excluded.basic, self_pay = excluded.self_pay
            """;

    private final BenchServer server;
    private final String database;
    private final EventReader reader = new EventReader();

    public RawReplay(BenchServer server, String database) {
        this.server = server;
        this.database = database;
    }

    /** Reads and decodes. Returns the number of events. */
    public long decode(long upto) throws SQLException {
        return each(upto, 0)[0];
    }

    /**
     * Reads, decodes and upserts. Returns the number of events and of rows.
     *
     * @param wanted how many rows, spread evenly over the events
     */
    public long[] upsert(long upto, long wanted) throws SQLException {
        return each(upto, wanted);
    }

    private long[] each(long upto, long wanted) throws SQLException {
        boolean writing = wanted > 0;
        long[] eventsAndRows = {0, 0};
        try (Connection connection = server.connectAsLedger(database)) {
            connection.setAutoCommit(false);
            RowBatch rows = rows(connection, writing);
            try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
                select.setFetchSize(CHUNK);
                select.setLong(1, upto);
                try (ResultSet event = select.executeQuery()) {
                    long added = 0;
                    long pending = 0;
                    while (event.next()) {
                        Object decoded = reader.read(event.getString(2), event.getBytes(3));
                        eventsAndRows[0]++;
                        if (writing) {
                            long due = wanted * eventsAndRows[0] / upto - added;
                            for (long row = 0; row < due; row++) {
                                add(rows, event.getLong(1), row, decoded);
                            }
                            added += due;
                            pending += due;
                            if (pending >= CHUNK) {
                                eventsAndRows[1] += rows.writeAny(connection);
                                pending = 0;
                            }
                        }
                    }
                }
            }
            if (writing) {
                eventsAndRows[1] += rows.writeAny(connection);
            }
            connection.rollback();
        }
        return eventsAndRows;
    }

    private static RowBatch rows(Connection connection, boolean writing) throws SQLException {
        if (!writing) {
            return null;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        String[] types = new String[16];
        for (int i = 0; i < types.length; i++) {
            types[i] = i < 12 ? "bigint" : "text";
        }
        return new RowBatch(UPSERT, types);
    }

    private static void add(RowBatch rows, long position, long row, Object event) {
        if (event instanceof ClaimSettled e) {
            var a = e.adjudication();
            rows.add(position, row, a.total().fen(), a.eligible().fen(), a.deductible().fen(), a.account().fen(), a.basic().fen(),
                    a.serious().fen(), a.assistance().fen(), a.guarantee().fen(), a.hospitalBears().fen(), a.selfPay().fen(),
                    e.householdNo(), e.village(), e.claim().kind(), e.resident().value());
        } else if (event instanceof HouseholdRegistered e) {
            person(rows, position, row, e.householdNo(), e.village(), e.members().get(0).resident().value());
        } else if (event instanceof MembersEnrolled e) {
            person(rows, position, row, e.householdNo(), e.village(), e.enrollments().get(0).resident().value());
        } else {
            person(rows, position, row, "", "", "");
        }
    }

    private static void person(RowBatch rows, long position, long row, String household, String village, String resident) {
        rows.add(position, row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, household, village, "PERSON", resident);
    }
}

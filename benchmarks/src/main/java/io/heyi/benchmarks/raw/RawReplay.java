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
        return each(upto, false)[0];
    }

    /** Reads, decodes and upserts. Returns the number of events and of rows. */
    public long[] upsert(long upto) throws SQLException {
        return each(upto, true);
    }

    private long[] each(long upto, boolean writing) throws SQLException {
        long[] eventsAndRows = {0, 0};
        try (Connection connection = server.connectAsLedger(database)) {
            connection.setAutoCommit(false);
            RowBatch rows = rows(connection, writing);
            try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
                select.setFetchSize(CHUNK);
                select.setLong(1, upto);
                try (ResultSet event = select.executeQuery()) {
                    long pending = 0;
                    while (event.next()) {
                        Object decoded = reader.read(event.getString(2), event.getBytes(3));
                        eventsAndRows[0]++;
                        if (writing) {
                            pending += add(rows, event.getLong(1), decoded);
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

    /** As many rows as the projections make of it. */
    private static int add(RowBatch rows, long position, Object event) {
        if (event instanceof ClaimSettled e) {
            var a = e.adjudication();
            rows.add(position, 0, a.total().fen(), a.eligible().fen(), a.deductible().fen(), a.account().fen(), a.basic().fen(),
                    a.serious().fen(), a.assistance().fen(), a.guarantee().fen(), a.hospitalBears().fen(), a.selfPay().fen(),
                    e.householdNo(), e.village(), e.claim().kind(), e.resident().value());
            return 1;
        }
        if (event instanceof HouseholdRegistered e) {
            e.members().forEach(member -> person(rows, position, e.members().indexOf(member), e.householdNo(), e.village(),
                    member.resident().value()));
            return e.members().size();
        }
        if (event instanceof MembersEnrolled e) {
            e.enrollments().forEach(one -> person(rows, position, e.enrollments().indexOf(one), e.householdNo(), e.village(),
                    one.resident().value()));
            return e.enrollments().size();
        }
        return 0;
    }

    private static void person(RowBatch rows, long position, int row, String household, String village, String resident) {
        rows.add(position, row, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, household, village, "PERSON", resident);
    }
}

package io.heyi.benchmarks.raw;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.heyi.benchmarks.county.CountyGenerator;
import io.heyi.benchmarks.county.GeneratedHousehold;
import io.heyi.benchmarks.server.BenchServer;
import io.heyi.command.journal.Streams;

/** The reads of the hospital channel on the ledger's own tables, through the driver alone. The rows are read and dropped. */
public final class RawReads implements AutoCloseable {

    private static final String HOUSEHOLD = """
            select coalesce(
                (select m.to_household from coverage_move m
                 where m.resident = e.resident and m.year = e.year and m.moved_on <= wanted.day order by m.moved_on desc limit 1),
                (select m.from_household from coverage_move m
                 where m.resident = e.resident and m.year = e.year order by m.moved_on limit 1),
                e.household_no)
            from (values (?::text, ?::date)) as wanted(resident, day)
            join enrollment_register e on e.resident = wanted.resident and e.year = extract(year from wanted.day)::int
            """;
    private static final String REVISION = "select revision from reference_revision";
    private static final String NEWS = "select payload_type, payload from domain_event_entry "
            + "where aggregate_identifier = ? and sequence_number >= ? order by sequence_number";
    private static final String STAYS = "select institution, admission_no, kind, admitted_on from admission_register "
            + "where resident = ? and discharged_on is null and not cancelled order by admitted_on, institution";
    /** Statements that go together are one round trip. */
    private static final String GROUND = String.join(";\n", REVISION, HOUSEHOLD, STAYS);
    private static final String DAY = LocalDate.of(CountyGenerator.YEAR, 12, 31).toString();
    /** Who remembers the year reads no event of it, but asks. */
    private static final long NO_NEWS = Integer.MAX_VALUE;
    private static final long CONNECTION_WITHIN_SECONDS = 60;

    private final List<GeneratedHousehold> households;
    private final BlockingQueue<Client> clients;

    /** @param households enrolled ones, to be asked about */
    public RawReads(BenchServer server, String database, List<GeneratedHousehold> households, int connections) throws SQLException {
        this.households = households;
        clients = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            clients.add(new Client(server.connectAsLedger(database)));
        }
    }

    /** The read before a settlement: whose it is. */
    public void household() throws SQLException, InterruptedException {
        with(client -> client.household(oneOf()));
    }

    /** The reads of a question of eligibility, by somebody who remembers plans and years: any news of them, where does the resident lie? */
    public void eligibility() throws SQLException, InterruptedException {
        GeneratedHousehold household = oneOf();
        with(client -> {
            client.ground(household);
            client.news.setString(1, Streams.coverage(household.number(), CountyGenerator.YEAR));
            client.news.setLong(2, NO_NEWS);
            client.read(client.news);
        });
    }

    private GeneratedHousehold oneOf() {
        return households.get(ThreadLocalRandom.current().nextInt(households.size()));
    }

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Reading {

        void by(Client client) throws SQLException;
    }

    private void with(Reading reading) throws SQLException, InterruptedException {
        Client client = clients.poll(CONNECTION_WITHIN_SECONDS, TimeUnit.SECONDS);
        try {
            reading.by(client);
        } finally {
            clients.add(client);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Client client : new ArrayList<>(clients)) {
            client.connection.close();
        }
    }

    /** One connection with its prepared statements. */
    private static final class Client {

        private final Connection connection;
        private final PreparedStatement household;
        private final PreparedStatement ground;
        private final PreparedStatement news;

        private Client(Connection connection) throws SQLException {
            this.connection = connection;
            household = connection.prepareStatement(HOUSEHOLD);
            ground = connection.prepareStatement(GROUND);
            news = connection.prepareStatement(NEWS);
        }

        private void household(GeneratedHousehold of) throws SQLException {
            household.setString(1, of.members().get(0).number().value());
            household.setString(2, DAY);
            if (read(household) != 1) {
                throw new IllegalStateException("a generated resident is not enrolled");
            }
        }

        private void ground(GeneratedHousehold of) throws SQLException {
            String resident = of.members().get(0).number().value();
            ground.setString(1, resident);
            ground.setString(2, DAY);
            ground.setString(3, resident);
            for (boolean more = ground.execute(); more; more = ground.getMoreResults()) {
                read(ground.getResultSet());
            }
        }

        private int read(PreparedStatement select) throws SQLException {
            return read(select.executeQuery());
        }

        private int read(ResultSet found) throws SQLException {
            int rows = 0;
            try (ResultSet row = found) {
                while (row.next()) {
                    rows++;
                }
            }
            return rows;
        }
    }
}

package io.heyi.app.api.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.heyi.app.database.DatabaseOptions;

/**
 * Notes every row that a committed transaction has inserted, changed or deleted, whatever the table, by triggers of the test's own: a count
 * of rows would not see a change. Excepted are the tables of {@code fuzz/written-anyway.csv} that are so for every operation.
 */
final class WrittenRows implements AutoCloseable {

    private static final Path EXCEPTED = Path.of("src/test/resources/fuzz/written-anyway.csv");
    private static final String EVERY_OPERATION = "*";

    private final Connection owner;
    private final Set<String> excepted;

    private WrittenRows(Connection owner, Set<String> excepted) {
        this.owner = owner;
        this.excepted = excepted;
    }

    static WrittenRows in(DatabaseOptions database) throws SQLException, IOException {
        Set<String> excepted = Files.readAllLines(EXCEPTED).stream().skip(1).map(line -> line.split(",", 3))
                .map(cells -> cells[0] + " " + cells[1]).collect(Collectors.toSet());
        WrittenRows written = new WrittenRows(
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword()), excepted);
        written.watch();
        return written;
    }

    private void watch() throws SQLException {
        execute("create table fuzz_written (name text not null, what text not null)");
        execute("""
                create function fuzz_note() returns trigger language plpgsql security definer as $$
                begin
                  insert into public.fuzz_written values (tg_table_name, tg_op);
                  return null;
                end $$""");
        List<String> tables = query("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'fuzz_written' order by 1""");
        for (String table : tables) {
            if (!excepted.contains(table + " " + EVERY_OPERATION)) {
                execute("create trigger fuzz_rows after insert or update or delete on " + table
                        + " for each row execute function fuzz_note()");
                execute("create trigger fuzz_all after truncate on " + table + " for each statement execute function fuzz_note()");
            }
        }
    }

    /** What has been written since it was asked last, by table and what was done; without what the operation may write anyway. */
    List<String> sinceLastBy(String operation) throws SQLException {
        List<String> written = query("select name || ' ' || what || ' ' || count(*) from fuzz_written group by name, what order by 1");
        if (!written.isEmpty()) {
            execute("truncate fuzz_written");
        }
        return written.stream().filter(row -> !excepted.contains(row.split(" ")[0] + " " + operation)).toList();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}

package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A county's own server: every case starts without our roles and with an empty database of the user county. */
class ExternalDatabaseTest {

    private static final String PASSWORD = "s3cret-of-the-county";

    @TempDir
    static Path temporary;
    private static OutsideServer server;

    @BeforeAll
    static void startServer() throws Exception {
        server = OutsideServer.start(temporary.resolve("outside"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        server.execute("create role county login password '" + PASSWORD + "' createrole",
                "create role counter login password '" + PASSWORD + "'",
                "create database ledger owner county");
    }

    @AfterEach
    void removeIt() throws SQLException {
        server.execute("drop database ledger with (force)", "drop role if exists heyi_runtime, heyi_reader, counter, county, elsewhere");
    }

    @Test
    void oneUserOwnsTheSchemaAndStepsDownToWork() throws SQLException {
        for (int start = 1; start <= 2; start++) {
            try (LedgerDatabase database = LedgerDatabase.open(oneUser())) {
                Events.append(database, "stream", start);
                assertThat(Events.count(database)).isEqualTo(start);
                JdbcTemplate jdbc = new JdbcTemplate(database.runtime());
                assertThat(jdbc.queryForObject("select session_user || '/' || current_user", String.class))
                        .isEqualTo("county/heyi_runtime");
                assertThatThrownBy(() -> jdbc.execute("delete from domain_event_entry"))
                        .rootCause().isInstanceOfSatisfying(SQLException.class, no -> assertThat(no.getSQLState()).isEqualTo("42501"));
                jdbc.execute("create temporary table shadow (x int)");
            }
        }
    }

    @Test
    void twoUsersKeepTheOwnerOutOfTheApplication() throws SQLException {
        for (int start = 1; start <= 2; start++) {
            try (LedgerDatabase database = LedgerDatabase.open(twoUsers())) {
                Events.append(database, "stream", start);
                assertThat(new JdbcTemplate(database.runtime()).queryForObject("select session_user || '/' || current_user", String.class))
                        .isEqualTo("counter/counter");
                assertThat(database.url()).isEqualTo(server.url("ledger"));
            }
        }
    }

    @Test
    void withoutTheRightToMakeTheRoleTheRefusalCarriesTheSql() throws SQLException {
        server.execute("alter role county nocreaterole");
        assertRefused(oneUser(), "runtime-role-missing", "CREATE ROLE heyi_runtime NOLOGIN");
        server.execute("create role heyi_runtime nologin");
        assertRefused(oneUser(), "runtime-role-not-granted", "GRANT heyi_runtime TO \"county\"");
        assertRefused(twoUsers(), "runtime-role-not-granted", "GRANT heyi_runtime TO \"counter\"");
        server.execute("grant heyi_runtime to county");
        assertRefused(oneUser(), "reader-role-missing", "CREATE ROLE heyi_reader NOLOGIN");
        server.execute("create role heyi_reader nologin");
        assertRefused(oneUser(), "reader-role-not-granted", "GRANT heyi_reader TO \"county\"");
        server.execute("grant heyi_reader to county");
        LedgerDatabase.open(oneUser()).close();
    }

    @Test
    void anOwnerWhoCannotCreateTablesIsToldWhatToRun() throws SQLException {
        server.execute("alter database ledger owner to postgres");
        assertRefused(oneUser(), "owner-cannot-create", "GRANT CREATE ON SCHEMA public TO \"county\"");
        server.executeIn("ledger", "grant create on schema public to county", "revoke temporary on database ledger from public");
        assertRefused(oneUser(), "runtime-role-lacks-privileges", "GRANT TEMPORARY ON DATABASE \"ledger\" TO heyi_runtime");
    }

    @ParameterizedTest
    @CsvSource({"fsync, fsync-off", "full_page_writes, full-page-writes-off", "synchronous_commit, synchronous-commit-off"})
    void aServerThatForgetsAcknowledgedCommits(String setting, String name) throws SQLException {
        server.set(setting, "off");
        try {
            assertRefused(oneUser(), name, setting);
        } finally {
            server.set(setting, "on");
        }
    }

    @Test
    void aUserWhoseOwnSettingsForget() throws SQLException {
        server.execute("alter role counter set synchronous_commit = off");
        assertRefused(twoUsers(), "synchronous-commit-off", "synchronous_commit");
    }

    @Test
    void aReadOnlyConnection() throws SQLException {
        server.execute("alter role county set default_transaction_read_only = on");
        assertRefused(oneUser(), "server-read-only", "default_transaction_read_only");
    }

    @Test
    void aDatabaseInAnotherEncoding() throws SQLException {
        server.execute("drop database ledger", "create database ledger owner county encoding 'SQL_ASCII' template template0"
                + " locale_provider libc locale 'C'");
        assertRefused(oneUser(), "encoding-not-utf8", "SQL_ASCII");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "grant update on domain_event_entry to counter", "grant delete on append_log to counter",
        "grant truncate on domain_event_entry to heyi_runtime", "grant update (payload) on domain_event_entry to public",
        "grant pg_write_all_data to counter", "grant county to counter with inherit false, set true"})
    void aRuntimeUserWhoCouldChangeThePast(String mistake) throws SQLException {
        LedgerDatabase.open(twoUsers()).close();
        server.executeIn("ledger", mistake);
        assertThatThrownBy(() -> LedgerDatabase.open(twoUsers())).isInstanceOfSatisfying(DatabaseRefused.class,
                refused -> assertThat(refused.name()).isIn("runtime-role-may-change-events", "runtime-role-owns-events"));
    }

    @Test
    void aRuntimeUserWhoIsOwnerOrSuperuser() throws SQLException {
        DatabaseOptions owner = twoUsers();
        LedgerDatabase.open(owner).close();
        assertRefused(new DatabaseOptions(null, server.url("ledger"), "county", PASSWORD, "county", PASSWORD),
                "runtime-role-owns-events", "county");
        server.execute("alter role counter superuser");
        assertRefused(twoUsers(), "runtime-role-is-superuser", "counter");
    }

    @Test
    void wrongPasswordsAndUrlsAreRefusedWithoutRepeatingThem() {
        assertRefused(DatabaseOptions.external(server.url("ledger"), "county", "wrong-" + PASSWORD), "unreachable", "county");
        assertRefused(new DatabaseOptions(null, server.url("ledger"), "counter", "wrong-" + PASSWORD, "county", PASSWORD),
                "unreachable", "counter");
        assertRefused(DatabaseOptions.external(server.url("ledger") + "?password=" + PASSWORD, "county", null), "password-in-url", "--url");
        assertRefused(DatabaseOptions.external("jdbc:postgresql://county:" + PASSWORD + "@db/ledger", "county", null),
                "password-in-url", "--url");
        assertRefused(DatabaseOptions.external("jdbc:mysql://db/ledger", "county", null), "not-a-postgresql-url", "jdbc:postgresql:");
    }

    private static DatabaseOptions oneUser() {
        return DatabaseOptions.external(server.url("ledger"), "county", PASSWORD);
    }

    private static DatabaseOptions twoUsers() {
        return DatabaseOptions.external(server.url("ledger"), "counter", PASSWORD).withOwner("county", PASSWORD);
    }

    private static void assertRefused(DatabaseOptions options, String name, String mentioned) {
        assertThat(options.toString()).doesNotContain(PASSWORD);
        assertThatThrownBy(() -> LedgerDatabase.open(options)).isInstanceOfSatisfying(DatabaseRefused.class, refused -> {
            assertThat(refused.name()).isEqualTo(name);
            assertThat(refused.zh()).contains(mentioned).doesNotContain(PASSWORD);
            assertThat(refused.en()).contains(mentioned).doesNotContain(PASSWORD);
        });
    }
}

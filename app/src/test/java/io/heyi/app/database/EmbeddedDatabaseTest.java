package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    Path temporary;

    @Test
    void aFreshFolderBecomesADurableLedgerThatKeepsItsRows() throws Exception {
        Path data = temporary.resolve("合医 data");
        int port;
        try (LedgerDatabase database = open(data)) {
            JdbcTemplate jdbc = new JdbcTemplate(database.runtime());
            assertThat(setting(jdbc, "fsync")).isEqualTo("on");
            assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(jdbc, "full_page_writes")).isEqualTo("on");
            assertThat(setting(jdbc, "data_checksums")).isEqualTo("on");
            assertThat(setting(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(jdbc, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(jdbc, "shared_buffers")).isEqualTo("512MB");
            assertThat(jdbc.queryForObject("select session_user || '/' || current_user", String.class))
                    .isEqualTo("heyi_runtime/heyi_runtime");
            Events.append(database, "kept", 0);
            port = portOf(database);
        }
        assertThat(PostmasterPid.file(data.resolve("postgres"))).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("credentials")))).isEqualTo("rw-------");

        try (LedgerDatabase again = open(data)) {
            assertThat(Events.count(again)).isOne();
            assertThat(portOf(again)).isEqualTo(port);
        }

        try (ServerSocket somebodyElse = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
             LedgerDatabase elsewhere = open(data)) {
            assertThat(somebodyElse.isBound()).isTrue();
            assertThat(Events.count(elsewhere)).isOne();
            assertThat(portOf(elsewhere)).isNotEqualTo(port);
        }
        assertNoPasswordIn(data.resolve("postgres.log"), data.resolve("credentials"));
    }

    @Test
    void alterSystemCannotMakeItForgetfulOrReachable() throws Exception {
        Path data = temporary.resolve("data");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, TestDatabases.BINARIES)) {
            TestDatabases.execute(server, "alter system set fsync = off", "alter system set synchronous_commit = off",
                    "alter system set listen_addresses = '*'", "alter system set unix_socket_directories = '/tmp'");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, TestDatabases.BINARIES);
             Connection superuser = EmbeddedRoles.superuser(server, "heyi")) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(superuser, true));
            assertThat(setting(jdbc, "fsync")).isEqualTo("on");
            assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(jdbc, "unix_socket_directories")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update domain_event_entry set payload = ''", "delete from domain_event_entry", "truncate domain_event_entry",
        "update append_log set ended_at = now()", "delete from append_log", "truncate append_log",
        "drop table domain_event_entry", "alter table domain_event_entry add column x int", "create table public.x (x int)",
        "set role heyi_owner", "set session authorization heyi_owner", "alter role heyi_runtime superuser"})
    void theRuntimeRoleCannotChangeThePast(String sql) throws SQLException {
        try (LedgerDatabase database = TestDatabases.fresh(); Connection connection = database.runtime().getConnection();
             Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void theRuntimeRoleMayBuildTemporaryTables() {
        try (LedgerDatabase database = TestDatabases.fresh()) {
            new JdbcTemplate(database.runtime()).execute("create temporary table shadow as select * from domain_event_entry");
        }
    }

    @Test
    void aWrongPasswordIsRefusedByTheServer() {
        EmbeddedPostgres server = TestDatabases.server();
        assertThatThrownBy(() -> Pools.runtime(server.url("heyi"), "heyi_runtime", "guessed", 1, null))
                .rootCause().isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    private static LedgerDatabase open(Path data) {
        return LedgerDatabase.open(DatabaseOptions.embedded(data).withBinaries(TestDatabases.BINARIES));
    }

    private static int portOf(LedgerDatabase database) {
        return Integer.parseInt(database.url().replaceAll("jdbc:postgresql://127.0.0.1:(\\d+)/heyi", "$1"));
    }

    private static String setting(JdbcTemplate jdbc, String name) {
        return jdbc.queryForObject("show " + name, String.class);
    }

    private static void assertNoPasswordIn(Path log, Path credentialsFile) throws Exception {
        Credentials credentials = Credentials.read(credentialsFile);
        assertThat(Files.readString(log)).doesNotContain(credentials.superuser(), credentials.owner(), credentials.runtime());
        assertThat(credentials.toString()).doesNotContain(credentials.owner());
    }
}

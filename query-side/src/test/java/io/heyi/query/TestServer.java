package io.heyi.query;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL a JVM, gone with it, with an empty migrated ledger as the template of every test's own. */
final class TestServer {

    static final TestServer INSTANCE = new TestServer();

    private static final String TEMPLATE = "ledger_template";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger count = new AtomicInteger();

    private TestServer() {
        try {
            postgres = EmbeddedPostgres.builder().setOverrideWorkingDirectory(new File("target/test-postgres").getAbsoluteFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("postgres", "create role heyi_runtime login", "create database " + TEMPLATE);
        execute(TEMPLATE, migration("V1__event_store.sql"), migration("V20__facts.sql"),
                migration("V23__collection_and_households.sql"));
    }

    String newDatabase() {
        String name = "ledger_" + count.incrementAndGet();
        execute("postgres", "create database " + name + " template " + TEMPLATE);
        return name;
    }

    PGSimpleDataSource database(String name, String user) {
        PGSimpleDataSource dataSource = (PGSimpleDataSource) postgres.getDatabase(user, name);
        dataSource.setPrepareThreshold(1);
        return dataSource;
    }

    private void execute(String database, String... statements) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
             Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String migration(String file) {
        try (InputStream sql = TestServer.class.getResourceAsStream("/db/migration/" + file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

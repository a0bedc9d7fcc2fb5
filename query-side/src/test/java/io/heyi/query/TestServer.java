package io.heyi.query;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        execute("postgres", "create role heyi_runtime login", "create role heyi_reader login", "create database " + TEMPLATE);
        migrations().forEach(migration -> execute(TEMPLATE, migration));
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

    /** Those of both sides, in their order. */
    private static List<String> migrations() {
        return Stream.of("../command-side", ".").map(module -> Path.of(module, "src/main/resources/db/migration"))
                .flatMap(folder -> Stream.of(folder.toFile().listFiles()))
                .sorted(Comparator.comparingInt(file -> Integer.parseInt(file.getName().replaceAll("V(\\d+)__.*", "$1"))))
                .map(TestServer::text).toList();
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

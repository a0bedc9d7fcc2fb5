package io.heyi.app.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to this program's version. A schema of a newer program is left as it is, so that nodes can be upgraded in turn. */
final class Migrations {

    private Migrations() {
    }

    /** @throws DatabaseRefused {@code migration-failed} */
    static void run(DataSource owner) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true)
                    .defaultSchema("public")
                    .createSchemas(false)
                    .validateMigrationNaming(true)
                    // Each side of the house numbers its own: V2 to V19 what may happen, from V20 what people ask.
                    .outOfOrder(true)
                    .load()
                    .migrate();
        } catch (FlywayException problem) {
            throw new DatabaseRefused("migration-failed",
                    "数据库结构无法升级到本版本（%s）".formatted(problem.getMessage()),
                    "the schema cannot be brought to this version (%s)".formatted(problem.getMessage()), problem);
        }
    }
}

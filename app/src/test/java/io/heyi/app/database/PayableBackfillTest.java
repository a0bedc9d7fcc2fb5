package io.heyi.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.intake.ImportFiles;
import io.heyi.command.intake.Progress;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger that settled claims before it kept what it owes comes to the same register as one that kept it from the start. */
class PayableBackfillTest {

    private static final Path MIXED = Path.of("src/test/resources/mixed");

    @Test
    void whatWasSettledBeforeIsOwedToo() throws IOException, SQLException {
        LedgerDatabase database = TestDatabases.fresh();
        try (Ledger ledger = Ledger.on(database, null)) {
            ledger.importer().take(new ImportFiles(MIXED.resolve("plan.yaml"), MIXED.resolve("institutions.csv"),
                    MIXED.resolve("residents.csv"), MIXED.resolve("enrollment.csv"), MIXED.resolve("claims.csv"),
                    MIXED.resolve("claim_lines.csv")), 2, Progress.SILENT);
            reverseOne(ledger);
            List<String> kept = register(ledger);
            try (Connection owner = database.owner().getConnection(); Statement statement = owner.createStatement()) {
                statement.execute("delete from payable_register");
                statement.execute(backfill());
            }
            assertThat(kept).hasSizeGreaterThan(100).anyMatch(row -> row.contains(",-1,"));
            assertThat(register(ledger)).isEqualTo(kept);
        }
    }

    private static void reverseOne(Ledger ledger) {
        ReverseClaim reverse = ledger.get(JdbcClient.class)
                .sql("select household_no, year, institution, claim_no from claim_register order by ordinal limit 1")
                .query((row, n) -> new ReverseClaim(row.getString(1), row.getInt(2), new ClaimId(row.getString(3), row.getString(4)), "重复",
                        LocalDate.of(2010, 1, 5)))
                .single();
        ledger.groupCommit().execute(reverse);
    }

    private static List<String> register(Ledger ledger) {
        return ledger.get(JdbcClient.class).sql("select p::text from payable_register p order by institution, claim_no, sign")
                .query(String.class).list();
    }

    private static String backfill() throws IOException {
        try (InputStream sql = PayableBackfillTest.class.getResourceAsStream("/db/migration/V8__payables.sql")) {
            String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("insert into payable_register"), text.indexOf("grant select"));
        }
    }
}

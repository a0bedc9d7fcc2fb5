package io.heyi.app.readlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.readlog.ReadLogWriter.Look;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Rows that share a statement do not share what is wrong with one of them. */
class ReadLogWriterTest {

    @Test
    void aTextThatTheDatabaseDoesNotTakeKeepsItsOwnRowOutAndNoOther() {
        try (LedgerDatabase database = TestDatabases.fresh(); Ledger ledger = Ledger.beside(database)) {
            ReadLogWriter writer = new ReadLogWriter(ledger.get(JdbcClient.class), ledger.get(PlatformTransactionManager.class));
            for (int already = 0; already < 4; already += 2) {
                List<Optional<RuntimeException>> failures = writer.write(List.of(look("one"), look("no\0where"), look("two")));
                assertThat(failures).extracting(Optional::isPresent).containsExactly(false, true, false);
                assertThat(JdbcClient.create(database.owner()).sql("select subject from read_log order by number").query(String.class).list())
                        .hasSize(already + 2).endsWith("one", "two");
            }
            assertThat(ledger.get(ReadLog.class).firstBroken()).isEmpty();
        }
    }

    private static Look look(String subject) {
        return new Look(Caller.person("auditor.1", Role.AUDITOR, "990101"), subject, "audit", "readings", "readings", 200, 0);
    }
}

package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may call what: every operation of the running interface for every role, against {@code access/roles.csv}. A new endpoint needs a line
 * there, and examples in its description that make a request which can be read.
 */
class RoleTableTest {

    private static final Path TABLE = Path.of("src/test/resources/access/roles.csv");

    private static Ledger ledger;
    private static Doors doors;

    @BeforeAll
    static void open() throws Exception {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        TwoTenants tenants = TwoTenants.in(ledger);
        doors = Doors.of(ledger, "table", "990101", tenants.here().institution());
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void everyRoleReachesWhatTheTableSaysAndNothingElse() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> roles = List.of(lines.get(0).split(",")).subList(1, 7);
        Map<String, List<String>> table = new TreeMap<>();
        lines.stream().skip(1).map(line -> line.split(",")).forEach(cells -> table.put(cells[0], List.of(cells).subList(1, 7)));
        // Who signs out is turned away from then on, so that comes last.
        List<Operation> operations = Operation.all(ledger).stream()
                .sorted(Comparator.comparing((Operation operation) -> operation.id().equals("signOut"))).toList();
        assertThat(operations).extracting(Operation::id).as("operations against roles.csv")
                .containsExactlyInAnyOrderElementsOf(table.keySet());

        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            for (int i = 0; i < roles.size(); i++) {
                Http.Answer answer = doors.ask(roles.get(i), operation.request(Operation.Values.EXAMPLES));
                boolean may = table.get(operation.id()).get(i).equals("yes");
                if (Doors.turnedAway(answer) == may || answer.status() >= 500) {
                    wrong.add(operation.id() + " for " + roles.get(i) + " should be " + (may ? "allowed" : "denied") + ": " + answer.status()
                            + " " + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}

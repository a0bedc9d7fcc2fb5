package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.heyi.app.api.Http;
import io.heyi.app.api.document.ApiDocument;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.readlog.ReadLog;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every reading of a person's data leaves one record that nobody can take back. */
class ReadLogTest {

    private static final Path WRITES = Path.of("src/test/resources/access/names-person-but-shows-none.txt");
    private static final String SUBJECT = "990101197001010015";

    private static LedgerDatabase database;
    private static Ledger ledger;
    private static Doors doors;
    private static TwoTenants.Tenant here;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabases.fresh();
        ledger = Ledger.on(database, 0);
        here = TwoTenants.in(ledger).here();
        doors = Doors.of(ledger, "log", "990101", here.institution());
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static long recorded() {
        return JdbcClient.create(database.owner()).sql("select count(*) from read_log").query(Long.class).single();
    }

    @Test
    void everyOperationThatReadsPersonsRecordsOnceWhoeverIsLetThrough() {
        int reading = 0;
        for (Operation operation : Operation.all(ledger)) {
            for (String role : List.of("CLERK", "REVIEWER", "AUDITOR", "HOSPITAL", "ADMINISTRATOR", "NOBODY")) {
                if (operation.id().equals("signOut")) {
                    continue;
                }
                long before = recorded();
                Http.Answer answer = doors.ask(role, operation.request(Operation.Values.EXAMPLES));
                boolean reads = operation.readsPerson() && !Doors.turnedAway(answer) && answer.status() != 400;
                reading += reads ? 1 : 0;
                assertThat(recorded() - before).as("%s for %s: %s", operation.id(), role, answer.status()).isEqualTo(reads ? 1 : 0);
            }
        }
        assertThat(reading).isPositive();
    }

    /** An operation whose request or answer has a place for a resident is recorded, or stands in the list of those that show nobody. */
    @Test
    void noOperationShowsPersonsUnrecorded() throws IOException {
        Set<String> unrecorded = new TreeSet<>();
        for (Operation operation : Operation.all(ledger)) {
            boolean personal = mentions(operation.described().node(), operation.document(), new TreeSet<>());
            if (personal && !operation.readsPerson()) {
                unrecorded.add(operation.id());
            }
        }
        assertThat(unrecorded).as("operations that need @ReadsPerson").containsExactlyElementsOf(new TreeSet<>(Files.readAllLines(WRITES)));
    }

    /** What a person can be known by. */
    private static final List<String> NAMES = List.of("householdNo", "resident", "members", "settlementNo", "claimNo", "claimId");

    private static boolean mentions(JsonNode node, ApiDocument document, Set<String> seen) {
        if (node.isObject() && node.has("$ref")) {
            String ref = node.get("$ref").asString();
            return seen.add(ref) && mentions(document.resolved(node), document, seen);
        }
        if (node.isObject() && (node.path("pattern").asString("").equals("^[0-9]{17}[0-9X]$")
                || NAMES.stream().anyMatch(node.path("properties")::has))) {
            return true;
        }
        for (JsonNode child : node) {
            if (mentions(child, document, seen)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aReadingTellsWhoWhomWhyAndWhat() {
        doors.ask("AUDITOR", new Operation.Request("POST", "/api/v1/read-log/search", "{\"subject\":\"" + SUBJECT + "\"}",
                Map.of("X-Purpose", "%E6%8A%95%E8%AF%89 17")));
        JsonNode latest = doors.ask("AUDITOR", new Operation.Request("GET", "/api/v1/read-log?account=auditor.log&limit=1", null, Map.of())).json().get(0);
        assertThat(latest.get("subject").asString()).isEqualTo(SUBJECT);
        assertThat(latest.get("purpose").asString()).isEqualTo("投诉 17");
        assertThat(latest.get("operation").asString()).isEqualTo("readingsOfSubject");
        assertThat(latest.get("account").asString()).isEqualTo("auditor.log");
        assertThat(latest.get("role").asString()).isEqualTo("AUDITOR");
        assertThat(latest.get("status").asInt()).isEqualTo(200);
    }

    @Test
    void aReadingIsKnownAtThePositionThatItsAnswerCarries() {
        String path = "/api/v1/households/" + here.household();
        long now = doors.ask("CLERK", new Operation.Request("GET", path, null, Map.of())).position();
        Http.Answer household = doors.ask("CLERK", new Operation.Request("GET", path + "?position=" + (now - 1), null, Map.of()));
        JsonNode latest = doors.ask("AUDITOR", new Operation.Request("GET", "/api/v1/read-log?account=clerk.log&limit=1", null, Map.of())).json().get(0);
        assertThat(latest.get("subject").asString()).isEqualTo(here.household());
        assertThat(household.position()).isEqualTo(now - 1);
        assertThat(latest.get("position").asLong()).as("and not how far the ledger has come").isEqualTo(now - 1);
    }

    @Test
    void whoeverAsksWhoLookedAtAResidentIsToldOfReadingsUnderOtherNamesToo() {
        doors.ask("HOSPITAL", new Operation.Request("GET", "/api/v1/channel/settlements/" + here.claimNo(), null, Map.of()));
        doors.ask("HOSPITAL", new Operation.Request("POST", "/api/v1/channel/reconciliations/months/2009-06/details", "{\"settlements\":[]}",
                Map.of()));
        doors.ask("CLERK", new Operation.Request("GET", "/api/v1/households/" + here.household(), null, Map.of()));
        JsonNode found = doors.ask("AUDITOR", new Operation.Request("POST", "/api/v1/read-log/search",
                "{\"subject\":\"" + here.resident().value() + "\"}", Map.of())).json();
        assertThat(found.valueStream().map(reading -> reading.get("subject").asString()))
                .contains(here.institution() + "/" + here.claimNo(), "settlements of " + here.institution() + "/2009-06", here.household());
    }

    @Test
    void anAuditorOfATownshipDoesNotSeeTheCountysReadings() {
        doors.ask("AUDITOR", new Operation.Request("GET", "/api/v1/read-log", null, Map.of()));
        Browser township = Browser.signedIn(ledger, "auditor.township", Role.AUDITOR, "990101001");
        assertThat(township.get("/api/v1/read-log").body()).isEqualTo("[]");
    }

    @Test
    void aRowChangedRemovedOrPutInIsFound() {
        for (String tampering : new ArrayList<>(List.of("update read_log set purpose = 'nothing' where number = 2",
                "update read_log set subject = 'x' where number = 2", "update read_log set at = at + interval '1 microsecond' where number = 2",
                "delete from read_log where number = 2", "delete from read_log where number = 1",
                "insert into read_log select 0, at, account, role, subject, purpose, operation, fields, status, position, previous, hash from read_log where number = 1"))) {
            try (LedgerDatabase own = TestDatabases.fresh(); Ledger other = Ledger.beside(own)) {
                ReadLog log = other.get(ReadLog.class);
                for (int i = 0; i < 3; i++) {
                    log.record(Caller.person("auditor.1", Role.AUDITOR, "990101"), SUBJECT, "audit", "readings", List.of("readings"), 200, null);
                }
                assertThat(log.firstBroken()).isEmpty();
                JdbcClient.create(own.owner()).sql(tampering).update();
                assertThat(log.firstBroken()).as(tampering).isPresent();
            }
        }
    }

    /** Two processes know different last rows all the time, and callers of each share statements. */
    @Test
    void whoeverLooksAtTheSameMomentEachLeavesARecordInOneChain() throws Exception {
        int callers = 8;
        int looks = 25;
        try (LedgerDatabase own = TestDatabases.fresh(); Ledger one = Ledger.beside(own); Ledger other = Ledger.beside(own)) {
            ExecutorService threads = Executors.newFixedThreadPool(callers);
            try {
                List<Callable<Void>> each = IntStream.range(0, callers).<Callable<Void>>mapToObj(caller -> () -> {
                    ReadLog log = (caller % 2 == 0 ? one : other).get(ReadLog.class);
                    for (int look = 0; look < looks; look++) {
                        log.record(Caller.person("auditor." + caller, Role.AUDITOR, "990101"), SUBJECT, "audit " + look, "readings",
                                List.of("readings"), 200, null);
                    }
                    return null;
                }).toList();
                for (Future<Void> done : threads.invokeAll(each)) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }
            JdbcClient rows = JdbcClient.create(own.owner());
            assertThat(rows.sql("select count(distinct (account, purpose)) from read_log").query(Integer.class).single())
                    .isEqualTo(callers * looks);
            assertThat(rows.sql("select max(number) from read_log").query(Integer.class).single()).isEqualTo(callers * looks);
            assertThat(one.get(ReadLog.class).firstBroken()).isEmpty();
        }
    }

    @Test
    void theApplicationCannotTakeAReadingBack() {
        for (String sql : List.of("update read_log set purpose = ''", "delete from read_log", "truncate read_log")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> JdbcClient.create(database.runtime()).sql(sql).update())
                    .rootCause().hasMessageContaining("permission denied");
        }
    }
}

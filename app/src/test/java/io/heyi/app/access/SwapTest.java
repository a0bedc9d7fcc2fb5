package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What belongs to one township or hospital, asked for by another: every id of the one put into every operation as the other. The answer must be
 * the one for an id that exists nowhere, and nothing may change. Which fields are ids stands in {@code access/ids.csv}; a text field of a new
 * operation that stands neither there nor in {@code access/no-ids.txt} fails the test, so that somebody thinks about it.
 */
class SwapTest {

    private static final Path IDS = Path.of("src/test/resources/access/ids.csv");
    private static final Path NO_IDS = Path.of("src/test/resources/access/no-ids.txt");

    /** For every kind of id one that is nobody's. */
    private static final Map<String, String> NOWHERE = Map.ofEntries(Map.entry("HOUSEHOLD", "990101009000999"),
            Map.entry("RESIDENT", "990101196001019992"), Map.entry("INSTITUTION", "C9909999"), Map.entry("CLAIM", "S-9-9999"),
            Map.entry("OWED", "M-9-1"), Map.entry("PAID", "M-9-2"), Map.entry("VILLAGE", "990199001001"), Map.entry("ADMISSION", "ZY-9"),
            Map.entry("BATCH", "990101009-9"), Map.entry("APPLICATION", "MZ-9"), Map.entry("CONTENT", "9".repeat(64)),
            Map.entry("ATTACHMENT", "8".repeat(64)), Map.entry("BATCH_CONTENT", "7".repeat(64)),
            Map.entry("STATEMENT_CONTENT", "6".repeat(64)), Map.entry("DEDUCTION", "K-9"), Map.entry("DISPUTE", "Y-9"),
            Map.entry("TOWNSHIP", "990199001"));

    private static final List<String> ROLES = List.of("CLERK", "REVIEWER", "AUDITOR", "HOSPITAL");
    private static final List<String> OF_ADMINISTRATORS = List.of("registerHospitalKey", "revokeHospitalKey");
    /** Found by nobody of a township, whose ids these are. */
    private static final List<String> OF_THE_COUNTY = List.of("drawRemittanceFile");
    /** Of those that are no GET. */
    private static final List<String> FOUND_BY_ASKING = List.of("requestReversal", "askEligibility");

    private static Ledger ledger;
    private static TwoTenants tenants;
    private static Doors here;
    private static Map<String, String> own;
    private static Map<String, String> theirs;

    @BeforeAll
    static void open() throws Exception {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        tenants = TwoTenants.in(ledger);
        own = TenantsWork.of(ledger, tenants.here(), 1);
        theirs = TenantsWork.of(ledger, tenants.there(), 2);
        position();
        here = Doors.of(ledger, "here", tenants.here().township(), tenants.here().institution());
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static Map<String, String> ids() throws IOException {
        Map<String, String> ids = new TreeMap<>();
        Files.readAllLines(IDS).stream().skip(1).map(line -> line.split(",")).forEach(cells -> ids.put(cells[0], cells[1]));
        return ids;
    }

    @Test
    void everyTextFieldIsKnownToBeAnIdOrNot() throws IOException {
        Set<String> known = new TreeSet<>(ids().keySet());
        known.addAll(Files.readAllLines(NO_IDS));
        List<String> unknown = new ArrayList<>();
        Operation.all(ledger).forEach(operation -> operation.texts().forEach((name, where) -> {
            if (!known.contains(name)) {
                unknown.add(name + " of " + where);
            }
        }));
        assertThat(unknown).as("fields to be named in ids.csv (and what of a tenant they are) or in no-ids.txt").isEmpty();
    }

    @Test
    void whatIsAnothersLooksLikeWhatDoesNotExistAndStaysAsItIs() throws IOException {
        Map<String, String> ids = ids();
        List<String> leaks = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        for (Operation operation : withIds(ids)) {
            for (String role : ROLES) {
                long before = position();
                Http.Answer answer = here.ask(role, request(operation, ids, ofTenant(role, theirs)));
                if (Doors.turnedAway(answer)) {
                    continue;
                }
                asked.add(operation.id());
                Http.Answer nobodys = here.ask(role, request(operation, ids, NOWHERE));
                if (answer.status() != nobodys.status() || !masked(answer).equals(masked(nobodys)) || tells(answer)) {
                    leaks.add(operation.id() + " for " + role + ": " + answer.status() + " " + answer.body() + " but for nobody's "
                            + nobodys.status() + " " + nobodys.body());
                }
                if (answer.status() == 400) {
                    leaks.add(operation.id() + " for " + role + " was not even tried: " + answer.body());
                }
                if (position() != before) {
                    leaks.add(operation.id() + " for " + role + " changed something: " + answer.status() + " " + answer.body());
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(asked).as("operations that somebody was let through to").containsExactlyElementsOf(
                new TreeSet<>(withIds(ids).stream().map(Operation::id).filter(id -> !OF_ADMINISTRATORS.contains(id)).toList()));
    }

    /** The same operations with the own ids do find something: otherwise a door that is always shut would pass. */
    @Test
    void whatIsOnesOwnIsFound() throws IOException {
        Map<String, String> ids = ids();
        Map<String, String> answers = new TreeMap<>();
        for (Operation operation : withIds(ids)) {
            if (operation.method().equals("GET") && !OF_THE_COUNTY.contains(operation.id()) || FOUND_BY_ASKING.contains(operation.id())) {
                for (String role : ROLES) {
                    Http.Answer answer = here.ask(role, request(operation, ids, own));
                    if (!Doors.turnedAway(answer)) {
                        answers.merge(operation.id(), answer.status() + (answer.status() < 300 ? "" : answer.body()), (one, other) -> one + other);
                    }
                }
            }
        }
        assertThat(answers.keySet()).containsAll(FOUND_BY_ASKING);
        answers.forEach((operation, answer) -> assertThat(answer).as(operation).contains("200"));
    }

    private static List<Operation> withIds(Map<String, String> ids) {
        return Operation.all(ledger).stream().filter(operation -> operation.texts().keySet().stream()
                .anyMatch(name -> ids.containsKey(name) || ids.containsKey(operation.id() + "." + name))).toList();
    }

    /** A resident may go to any hospital, so to a hospital no resident is another's. */
    private static Map<String, String> ofTenant(String role, Map<String, String> tenant) {
        Map<String, String> of = new TreeMap<>(tenant);
        if (role.equals("HOSPITAL")) {
            of.put("RESIDENT", NOWHERE.get("RESIDENT"));
        }
        return of;
    }

    private static Operation.Request request(Operation operation, Map<String, String> ids, Map<String, String> of) {
        return operation.request((name, example) -> {
            String kind = name == null ? null : ids.getOrDefault(operation.id() + "." + name, ids.get(name));
            return kind == null ? example : JsonNodeFactory.instance.stringNode(of.get(kind));
        });
    }

    /** Without what was asked for, and without what counts on anyway. */
    private static String masked(Http.Answer answer) {
        String text = answer.body();
        for (String id : Stream.concat(theirs.values().stream(), NOWHERE.values().stream())
                .sorted((a, b) -> b.length() - a.length()).toList()) {
            text = text.replace(id, "ID");
        }
        return text.replaceAll("\"(at|position|number|requestedAt)\":\"?[^,\"}]*\"?", "");
    }

    private static boolean tells(Http.Answer answer) {
        return answer.body().contains(tenants.there().name());
    }

    private static long position() {
        return ledger.readSide().awaitNow(Progress.SILENT).position();
    }

}

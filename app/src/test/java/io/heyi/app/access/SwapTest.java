package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.sample.SampleHousehold;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What belongs to one township or hospital, asked for by another: every id of the one put into every operation as the other, one at a time
 * among the own ones, and all at once. The answer must be the one for an id that exists nowhere, and nothing may change. Which fields are ids
 * stands in {@code access/ids.csv}; a text field of a new operation that stands neither there nor, with the reason, in
 * {@code access/no-ids.csv} fails the test, so that somebody thinks about it. The number of what is to be new is another thing, since nobody's
 * is free: {@code access/new-numbers.csv}, by operation, field and reason. Another's is taken, and then it is refused and tells nothing but
 * that, or free as well, where it counts within what is one's own or is typed from a paper.
 */
class SwapTest {

    private static final Path IDS = Path.of("src/test/resources/access/ids.csv");
    private static final Path NO_IDS = Path.of("src/test/resources/access/no-ids.csv");
    private static final Path NEW_NUMBERS = Path.of("src/test/resources/access/new-numbers.csv");

    /** For every kind of id one that is nobody's, but see {@link #nobodys()}. */
    private static final Map<String, String> NOWHERE = Map.ofEntries(Map.entry("HOUSEHOLD", "990101009000999"),
            Map.entry("RESIDENT", "990101196001019992"), Map.entry("INSTITUTION", "C9909999"), Map.entry("CLAIM", "S-9-9999"),
            Map.entry("OWED", "M-9-1"), Map.entry("PAID", "M-9-2"), Map.entry("VILLAGE", "990199001001"), Map.entry("ADMISSION", "ZY-9"),
            Map.entry("BATCH", "990101009-9"), Map.entry("APPLICATION", "MZ-9"), Map.entry("CONTENT", "9".repeat(64)),
            Map.entry("ATTACHMENT", "8".repeat(64)), Map.entry("BATCH_CONTENT", "7".repeat(64)),
            Map.entry("STATEMENT_CONTENT", "6".repeat(64)), Map.entry("DEDUCTION", "K-9"), Map.entry("DISPUTE", "Y-9"),
            Map.entry("TOWNSHIP", "990199001"), Map.entry("APPROVAL", "SP-9"), Map.entry("CARD", "KH-9"), Map.entry("RECEIPT", "PJ-9"),
            Map.entry("INVOICE", "P-9"));

    /** Of which a new one is made when it is nobody's, so that the next has to be another one. */
    private static final List<String> MADE = List.of("HOUSEHOLD", "CLAIM", "ADMISSION", "BATCH", "APPLICATION", "DEDUCTION", "DISPUTE", "APPROVAL",
            "CARD", "RECEIPT", "INVOICE");
    private static final int FIRST_UNKNOWN_RESIDENT = 500;

    private static final List<String> ROLES = List.of("CLERK", "REVIEWER", "AUDITOR", "HOSPITAL");
    private static final List<String> OF_ADMINISTRATORS = List.of("registerHospitalKey", "revokeHospitalKey", "requestRole",
            "requestPasswordReset", "requestSecondFactorReset");
    /** Found by nobody of a township, whose ids these are. */
    private static final List<String> OF_THE_COUNTY = List.of("drawRemittanceFile");
    /** Whose files are looked over before anything else, and no example of a file is a usable one. */
    private static final List<String> OF_FILES = List.of("requestImport", "requestCatalogue");
    /** Asks by the number of a request for files, and the own one is of a reversal. */
    private static final String FILE_OF_A_REQUEST = "importFile";
    /** Of those that are no GET. */
    private static final List<String> FOUND_BY_ASKING = List.of("requestReversal", "askEligibility");

    private static Ledger ledger;
    private static TwoTenants tenants;
    private static Doors here;
    private static Map<String, String> own;
    private static Map<String, String> theirs;
    private static int unknown;

    @BeforeAll
    static void open() throws Exception {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        tenants = TwoTenants.in(ledger);
        own = TenantsWork.of(ledger, tenants.here(), 1);
        theirs = TenantsWork.of(ledger, tenants.there(), 2);
        ledger.readSide().awaitNow(Progress.SILENT);
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

    /** First column and the rest: the reason. */
    private static Map<String, String> reasons(Path file) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            String[] cells = line.split(",", 2);
            assertThat(cells).as(line).hasSize(2).doesNotContain("");
            reasons.put(cells[0], cells[1]);
        }
        return reasons;
    }

    @Test
    void everyTextFieldIsKnownToBeAnIdOrNot() throws IOException {
        Set<String> known = new TreeSet<>(ids().keySet());
        known.addAll(reasons(NO_IDS).keySet());
        List<String> unknown = new ArrayList<>();
        Operation.all(ledger).forEach(operation -> operation.texts().forEach((name, where) -> {
            if (!known.contains(name)) {
                unknown.add(name + " of " + where);
            }
        }));
        assertThat(unknown).as("fields to be named in ids.csv (and what of a tenant they are) or in no-ids.csv").isEmpty();
    }

    @Test
    void whatIsAnothersLooksLikeWhatDoesNotExistAndStaysAsItIs() throws IOException {
        Map<String, String> ids = ids();
        Map<String, String> newNumbers = reasons(NEW_NUMBERS);
        List<String> leaks = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        Set<String> newInFact = new TreeSet<>();
        for (Operation operation : withIds(ids)) {
            for (Set<String> swapped : swaps(operation, ids)) {
                for (String role : ROLES) {
                    long before = position();
                    Http.Answer answer = here.ask(role, request(operation, ids, swapped, ofTenant(role, theirs)));
                    if (Doors.turnedAway(answer)) {
                        continue;
                    }
                    asked.add(operation.id());
                    String what = operation.id() + " for " + role + " with another's " + swapped + ": " + answer.status() + " "
                            + answer.body();
                    String number = operation.id() + "." + String.join("+", swapped);
                    String kind = newNumbers.getOrDefault(number, "none,").split(",")[0];
                    if (answer.status() == 400 && !OF_FILES.contains(operation.id())) {
                        leaks.add(what + ", not even tried");
                    }
                    if (position() != before && !List.of("free", "known").contains(kind)) {
                        leaks.add(what + ", and it changed something");
                    }
                    Map<String, String> nowhere = nobodys();
                    Http.Answer nobodys = here.ask(role, request(operation, ids, swapped, nowhere));
                    boolean same = answer.status() == nobodys.status() && masked(answer, nowhere).equals(masked(nobodys, nowhere));
                    boolean excepted = kind.equals("known") || kind.equals("taken") && answer.status() >= 400
                            || kind.equals("free") && answer.status() == nobodys.status();
                    if (!same && excepted) {
                        newInFact.add(number);
                    }
                    if (!same && !excepted || tells(answer)) {
                        leaks.add(what + ", but for nobody's " + nobodys.status() + " " + nobodys.body());
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(newInFact).as("new-numbers.csv excepts no more than it must").isEqualTo(newNumbers.keySet());
        assertThat(asked).as("operations that somebody was let through to").containsExactlyElementsOf(
                new TreeSet<>(withIds(ids).stream().map(Operation::id).filter(id -> !OF_ADMINISTRATORS.contains(id)).toList()));
    }

    /** Every id alone, and all of them. */
    private static Set<Set<String>> swaps(Operation operation, Map<String, String> ids) {
        Set<String> all = new TreeSet<>(operation.texts().keySet().stream()
                .filter(name -> ids.containsKey(name) || ids.containsKey(operation.id() + "." + name)).toList());
        Set<Set<String>> swaps = new LinkedHashSet<>();
        all.forEach(name -> swaps.add(Set.of(name)));
        swaps.add(all);
        return swaps;
    }

    /** The same operations with the own ids do find something: otherwise a door that is always shut would pass. */
    @Test
    void whatIsOnesOwnIsFound() throws IOException {
        Map<String, String> ids = ids();
        Map<String, String> answers = new TreeMap<>();
        for (Operation operation : withIds(ids)) {
            if (operation.method().equals("GET") && !OF_THE_COUNTY.contains(operation.id())
                    && !operation.id().equals(FILE_OF_A_REQUEST) || FOUND_BY_ASKING.contains(operation.id())) {
                for (String role : ROLES) {
                    // A number that nobody has asked under yet, for the own one asks for something else.
                    Http.Answer answer = here.ask(role, request(operation, ids,
                            operation.method().equals("GET") ? Set.of() : Set.of("id"), nobodys()));
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

    /** @param swapped what is of somebody else; the other ids are the own ones */
    private static Operation.Request request(Operation operation, Map<String, String> ids, Set<String> swapped, Map<String, String> others) {
        return operation.request((name, example) -> {
            String kind = name == null ? null : ids.getOrDefault(operation.id() + "." + name, ids.get(name));
            return kind == null ? example : JsonNodeFactory.instance.stringNode((swapped.contains(name) ? others : own).get(kind));
        });
    }

    private static Map<String, String> nobodys() {
        unknown++;
        Map<String, String> ids = new TreeMap<>(NOWHERE);
        MADE.forEach(kind -> ids.merge(kind, String.valueOf(unknown), String::concat));
        ids.put("RESIDENT", SampleHousehold.resident(FIRST_UNKNOWN_RESIDENT + unknown % FIRST_UNKNOWN_RESIDENT).value());
        return ids;
    }

    /** Without what was asked for, and without what counts on anyway. */
    private static String masked(Http.Answer answer, Map<String, String> nowhere) {
        String text = answer.body();
        for (String id : Stream.concat(theirs.values().stream(), nowhere.values().stream())
                .sorted((a, b) -> b.length() - a.length()).toList()) {
            text = text.replace(id, "ID");
        }
        return text.replaceAll("\"(at|position|number|requestedAt)\":\"?[^,\"}]*\"?", "");
    }

    private static boolean tells(Http.Answer answer) {
        return answer.body().contains(tenants.there().name());
    }

    private static long position() {
        return ledger.knownAt().resolve(null).position();
    }

}

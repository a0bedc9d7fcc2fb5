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
import java.util.function.Function;
import java.util.stream.Stream;

import io.heyi.app.access.TwoTenants.Tenant;
import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What belongs to one township or hospital, asked for by another: every id of the one put into every operation as the other. The answer must be
 * the one for an id that exists nowhere, and nothing may change. Which fields are ids stands in {@code access/ids.csv}; a text field of a new
 * operation that stands neither there nor in {@code access/no-ids.txt} fails the test, so that somebody thinks about it.
 */
class SwapTest {

    private static final Path IDS = Path.of("src/test/resources/access/ids.csv");
    private static final Path NO_IDS = Path.of("src/test/resources/access/no-ids.txt");

    /** What an id of ids.csv is of a tenant. */
    private static final Map<String, Function<Tenant, String>> OF_TENANT = Map.of(
            "HOUSEHOLD", Tenant::household, "RESIDENT", tenant -> tenant.resident().value(), "INSTITUTION", Tenant::institution,
            "CLAIM", Tenant::claimNo, "VILLAGE", Tenant::village, "TOWNSHIP", Tenant::township);
    private static final Map<String, String> NOWHERE = Map.of("HOUSEHOLD", "990101009000999", "RESIDENT", "990101196001019992",
            "INSTITUTION", "C9909999", "CLAIM", "S-9-9999", "VILLAGE", "990199001001", "TOWNSHIP", "990199001");

    private static Ledger ledger;
    private static TwoTenants tenants;
    private static Doors here;

    @BeforeAll
    static void open() throws Exception {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        tenants = TwoTenants.in(ledger);
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
        int asked = 0;
        for (Operation operation : Operation.all(ledger)) {
            if (operation.texts().keySet().stream().noneMatch(ids::containsKey)) {
                continue;
            }
            for (String role : List.of("CLERK", "REVIEWER", "AUDITOR", "HOSPITAL")) {
                long before = position();
                Http.Answer theirs = here.ask(role, operation.request((name, example) -> id(ids, name, example, OF_TENANT, tenants.there())));
                if (Doors.turnedAway(theirs)) {
                    continue;
                }
                asked++;
                Http.Answer nobodys = here.ask(role, operation.request((name, example) -> ids.containsKey(name == null ? "" : name)
                        ? JsonNodeFactory.instance.stringNode(NOWHERE.get(ids.get(name))) : example));
                if (theirs.status() != nobodys.status() || !masked(theirs).equals(masked(nobodys)) || tells(theirs)) {
                    leaks.add(operation.id() + " for " + role + ": " + theirs.status() + " " + theirs.body() + " but for nobody's "
                            + nobodys.status() + " " + nobodys.body());
                }
                if (position() != before) {
                    leaks.add(operation.id() + " for " + role + " changed something: " + theirs.status() + " " + theirs.body());
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(asked).as("operations that were let through to ask").isPositive();
    }

    /** The same operations with the own ids do find something: otherwise a door that is always shut would pass. */
    @Test
    void whatIsOnesOwnIsFound() throws IOException {
        Map<String, String> ids = ids();
        List<String> found = new ArrayList<>();
        for (Operation operation : Operation.all(ledger)) {
            if (operation.id().equals("signOut")) {
                continue;
            }
            Http.Answer own = here.ask("CLERK", operation.request((name, example) -> id(ids, name, example, OF_TENANT, tenants.here())));
            if (own.status() < 300 && operation.texts().keySet().stream().anyMatch(ids::containsKey)) {
                found.add(operation.id());
            }
        }
        assertThat(found).contains("requestReversal", "household", "householdOfResident", "collectionProgress", "issueCard");
    }

    private static JsonNode id(Map<String, String> ids, String name, JsonNode example, Map<String, Function<Tenant, String>> of, Tenant tenant) {
        return name != null && ids.containsKey(name) ? JsonNodeFactory.instance.stringNode(of.get(ids.get(name)).apply(tenant)) : example;
    }

    /** Without what was asked for, and without what counts on anyway. */
    private static String masked(Http.Answer answer) {
        String text = answer.body();
        for (String id : Stream.concat(OF_TENANT.values().stream().map(of -> of.apply(tenants.there())), NOWHERE.values().stream())
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

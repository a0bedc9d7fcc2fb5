package io.heyi.app.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.heyi.app.api.Http;
import io.heyi.app.api.document.ApiDocument.Operation;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.endtoend.FuzzedCounty;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Requests made from the OpenAPI document and bent out of shape: none is answered with 5xx, and none that is refused, or only reads, writes
 * a row. Again and again the story of {@code fuzz/story.json} is told with new numbers, each step first bent, then as it should be, and in
 * between steps of earlier rounds are taken out of turn, so that what is bent is let in and stands next to something. Every operation must
 * have succeeded at least once, but for those of {@code fuzz/never-in.csv}. Seeded ({@code -Dheyi.fuzz.seed}); a failure names its request.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("heyi.fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("heyi.fuzz.seed", 990101L);
    private static final List<Integer> PERCENTS = List.of(0, 3, 3, 10, 10, 30);
    private static final int MOST_BENT = 4;
    private static final int OUT_OF_TURN = 40;
    private static final int AS_SOMEBODY_ELSE = 8;
    private static final Path NEVER_IN = Path.of("src/test/resources/fuzz/never-in.csv");
    private static final Path ROLES = Path.of("src/test/resources/access/roles.csv");
    private static final List<String> LIMITS = List.of("heyi.channel.burst", "heyi.channel.requests-per-second");

    private final Random random = new Random(SEED);
    private final Mutations mutations = new Mutations(random);
    private final Map<Integer, Integer> answers = new TreeMap<>();
    /** By operation: what the last request of the story was refused with that was as it should be. */
    private final Map<String, String> lastRefusal = new TreeMap<>();
    private final Set<String> granted = new TreeSet<>();
    private Ledger ledger;
    private WrittenRows written;
    private ApiDocument document;
    private Map<String, Operation> operations;
    private Map<String, List<Role>> roles;
    private int sent;

    @BeforeAll
    static void letHospitalsAskAsOftenAsTheyLike() {
        LIMITS.forEach(limit -> System.setProperty(limit, "1000000"));
    }

    @AfterAll
    static void limitThemAgain() {
        LIMITS.forEach(System::clearProperty);
    }

    @Test
    void noRequestBreaksTheLedgerOrLeavesATraceBehindARefusal() throws IOException, SQLException {
        LedgerDatabase database = TestDatabases.fresh();
        ledger = Ledger.on(database, 0);
        try (Ledger closed = ledger; WrittenRows watched = WrittenRows.in(TestDatabases.asExternal(database))) {
            written = watched;
            FuzzedCounty.open(ledger);
            document = new ApiDocument(Http.at(ledger).get("/v3/api-docs").json());
            operations = document.operations().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
            roles = roles();
            List<Story.Step> story = withTheRest(Story.steps());
            written.sinceLastBy("");
            tellUntilAllAreSent(story);
            Set<String> neverIn = neverIn();
            assertThat(granted).as("never-in.csv excepts no more than it must").doesNotContainAnyElementsOf(neverIn);
            operations.keySet().forEach(id -> assertThat(granted.contains(id) || neverIn.contains(id))
                    .as("of %s no request of %s was let in, the last was refused: %s", answers, id, lastRefusal.get(id)).isTrue());
            assertThat(answers.get(200)).as("enough got through: %s", answers).isGreaterThan(REQUESTS / 4);
            assertThat(answers).containsKeys(400, 401, 403, 404, 422);
            assertThat(ledger.audit().verify(events -> { }).findings()).isEmpty();
            assertThat(ledger.replay().run(ledger.readSide().awaitNow(Progress.SILENT).position(), (at, upto) -> { }).equal())
                    .as("the tables that follow the events are what the events say").isTrue();
        }
    }

    private void tellUntilAllAreSent(List<Story.Step> story) throws SQLException {
        List<Map<String, String>> rounds = new ArrayList<>();
        List<Story.Step> atAnyTime = story.stream().filter(step -> step.every() == 1).toList();
        while (true) {
            Map<String, String> values = new HashMap<>(FuzzedCounty.round(rounds.size() + 1));
            rounds.add(values);
            for (Story.Step step : story.stream().filter(step -> (rounds.size() - 1) % step.every() == 0).toList()) {
                for (int bent = random.nextInt(MOST_BENT + 1); bent > 0; bent--) {
                    send(step, values, mutations.oneOf(PERCENTS));
                }
                if (mutations.chance(OUT_OF_TURN)) {
                    send(mutations.oneOf(atAnyTime), mutations.oneOf(rounds), mutations.oneOf(PERCENTS));
                }
                send(step, values, 0);
                if (sent >= REQUESTS) {
                    return;
                }
            }
        }
    }

    private void send(Story.Step step, Map<String, String> values, int percent) throws SQLException {
        Shot shot = Shot.of(document, operations.get(step.operation()), step.with(values), mutations, percent,
                new Shot.Caller(role(step, percent), step.person(), values.get("hospital")));
        Http.Answer answer = shot.at(Http.at(ledger).with("Ledger-Position-Min", values.getOrDefault("position", "0")));
        List<String> rows = written.sinceLastBy(step.operation());
        sent++;
        assertThat(answer.status()).as("seed %d, request %d: %s answered %s", SEED, sent, shot, answer.body()).isLessThan(500);
        if (answer.status() >= 400 || shot.operation().method().equals("get")) {
            assertThat(rows).as("seed %d, request %d: %s answered %d %s", SEED, sent, shot, answer.status(), answer.body()).isEmpty();
        }
        answers.merge(answer.status(), 1, Integer::sum);
        if (answer.status() < 300) {
            granted.add(step.operation());
            keep(step, values, answer);
        } else if (percent == 0) {
            lastRefusal.put(step.operation(), answer.status() + " " + answer.body());
        }
    }

    /** Mostly one who may; when it is bent now and then another, or nobody. */
    private Role role(Story.Step step, int percent) {
        if (percent == 0 || step.role() == null) {
            return step.role();
        }
        if (mutations.chance(AS_SOMEBODY_ELSE)) {
            int any = random.nextInt(Role.values().length + 1);
            return any == Role.values().length ? null : Role.values()[any];
        }
        return mutations.chance(50) ? step.role() : mutations.oneOf(roles.get(step.operation()));
    }

    private static void keep(Story.Step step, Map<String, String> values, Http.Answer answer) {
        if (answer.position() > 0) {
            values.put("position", String.valueOf(answer.position()));
        }
        answer.response().headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0]).forEach(cookie -> {
            String name = cookie.split("=")[0];
            values.put(name.equals("XSRF-TOKEN") ? "csrf" : name.equals("heyi") ? "session" : name, cookie.substring(name.length() + 1));
        });
        step.keep().forEach((name, path) -> {
            JsonNode value = answer.json().at("/" + path.replace('.', '/'));
            if (!value.isMissingNode() && !value.isNull()) {
                values.put(name, value.asString());
            }
        });
    }

    /** What the story does not tell of comes last, with the examples of the document, by the first who may. */
    private List<Story.Step> withTheRest(List<Story.Step> story) {
        Set<String> told = story.stream().map(Story.Step::operation).collect(Collectors.toSet());
        List<Story.Step> all = new ArrayList<>(story);
        new TreeSet<>(operations.keySet()).stream().filter(id -> !told.contains(id))
                .forEach(id -> all.add(new Story.Step(id, roles.get(id).get(0), 1, 1, Map.of(), Map.of())));
        return all;
    }

    /** Who may, by operation, from the table of roles. */
    private static Map<String, List<Role>> roles() throws IOException {
        List<String> lines = Files.readAllLines(ROLES);
        String[] names = lines.get(0).split(",");
        Map<String, List<Role>> roles = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            List<Role> may = new ArrayList<>();
            for (int i = 1; i < names.length - 1; i++) {
                if (cells[i].equals("yes")) {
                    may.add(Role.valueOf(names[i]));
                }
            }
            roles.put(cells[0], may);
        }
        return roles;
    }

    private static Set<String> neverIn() throws IOException {
        return Files.readAllLines(NEVER_IN).stream().skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
    }
}

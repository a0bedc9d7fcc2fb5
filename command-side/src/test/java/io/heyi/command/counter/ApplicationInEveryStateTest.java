package io.heyi.command.counter;

import static io.heyi.command.counter.CounterStory.DAY;
import static io.heyi.command.counter.CounterStory.HOUSEHOLD;
import static io.heyi.command.counter.CounterStory.LARGE;
import static io.heyi.command.counter.CounterStory.NO;
import static io.heyi.command.counter.CounterStory.OTHER;
import static io.heyi.command.counter.CounterStory.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.heyi.command.counter.ReimbursementRefusals.ApproveOwn;
import io.heyi.command.counter.ReimbursementRefusals.EnteredDifferently;
import io.heyi.command.counter.ReimbursementRefusals.NotPossibleNow;
import io.heyi.command.counter.ReimbursementRefusals.UnknownApplication;
import io.heyi.command.journal.Then;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command in every state. {@code +} it happens, {@code =} it is accepted and nothing is new, {@code -} it is not possible now; a name
 * is another refusal. What exactly happens is told in the other tests.
 */
class ApplicationInEveryStateTest {

    private static final ClaimId CLAIM = new ClaimId("COUNTY", "M-A1");
    private static final Map<String, Supplier<CounterStory>> STATES = new LinkedHashMap<>();
    private static final Map<String, Function<CounterStory, ReimbursementCommand>> COMMANDS = new LinkedHashMap<>();

    private static final List<Class<? extends io.heyi.benefits.Refusal>> OTHER_REFUSALS = List.of(UnknownApplication.class, EnteredDifferently.class,
            ApproveOwn.class);

    static {
        STATES.put("none", CounterStory::new);
        STATES.put("ENTERED", () -> new CounterStory().entered(SMALL));
        STATES.put("RETURNED", () -> new CounterStory().entered(SMALL).returned());
        STATES.put("CHECKED", () -> new CounterStory().entered(SMALL).checked());
        STATES.put("APPROVED_ONCE", () -> new CounterStory().entered(LARGE).checked().approved(1, 2));
        STATES.put("APPROVED", () -> new CounterStory().entered(SMALL).checked().approved(1, 1));
        STATES.put("SETTLED", () -> new CounterStory().entered(SMALL).checked().approved(1, 1).settled());
        STATES.put("PAID", () -> new CounterStory().entered(SMALL).checked().approved(1, 1).settled().paid("Z-1"));
        STATES.put("REVERSED", () -> new CounterStory().entered(SMALL).checked().approved(1, 1).settled().takenBack());
        STATES.put("WITHDRAWN", () -> new CounterStory().entered(SMALL).withdrawn());

        COMMANDS.put("enter other", story -> new EnterApplication(NO, HOUSEHOLD, OTHER, "clerk-1", DAY));
        COMMANDS.put("correct", story -> new CorrectApplication(NO, OTHER, "clerk-1", DAY));
        COMMANDS.put("attach", story -> new AttachFile(NO, "%PDF-1".getBytes(StandardCharsets.UTF_8), "a.pdf", "clerk-1", DAY));
        COMMANDS.put("check", story -> new CheckApplication(NO, hash(story), "clerk-3", DAY));
        COMMANDS.put("return", story -> new ReturnApplication(NO, "不清楚", "reviewer-9", DAY));
        COMMANDS.put("approve", story -> new ApproveApplication(NO, HOUSEHOLD, 2009, hash(story), "reviewer-9", DAY));
        COMMANDS.put("settle", story -> new SettleApplication(NO, HOUSEHOLD, 2009, "clerk-1", DAY));
        COMMANDS.put("take back", story -> new TakeBackSettlement(NO, HOUSEHOLD, 2009, "错误", "reviewer-9", DAY));
        COMMANDS.put("withdraw", story -> new WithdrawApplication(NO, "放弃", "clerk-1", DAY));
        COMMANDS.put("follow payment", story -> new FollowPayment(NO, CLAIM, "Z-2", null, DAY, "cashier-1"));
        COMMANDS.put("follow return", story -> new FollowPayment(NO, CLAIM, "Z-1", "退票", DAY, "cashier-1"));
    }

    private static final String TABLE = """
            state         | enter other        | correct | attach | check | return | approve | settle | take back | withdraw | follow payment | follow return
            none          | +                  | U       | U      | U     | U      | U       | U      | U         | U        | U              | U
            ENTERED       | EnteredDifferently | +       | +      | +     | +      | -       | -      | -         | +        | =              | =
            RETURNED      | EnteredDifferently | +       | +      | -     | -      | -       | -      | -         | +        | =              | =
            CHECKED       | EnteredDifferently | +       | -      | -     | +      | +       | -      | -         | +        | =              | =
            APPROVED_ONCE | EnteredDifferently | +       | -      | -     | +      | +       | -      | -         | +        | =              | =
            APPROVED      | EnteredDifferently | -       | -      | -     | +      | -       | +      | -         | +        | =              | =
            SETTLED       | EnteredDifferently | -       | -      | -     | -      | -       | =      | +         | -        | +              | =
            PAID          | EnteredDifferently | -       | -      | -     | -      | -       | =      | +         | -        | =              | +
            REVERSED      | EnteredDifferently | +       | +      | -     | -      | -       | -      | -         | +        | =              | =
            WITHDRAWN     | EnteredDifferently | -       | -      | -     | -      | -       | -      | -         | -        | =              | =
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows = TABLE.lines().map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new)).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                cells.add(Arguments.of(row[0], rows.get(0)[i], row[i]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{1} when {0}: {2}")
    @MethodSource("cells")
    void every_command_in_every_state(String state, String command, String expected) {
        CounterStory story = STATES.get(state).get();
        Then then = story.when(COMMANDS.get(command).apply(story));
        if (expected.equals("+")) {
            then.happens();
        } else if (expected.equals("=")) {
            then.changesNothing();
        } else {
            String name = expected.equals("-") ? "NotPossibleNow" : expected.equals("U") ? "UnknownApplication" : expected;
            then.isRefusedAs(Stream.concat(OTHER_REFUSALS.stream(), Stream.of(NotPossibleNow.class))
                    .filter(refusal -> refusal.getSimpleName().equals(name)).findFirst().orElseThrow());
        }
    }

    @org.junit.jupiter.api.Test
    void the_table_has_every_state_and_every_command() {
        assertThat(cells().count()).isEqualTo((long) STATES.size() * COMMANDS.size());
        assertThat(STATES.keySet()).containsAll(Arrays.stream(ApplicationState.values()).map(Enum::name).toList());
    }

    private static String hash(CounterStory story) {
        try {
            return story.hash();
        } catch (NullPointerException notEntered) {
            return "0".repeat(64);
        }
    }
}

package io.heyi.command.remittance;

import static io.heyi.command.remittance.RemittanceStory.HOSPITAL;
import static io.heyi.command.remittance.RemittanceStory.JULY;
import static io.heyi.command.remittance.RemittanceStory.approve;
import static io.heyi.command.remittance.RemittanceStory.deduct;
import static io.heyi.command.remittance.RemittanceStory.dispute;
import static io.heyi.command.remittance.RemittanceStory.drawUp;
import static io.heyi.command.remittance.RemittanceStory.giveBack;
import static io.heyi.command.remittance.RemittanceStory.hash;
import static io.heyi.command.remittance.RemittanceStory.pay;
import static io.heyi.command.remittance.RemittanceStory.remittance;
import static io.heyi.command.remittance.RemittanceStory.remove;
import static io.heyi.command.remittance.RemittanceStory.resolve;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.heyi.command.access.OutOfScope;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.command.remittance.RemittanceRefusals.AlreadyApproved;
import io.heyi.command.remittance.RemittanceRefusals.AlreadyPaid;
import io.heyi.command.remittance.RemittanceRefusals.DisputeOpen;
import io.heyi.command.remittance.RemittanceRefusals.NotApproved;
import io.heyi.command.remittance.RemittanceRefusals.NotPaid;
import io.heyi.command.remittance.RemittanceRefusals.UnknownDeduction;
import io.heyi.command.remittance.RemittanceRefusals.UnknownDispute;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: an event's class is what it leads to, a refusal's class why not, null that nothing changes. */
class RemittanceInEveryStateTest {

    private static final Map<String, Supplier<RemittanceStory>> STATES = Map.of(
            "none", RemittanceStory::remittance,
            "drawn up", () -> remittance().drawnUp(),
            "deducted", () -> remittance().drawnUp().deducted("K1", "S1", "50.00", hash()),
            "disputed", () -> remittance().drawnUp().disputed("Y1"),
            "approved", () -> remittance().drawnUp().approved(),
            "paid", () -> remittance().drawnUp().approved().paid("P1"),
            "returned", () -> remittance().drawnUp().approved().paid("P1").returned("P1"));

    private static final List<String> ORDER = List.of("none", "drawn up", "deducted", "disputed", "approved", "paid", "returned");

    static Stream<Arguments> table() {
        Class<?> none = OutOfScope.class;
        return Stream.of(
                row(drawUp(), StatementDrawnUp.class, null, null, null, null, null, null),
                row(deduct("K9", "S1", "1.00"), none, DeductionAdded.class, DeductionAdded.class, DeductionAdded.class,
                        AlreadyApproved.class, AlreadyApproved.class, AlreadyApproved.class),
                row(remove("K1"), none, UnknownDeduction.class, DeductionRemoved.class, UnknownDeduction.class, UnknownDeduction.class,
                        UnknownDeduction.class, UnknownDeduction.class),
                row(dispute("Y9", null), none, StatementDisputed.class, StatementDisputed.class, StatementDisputed.class,
                        AlreadyApproved.class, AlreadyApproved.class, AlreadyApproved.class),
                row(resolve("Y1"), none, UnknownDispute.class, UnknownDispute.class, DisputeResolved.class, UnknownDispute.class,
                        UnknownDispute.class, UnknownDispute.class),
                row(approve(), none, RemittanceApproved.class, RemittanceApproved.class, DisputeOpen.class, null, null, null),
                row(approve(hash(), "reviewer-2"), none, RemittanceApproved.class, RemittanceApproved.class, DisputeOpen.class,
                        AlreadyApproved.class, AlreadyApproved.class, AlreadyApproved.class),
                row(pay("P2"), none, NotApproved.class, NotApproved.class, NotApproved.class, RemittancePaid.class, AlreadyPaid.class,
                        RemittancePaid.class),
                row(giveBack("P1"), none, NotPaid.class, NotPaid.class, NotPaid.class, NotPaid.class, RemittanceReturned.class, null),
                row(new LookAtRemittance(HOSPITAL, JULY), none, null, null, null, null, null, null)).flatMap(rows -> rows);
    }

    private static Stream<Arguments> row(LedgerCommand command, Class<?>... outcomes) {
        return Stream.iterate(0, i -> i < outcomes.length, i -> i + 1)
                .map(i -> Arguments.of(ORDER.get(i), command.getClass().getSimpleName(), command, outcomes[i]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void a_command_has_one_outcome_in_a_state(String state, String name, LedgerCommand command, Class<?> outcome) {
        Then.outcome(STATES.get(state).get().when(command), outcome);
    }
}

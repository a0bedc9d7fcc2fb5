package io.heyi.command.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.PasswordsTold;
import io.heyi.command.access.Role;
import io.heyi.command.approval.ApprovalRefusals.AlreadyDecided;
import io.heyi.command.approval.ApprovalRefusals.OnePairOfEyes;
import io.heyi.command.approval.ApprovalRefusals.OtherContent;
import io.heyi.command.approval.ApprovalRefusals.OwnRequest;
import io.heyi.command.approval.ApprovalRefusals.RequestedDifferently;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.events.approval.ApprovalEvent;
import io.heyi.events.approval.ApprovalGranted;
import io.heyi.events.approval.ApprovalRejected;
import io.heyi.events.approval.ApprovalRequested;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** One asks, another agrees to exactly that. */
class ApprovalTest {

    private static final String CONTENT = "{\"claimNo\":\"1\"}";
    private static final String HASH = ApprovalDecisions.sha256(CONTENT);
    private static final Caller CLERK = Caller.person("clerk.1", Role.CLERK, "990101001");
    private static final Caller REVIEWER = Caller.person("reviewer.1", Role.REVIEWER, "990101");
    private static final Caller SECOND = Caller.person("reviewer.2", Role.REVIEWER, "990101");
    private static final RequestApproval REQUEST = new RequestApproval("A-1", ApprovalKind.REVERSAL, "990101001001", CONTENT);
    private static final ApprovalRequested REQUESTED = requestedBy("clerk.1");
    private static final ApprovalGranted GRANTED = new ApprovalGranted("A-1", HASH, "reviewer.1");
    private static final GrantApproval GRANT = new GrantApproval("A-1", HASH);

    private static ApprovalRequested requestedBy(String account) {
        return new ApprovalRequested("A-1", "REVERSAL", "990101001001", CONTENT, HASH, account);
    }

    private static Then after(List<ApprovalEvent> facts, Caller caller, LedgerCommand command) {
        return after(facts, caller, command, (one, other) -> false);
    }

    private static Then after(List<ApprovalEvent> facts, Caller caller, LedgerCommand command, PasswordsTold told) {
        AggregateTestFixture<Approval> fixture = new AggregateTestFixture<>(Approval.class);
        fixture.registerInjectableResource(told);
        return new Then(fixture.given(facts).when(command, Map.of(Caller.METADATA, caller)));
    }

    @Test
    void a_request_holds_what_is_asked_and_its_hash() {
        assertThat(HASH).hasSize(64);
        after(List.of(), CLERK, REQUEST).leadsTo(REQUESTED).answers(HASH);
        after(List.of(REQUESTED), CLERK, REQUEST).changesNothing().answers(HASH);
        after(List.of(REQUESTED), CLERK, new RequestApproval("A-1", ApprovalKind.REVERSAL, "990101001001", "{}"))
                .isRefusedAs(RequestedDifferently.class);
        after(List.of(REQUESTED), REVIEWER, REQUEST).isRefusedAs(RequestedDifferently.class);
    }

    @Test
    void another_person_agrees_once() {
        after(List.of(REQUESTED), REVIEWER, GRANT).leadsTo(GRANTED).answers(true);
        after(List.of(REQUESTED, GRANTED), REVIEWER, GRANT).changesNothing().answers(false);
        after(List.of(REQUESTED, GRANTED), SECOND, GRANT).isRefusedAs(AlreadyDecided.class);
        after(List.of(REQUESTED, GRANTED), SECOND, new RejectApproval("A-1", "不同意")).isRefusedAs(AlreadyDecided.class);
    }

    @Test
    void nobody_agrees_to_their_own_or_to_something_else() {
        after(List.of(requestedBy("reviewer.1")), REVIEWER, GRANT).isRefusedAs(OwnRequest.class);
        after(List.of(REQUESTED), REVIEWER, new GrantApproval("A-1", "0".repeat(64))).isRefusedAs(OtherContent.class);
    }

    @Test
    void who_was_told_the_others_password_is_no_second_pair_of_eyes() {
        PasswordsTold told = (one, other) -> one.equals("clerk.1") && other.equals("reviewer.1");
        after(List.of(REQUESTED), REVIEWER, GRANT, told).isRefusedAs(OnePairOfEyes.class);
        after(List.of(REQUESTED), SECOND, GRANT, told).happens();
        after(List.of(REQUESTED, GRANTED), REVIEWER, GRANT, told).changesNothing();
    }

    @Test
    void who_is_not_to_decide_finds_nothing() {
        after(List.of(REQUESTED), Caller.person("reviewer.3", Role.REVIEWER, "990101002"), GRANT).isRefusedAs(OutOfScope.class);
        after(List.of(REQUESTED), Caller.person("admin", Role.ADMINISTRATOR, null), GRANT).isRefusedAs(OutOfScope.class);
        after(List.of(REQUESTED), Caller.person("clerk.2", Role.CLERK, "990101"), GRANT).isRefusedAs(OutOfScope.class);
        after(List.of(), REVIEWER, GRANT).isRefusedAs(OutOfScope.class);
        after(List.of(REQUESTED), Caller.person("clerk.2", Role.CLERK, "990101"), new RejectApproval("A-1", "x")).isRefusedAs(OutOfScope.class);
    }

    @Test
    void who_asked_may_take_it_back_and_what_is_refused_stays_so() {
        ApprovalRejected back = new ApprovalRejected("A-1", "撤回", "clerk.1");
        after(List.of(REQUESTED), CLERK, new RejectApproval("A-1", "撤回")).leadsTo(back);
        after(List.of(REQUESTED, back), CLERK, new RejectApproval("A-1", "撤回")).changesNothing();
        after(List.of(REQUESTED, back), REVIEWER, GRANT).isRefusedAs(AlreadyDecided.class);
    }
}

package io.heyi.command.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.PasswordsTold;
import io.heyi.command.approval.ApprovalRefusals.AlreadyDecided;
import io.heyi.command.approval.ApprovalRefusals.OnePairOfEyes;
import io.heyi.command.approval.ApprovalRefusals.OtherContent;
import io.heyi.command.approval.ApprovalRefusals.OwnRequest;
import io.heyi.command.approval.ApprovalRefusals.RequestedDifferently;
import io.heyi.events.approval.ApprovalEvent;
import io.heyi.events.approval.ApprovalGranted;
import io.heyi.events.approval.ApprovalRejected;
import io.heyi.events.approval.ApprovalRequested;

/** Who may agree to what. Pure. */
final class ApprovalDecisions {

    private ApprovalDecisions() {
    }

    /**
     * @param requested what is asked, or null
     * @param decided   how it was decided, or null while it is open
     */
    record State(ApprovalRequested requested, ApprovalEvent decided) {

        static final State UNKNOWN = new State(null, null);
    }

    static List<ApprovalEvent> decide(RequestApproval command, State state, Caller caller) {
        ApprovalRequested requested = new ApprovalRequested(command.id(), command.kind().name(), command.region(), command.content(),
                sha256(command.content()), caller.account());
        if (state.requested() == null) {
            return List.of(requested);
        }
        if (!state.requested().equals(requested)) {
            throw new RequestedDifferently();
        }
        return List.of();
    }

    static List<ApprovalEvent> decide(GrantApproval command, State state, Caller caller, PasswordsTold told) {
        refuseOutsiders(state, caller);
        ApprovalGranted granted = new ApprovalGranted(command.id(), command.sha256(), caller.account());
        if (granted.equals(state.decided())) {
            return List.of();
        }
        if (state.decided() != null) {
            throw new AlreadyDecided();
        }
        if (state.requested().by().equals(caller.account())) {
            throw new OwnRequest();
        }
        if (told.between(state.requested().by(), caller.account())) {
            throw new OnePairOfEyes();
        }
        if (!state.requested().sha256().equals(command.sha256())) {
            throw new OtherContent();
        }
        return List.of(granted);
    }

    static List<ApprovalEvent> decide(RejectApproval command, State state, Caller caller) {
        if (state.requested() == null || !state.requested().by().equals(caller.account())) {
            refuseOutsiders(state, caller);
        }
        ApprovalRejected rejected = new ApprovalRejected(command.id(), command.reason(), caller.account());
        if (rejected.equals(state.decided())) {
            return List.of();
        }
        if (state.decided() != null) {
            throw new AlreadyDecided();
        }
        return List.of(rejected);
    }

    /** What is not theirs to decide looks to them as what does not exist. */
    private static void refuseOutsiders(State state, Caller caller) {
        ApprovalRequested requested = state.requested();
        if (requested == null || ApprovalKind.valueOf(requested.kind()).decidedBy() != caller.role()
                || requested.region() != null && !caller.reachesVillage(requested.region())) {
            throw new OutOfScope();
        }
    }

    static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

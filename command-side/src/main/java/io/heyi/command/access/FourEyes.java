package io.heyi.command.access;

import io.heyi.benefits.Refusal;

/** What no person does alone (四眼原则). Checked where the command is handled, so that no way in can forget it. */
public final class FourEyes {

    private FourEyes() {
    }

    /** @throws ApprovalNeeded when somebody at the door, a person or a hospital, sends the command and no other person has approved it */
    public static void require(Caller caller, String approval) {
        if (caller != null && approval == null) {
            throw new ApprovalNeeded();
        }
    }

    /** Another person must agree first: ask for it with {@code POST /api/v1/approvals}. */
    public static final class ApprovalNeeded extends Refusal {
        public ApprovalNeeded() {
            super("approval", "须经另一人复核后办理", "another person must approve this first");
        }
    }
}

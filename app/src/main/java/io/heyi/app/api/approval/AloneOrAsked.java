package io.heyi.app.api.approval;

import java.time.LocalDate;
import java.util.function.Supplier;

import io.heyi.app.api.Desk;
import io.heyi.command.access.Caller;
import io.heyi.command.access.FourEyes.ApprovalNeeded;
import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.coverage.DecideResettlement;
import io.heyi.command.inquiry.Inquiries;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.events.coverage.ClaimId;
import org.springframework.stereotype.Component;

/**
 * Takes claims back: at once where one may alone, and else the request waits until a reviewer has agreed to exactly this. Whoever sends the
 * same again is told that it still waits, or what has come of it.
 */
@Component
public final class AloneOrAsked {

    private final Desk desk;
    private final ApprovalDesk approvals;
    private final Inquiries inquiries;

    AloneOrAsked(Desk desk, ApprovalDesk approvals, Inquiries inquiries) {
        this.desk = desk;
        this.approvals = approvals;
        this.inquiries = inquiries;
    }

    /**
     * What became of it.
     *
     * @param answer   the command's, or null while it waits
     * @param waitsFor the id of the approval it waits for, or null when it is done
     * @param news     whether it has been asked for just now
     */
    public record Done<T>(T answer, String waitsFor, boolean news) {

        public boolean waits() {
            return waitsFor != null;
        }
    }

    /**
     * Whichever way the claim is taken back.
     *
     * @param claim what the command reverses; null where it will be refused because there is nothing to reverse
     */
    public <T> Done<T> reversal(Caller caller, LedgerCommand command, ClaimId claim, String reason, LocalDate on) {
        return done(caller, command, ApprovalKind.REVERSAL, claim,
                () -> new ApprovalContent.Reversal(claim.institution(), claim.number(), reason, on));
    }

    /** A claim that a reversal touched: to settle it anew is to reverse it too. */
    public <T> Done<T> resettlement(Caller caller, DecideResettlement command) {
        return done(caller, command, ApprovalKind.RESETTLEMENT, command.claimId(), () -> ApprovalContent.Resettlement.of(command));
    }

    private <T> Done<T> done(Caller caller, LedgerCommand command, ApprovalKind kind, ClaimId claim, Supplier<ApprovalContent> content) {
        try {
            return new Done<>(desk.execute(caller, command), null, false);
        } catch (ApprovalNeeded needed) {
            String village = inquiries.villageOf(claim).orElseThrow(() -> needed);
            ApprovalDesk.Waiting waiting = approvals.ask(caller, kind, village, content.get());
            return waiting.granted() ? new Done<>(desk.execute(caller, command), null, false)
                    : new Done<>(null, waiting.id(), waiting.news());
        }
    }
}

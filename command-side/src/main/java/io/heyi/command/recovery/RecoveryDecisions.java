package io.heyi.command.recovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.command.recovery.Recoverables.Recoverable;
import io.heyi.command.recovery.RecoveryRefusals.NothingToRecover;
import io.heyi.command.recovery.RecoveryRefusals.ReceiptOfAnotherRecovery;
import io.heyi.command.recovery.RecoveryRefusals.RecoveredMoreThanOpen;
import io.heyi.command.recovery.RecoveryRefusals.RecoveryNotPositive;
import io.heyi.command.recovery.RecoveryRefusals.RecoveryRecordedDifferently;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.recovery.RecoveryEvent;
import io.heyi.events.recovery.RecoveryRecorded;
import io.heyi.events.remittance.Layers;

/** What may be paid back for a claim. Pure. */
final class RecoveryDecisions {

    private RecoveryDecisions() {
    }

    /** A receipt is an office's: two offices may have the same numbers. */
    record Receipt(String office, String number) {
    }

    /**
     * @param known   what was recorded for the claim
     * @param receipt the claim that the receipt is about, if it was used
     */
    static List<RecoveryEvent> decide(RecordRecovery command, Map<Receipt, RecoveryRecorded> known, Recoverable claim,
                                      Optional<ClaimId> receipt) {
        RecoveryRecorded same = known.get(new Receipt(command.office(), command.receiptNo()));
        if (same != null) {
            refuseOtherContent(same, command);
            return List.of();
        }
        if (receipt.isPresent()) {
            throw new ReceiptOfAnotherRecovery();
        }
        if (!command.amount().isPositive()) {
            throw new RecoveryNotPositive();
        }
        Layers open = claim.open();
        if (!open.total().isPositive()) {
            throw new NothingToRecover();
        }
        if (command.amount().compareTo(open.total()) > 0) {
            throw new RecoveredMoreThanOpen();
        }
        return List.of(new RecoveryRecorded(command.claimId(), claim.village(), command.office(), command.receiptNo(),
                open.first(command.amount()), command.receivedOn(), command.by()));
    }

    private static void refuseOtherContent(RecoveryRecorded known, RecordRecovery told) {
        String field = !known.amounts().total().equals(told.amount()) ? "amount"
                : !known.receivedOn().equals(told.receivedOn()) ? "receivedOn" : null;
        if (field != null) {
            throw new RecoveryRecordedDifferently(field);
        }
    }
}

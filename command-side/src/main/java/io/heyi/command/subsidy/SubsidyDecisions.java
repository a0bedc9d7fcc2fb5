package io.heyi.command.subsidy;

import java.util.List;

import io.heyi.command.subsidy.SubsidyRefusals.DocumentRecordedDifferently;
import io.heyi.command.subsidy.SubsidyRefusals.ReceiptNotPositive;
import io.heyi.events.subsidy.SubsidyEvent;
import io.heyi.events.subsidy.SubsidyReceived;

/** What may be recorded of a subsidy's arrival. Pure. */
final class SubsidyDecisions {

    private SubsidyDecisions() {
    }

    /** @param known what was recorded under the document's number, or null */
    static List<SubsidyEvent> decide(RecordSubsidyReceived command, SubsidyReceived known) {
        if (known != null) {
            refuseOtherContent(known, command);
            return List.of();
        }
        if (!command.amount().isPositive()) {
            throw new ReceiptNotPositive();
        }
        return List.of(new SubsidyReceived(command.region(), command.documentNo(), command.source(), command.amount(), command.receivedOn(),
                command.by()));
    }

    private static void refuseOtherContent(SubsidyReceived known, RecordSubsidyReceived told) {
        String field = known.source() != told.source() ? "source"
                : !known.amount().equals(told.amount()) ? "amount"
                : !known.receivedOn().equals(told.receivedOn()) ? "receivedOn" : null;
        if (field != null) {
            throw new DocumentRecordedDifferently(field);
        }
    }
}

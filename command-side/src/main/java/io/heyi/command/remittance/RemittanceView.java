package io.heyi.command.remittance;

import java.util.List;

import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDrawnUp;

/**
 * A remittance as it stands.
 *
 * @param net      what is to be paid: the statement's sums without the deductions
 * @param sha256   of the statement with its deductions, which an approval names
 * @param approved null before the approval
 * @param paid     the last payment, or null
 * @param returned what the bank has returned, in order
 */
public record RemittanceView(Status status, StatementDrawnUp statement, List<Deduction> deductions, List<Dispute> disputes, Layers net,
                             String sha256, RemittanceApproved approved, RemittancePaid paid, List<RemittanceReturned> returned) {

    /** How far it has come. */
    public enum Status {
        /** 已生成 */
        DRAWN_UP,
        /** 有异议 */
        DISPUTED,
        /** 已复核 */
        APPROVED,
        /** 已拨付 */
        PAID,
        /** 已退票 */
        RETURNED
    }
}

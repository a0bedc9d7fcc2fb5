package io.heyi.command.admission;

/** Withdraw a batch of charges whole (费用明细撤销). */
public record WithdrawCharges(String institution, String admissionNo, String batchNo)
        implements AdmissionCommand {
}

package io.heyi.command.admission;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;

/** Record a batch of charges (费用明细上传), all of one day. */
public record RecordCharges(String institution, String admissionNo, String batchNo, LocalDate chargedOn, List<BilledLine> lines)
        implements AdmissionCommand {
}

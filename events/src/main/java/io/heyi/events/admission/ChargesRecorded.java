package io.heyi.events.admission;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import org.axonframework.serialization.Revision;

/**
 * A batch of charges was recorded (费用明细上传).
 *
 * @param batchNo   the institution's own number of the batch within the stay
 * @param chargedOn the day all of its lines were charged
 */
@Revision("1")
public record ChargesRecorded(String institution, String admissionNo, String batchNo, LocalDate chargedOn, List<BilledLine> lines)
        implements AdmissionEvent {

    public ChargesRecorded {
        lines = List.copyOf(lines);
    }
}

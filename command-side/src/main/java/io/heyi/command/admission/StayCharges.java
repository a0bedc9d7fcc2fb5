package io.heyi.command.admission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.events.admission.ChargesRecorded;
import io.heyi.events.admission.Particulars;
import io.heyi.events.coverage.ClaimId;

/** What a stay's standing charges come to, and the claim they make. Pure. */
final class StayCharges {

    private StayCharges() {
    }

    /** Every line that stands, numbered anew through all batches in the order recorded. */
    static List<BilledLine> lines(AdmissionState state) {
        List<BilledLine> lines = new ArrayList<>();
        for (AdmissionState.Batch batch : state.batches()) {
            if (!batch.withdrawn()) {
                batch.recorded().lines().forEach(line -> lines.add(numbered(lines.size() + 1, line, batch.recorded().chargedOn())));
            }
        }
        return lines;
    }

    /** A line without a day of its own was charged on that of its batch: the catalogue of that day holds. */
    private static BilledLine numbered(int number, BilledLine l, LocalDate chargedOn) {
        return new BilledLine(number, l.itemCode(), l.name(), l.itemClass(), l.quantity(), l.unitPrice(), l.limitPrice(), l.prepay(),
                l.essential(), l.kind(), l.dayOr(chargedOn));
    }

    /** Rounded once, as a claim's total is (adjudication §3). */
    static Money total(List<BilledLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BilledLine line : lines) {
            sum = sum.add(line.amount());
        }
        return Money.rounded(sum);
    }

    /** Whether all charges that stand were made on a day of the stay. */
    static boolean within(AdmissionState state, LocalDate admittedOn, LocalDate dischargedOn) {
        return state.batches().stream().filter(batch -> !batch.withdrawn()).map(AdmissionState.Batch::recorded)
                .map(ChargesRecorded::chargedOn).allMatch(day -> within(day, admittedOn, dischargedOn));
    }

    static boolean within(LocalDate day, LocalDate admittedOn, LocalDate dischargedOn) {
        return !day.isBefore(admittedOn) && (dischargedOn == null || !day.isAfter(dischargedOn));
    }

    /** The claim of all charges that stand, served on the day given. */
    static ClaimRequest claim(AdmissionState state, LocalDate servedOn, String settlementNo, String invoiceNo, String corrects) {
        Particulars p = state.particulars();
        String institution = state.admitted().institution();
        List<BilledLine> lines = lines(state);
        return new ClaimRequest(new ClaimId(institution, settlementNo), p.kind(), state.admitted().resident(), p.admittedOn(), servedOn,
                p.diagnoses(), invoiceNo, total(lines), null, lines, p.referral(), p.traditionalMedicine(), null,
                corrects == null ? null : new ClaimId(institution, corrects));
    }
}

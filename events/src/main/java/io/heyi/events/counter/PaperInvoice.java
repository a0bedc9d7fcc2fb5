package io.heyi.events.counter;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.Referral;
import io.heyi.benefits.money.Money;

/**
 * A paper invoice and its bill (发票、费用清单), as the clerk read them.
 *
 * @param institution the code of the hospital that issued it
 * @param servedOn    day of discharge or visit
 * @param diagnoses   codes, the main one first
 * @param sums        the bill by class, or null when there are lines
 * @param lines       the bill line by line, or empty when there are sums
 * @param referral    or null
 * @param placement   or null: the institution's
 * @param corrects    the reversed settlement of the same institution whose invoice this is, or null
 */
public record PaperInvoice(String institution, String invoiceNo, ClaimKind kind, LocalDate admittedOn, LocalDate servedOn,
                           List<String> diagnoses, Money total, ClassSums sums, List<BilledLine> lines, Referral referral,
                           boolean traditionalMedicine, Placement placement, String corrects) {

    public PaperInvoice {
        diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** The benefit year. */
    public int year() {
        return servedOn.getYear();
    }
}

package io.heyi.events.admission;

import io.heyi.benefits.money.Money;
import org.axonframework.serialization.Revision;

/**
 * The charges of a stay went into a claim. What it was settled to is told by the claim, which belongs to the household's benefit year.
 *
 * @param settlementNo the claim's number at the institution
 * @param corrects     the number of the reversed settlement that this one replaces, or null
 * @param total        what the charges come to
 */
@Revision("1")
public record AdmissionSettled(String institution, String admissionNo, String settlementNo, String invoiceNo, String corrects, Money total)
        implements AdmissionEvent {
}

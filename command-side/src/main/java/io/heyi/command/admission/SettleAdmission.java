package io.heyi.command.admission;

import java.util.stream.Stream;

import io.heyi.benefits.money.Money;
import io.heyi.command.journal.Streams;
import io.heyi.command.journal.TakesPlace;

/**
 * Settle the stay: its charges become a claim of the household's benefit year, settled in the same transaction.
 *
 * @param settlementNo the institution's number of the settlement
 * @param corrects     number of the reversed settlement of this stay that this one replaces, or null
 * @param total        what the institution's own bill comes to
 * @param householdNo  where the resident is enrolled, as the door looked it up
 * @param year         the benefit year: that of the discharge, as the door looked it up
 * @param ordinal      place in the order of settlement
 */
public record SettleAdmission(String institution, String admissionNo, String settlementNo, String invoiceNo, String corrects, Money total,
                              String householdNo, int year, long ordinal)
        implements AdmissionCommand, TakesPlace {

    private static final long THE_NEXT = 0;

    /** With the next place in the order of settlement. */
    public SettleAdmission(String institution, String admissionNo, String settlementNo, String invoiceNo, String corrects, Money total,
                           String householdNo, int year) {
        this(institution, admissionNo, settlementNo, invoiceNo, corrects, total, householdNo, year, THE_NEXT);
    }

    @Override
    public boolean hasPlace() {
        return ordinal != THE_NEXT;
    }

    @Override
    public SettleAdmission at(long place) {
        return new SettleAdmission(institution, admissionNo, settlementNo, invoiceNo, corrects, total, householdNo, year, place);
    }

    @Override
    public Stream<String> streamsRead() {
        return Stream.of(stream(), Streams.coverage(householdNo, year));
    }
}

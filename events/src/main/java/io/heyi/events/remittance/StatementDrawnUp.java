package io.heyi.events.remittance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.axonframework.serialization.Revision;

/**
 * The statement of a month was drawn up: every settlement and reversal of services until the end of the month that was known and stood on
 * no earlier statement. It never changes; what becomes known later stands on the next.
 *
 * @param asKnownAt the last event it may have seen
 * @param by        the account of who drew it up
 * @param sums      what all items come to together
 * @param sha256    of the list, in hexadecimal
 */
@Revision("1")
public record StatementDrawnUp(String institution, YearMonth month, long asKnownAt, LocalDate drawnUpOn, String by, Layers sums,
                               String sha256, List<StatementItem> items) implements RemittanceEvent {
}

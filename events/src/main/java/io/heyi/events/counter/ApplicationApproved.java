package io.heyi.events.counter;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import org.axonframework.serialization.Revision;

/**
 * A reviewer approved it.
 *
 * @param contentHash what was approved: see {@link ContentHash}
 * @param payment     what the fund's layers would pay by a trial settlement at that moment
 * @param approval    the first or second of this content
 * @param needed      how many this payment needs
 */
@Revision("1")
public record ApplicationApproved(String applicationNo, String contentHash, Money payment, int approval, int needed, String by,
                                  LocalDate on) implements ReimbursementEvent {
}

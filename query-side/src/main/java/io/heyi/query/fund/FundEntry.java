package io.heyi.query.fund;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;

/**
 * One posting to an account, back to its event.
 *
 * @param position of the event
 * @param line     of the posting within the event
 * @param debit    what the account is debited, or zero
 * @param credit   what the account is credited, or zero
 * @param against  the account on the other side
 */
public record FundEntry(long position, int line, LocalDate day, Kind kind, String account, String against, String layer, Money debit,
                        Money credit, String institution, String claim, String household) {
}

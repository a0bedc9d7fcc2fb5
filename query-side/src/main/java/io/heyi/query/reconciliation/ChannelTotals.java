package io.heyi.query.reconciliation;

import io.heyi.benefits.money.Money;

/**
 * What settlements come to that stand, as a hospital counts them.
 *
 * @param total   what the bills come to
 * @param fund    what the fund pays the hospital: all layers but the family account
 * @param account what the family accounts pay
 * @param selfPay what the residents pay at the desk
 */
public record ChannelTotals(long settlements, Money total, Money fund, Money account, Money selfPay) {
}

package io.heyi.query.reconciliation;

import io.heyi.benefits.money.Money;

/** One settlement that stands, in the amounts of {@link ChannelTotals}. */
public record ChannelSettlement(String settlementNo, Money total, Money fund, Money account, Money selfPay) {
}

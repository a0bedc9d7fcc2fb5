package io.heyi.query.fund;

import io.heyi.benefits.money.Money;

/**
 * What was collected, by who pays (筹资来源), less what was refunded and withdrawn.
 *
 * @param individual residents' own contributions, without what assistance pays of them
 */
public record BySource(Money individual, Money central, Money province, Money county, Money assistance, Money total) {
}

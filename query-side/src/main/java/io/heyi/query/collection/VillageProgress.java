package io.heyi.query.collection;

import java.util.Map;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Subsidy;

/**
 * How far the collection for a year is in one village, where contributions were collected.
 *
 * @param village       its code
 * @param residents     to be enrolled: who lives there in the year
 * @param enrolled      for the year; refunded enrollments and those of who died before the year do not count
 * @param contributions individual contributions, what assistance pays of them included
 * @param refunds       paid back to residents
 * @param subsidies     granted less withdrawn, by every source
 */
public record VillageProgress(String village, long residents, long enrolled, Money contributions, Money refunds,
                              Map<Subsidy.Source, Money> subsidies) {
}

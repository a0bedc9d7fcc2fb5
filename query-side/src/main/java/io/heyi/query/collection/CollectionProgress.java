package io.heyi.query.collection;

import java.util.List;

/**
 * The collection for a benefit year (筹资进度), as known at a position.
 *
 * @param villages in the order of their codes
 * @param total    of all of them, under the prefix that was asked for
 */
public record CollectionProgress(int year, long position, List<VillageProgress> villages, VillageProgress total) {
}

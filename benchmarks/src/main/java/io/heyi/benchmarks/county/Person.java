package io.heyi.benchmarks.county;

import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ResidentNumber;

/** A made-up resident. */
public record Person(ResidentNumber number, String name, Category category) {
}

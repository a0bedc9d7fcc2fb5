package io.heyi.events.household;

import java.time.LocalDate;

import io.heyi.benefits.claim.Category;

/** A category (人员类别) that holds from this day on. */
public record CategoryFrom(LocalDate from, Category category) {
}

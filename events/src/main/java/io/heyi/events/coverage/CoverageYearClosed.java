package io.heyi.events.coverage;

import java.time.LocalDate;

import io.heyi.benefits.money.Money;
import org.axonframework.serialization.Revision;

/** The benefit year was closed: what its family account still held goes to the household's next year. */
@Revision("1")
public record CoverageYearClosed(String householdNo, int year, LocalDate closedOn, Money accountCarriedOver) implements CoverageEvent {
}

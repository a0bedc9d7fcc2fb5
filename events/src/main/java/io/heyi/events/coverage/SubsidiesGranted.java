package io.heyi.events.coverage;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

/**
 * Subsidies were granted for enrolled members: what the fund may claim of each source.
 *
 * @param reference the source's own number of the grant (文号), may be empty
 */
@Revision("1")
public record SubsidiesGranted(String householdNo, int year, String village, List<Subsidy> subsidies, LocalDate grantedOn,
                               String reference) implements CoverageEvent {
}

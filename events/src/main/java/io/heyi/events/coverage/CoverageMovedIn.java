package io.heyi.events.coverage;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.usage.UsageDelta;
import org.axonframework.serialization.Revision;

/**
 * A resident who moved here from another household is covered here for what is left of the year, and brought the personal accumulators
 * along (adjudication rule 3).
 *
 * @param movedOn    day of the move; in a year that had not begun then, the whole coverage moved
 * @param enrollment the coverage as it goes on here: contribution and receipt are the old ones, and the family account gets nothing
 * @param homes      every other household that has covered the resident in the year: what happens to the accumulators, all of them hear
 * @param brought    what the year's unreversed claims of the resident added to the accumulators, in the order of settlement; empty where
 *                   this household has covered the resident before in the year and so has heard of all of them
 * @param subsidies  what was granted for the resident
 */
@Revision("1")
public record CoverageMovedIn(String householdNo, int year, String village, String from, LocalDate movedOn, Enrollment enrollment,
                              List<String> homes, List<Brought> brought, List<Subsidy> subsidies) implements CoverageEvent {

    /** What one claim, settled in a household before the move, added to the accumulators. */
    public record Brought(ClaimId claimId, String settledIn, UsageDelta added) {
    }
}

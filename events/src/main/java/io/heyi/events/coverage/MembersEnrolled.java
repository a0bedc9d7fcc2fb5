package io.heyi.events.coverage;

import java.util.List;

import org.axonframework.serialization.Revision;

/** Residents of a household were enrolled for a benefit year. */
@Revision("1")
public record MembersEnrolled(String householdNo, int year, String village, List<Enrollment> enrollments) implements CoverageEvent {
}

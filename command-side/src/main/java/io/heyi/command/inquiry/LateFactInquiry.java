package io.heyi.command.inquiry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.journal.StreamReader;
import io.heyi.command.journal.Streams;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.ResettlementRequired.Cause;

/** Which settled claims turned out wrong when a death or a category was recorded after them; from the streams as they stand when asked. */
public final class LateFactInquiry {

    private final StreamReader streams;
    private final JdbcEnrollmentRegister enrollments;

    public LateFactInquiry(StreamReader streams, JdbcEnrollmentRegister enrollments) {
        this.streams = streams;
        this.enrollments = enrollments;
    }

    /**
     * A claim that waits, or waited, for a clerk's decision.
     *
     * @param village of the household whose year it was settled in
     */
    public record Touched(ResettlementRequired required, String village) {
    }

    /** By year, household and order of naming; a claim that was named for the same more than once as it was named last. */
    public List<Touched> touchedBy(ResidentNumber resident, Cause cause, LocalDate since) {
        return enrollments.householdsByYear(resident).keySet().stream().filter(year -> year >= since.getYear())
                .flatMap(year -> enrollments.homesOf(resident, year).stream().sorted()
                        .flatMap(home -> touchedIn(Streams.coverage(home, year), resident, cause, since)))
                .toList();
    }

    private Stream<Touched> touchedIn(String stream, ResidentNumber resident, Cause cause, LocalDate since) {
        Map<ClaimId, String> villages = new HashMap<>();
        Map<ClaimId, Touched> touched = new LinkedHashMap<>();
        for (Object event : streams.events(stream)) {
            if (event instanceof ClaimSettled settled && settled.resident().equals(resident)) {
                villages.put(settled.claimId(), settled.village());
            } else if (event instanceof ResettlementRequired required && required.cause() == cause && since.equals(required.since())
                    && villages.containsKey(required.claimId())) {
                touched.put(required.claimId(), new Touched(required, villages.get(required.claimId())));
            }
        }
        return touched.values().stream();
    }
}

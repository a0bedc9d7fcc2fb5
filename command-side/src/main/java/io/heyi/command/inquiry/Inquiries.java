package io.heyi.command.inquiry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.admission.AdmissionView;
import io.heyi.command.admission.StayInquiry;
import io.heyi.command.counter.ApplicationInquiry;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRetold;
import io.heyi.command.coverage.CoverageState;
import io.heyi.command.coverage.Eligibility;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.coverage.YearInquiry;
import io.heyi.command.journal.FreshStates;
import io.heyi.command.journal.FreshStates.Answered;
import io.heyi.command.journal.RoundTrip;
import io.heyi.command.journal.StreamReader;
import io.heyi.command.journal.Streams;
import io.heyi.command.register.JdbcAdmissionRegister;
import io.heyi.command.register.JdbcAdmissionRegister.OpenAdmission;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.ReferenceData;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.ResettlementRequired;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Eligibility, trial settlement, and what was settled: each from the streams and registers as they stand when asked. Any number of threads
 * may ask at once.
 */
public final class Inquiries {

    private final JdbcOperations jdbc;
    private final StreamReader streams;
    private final FreshStates<CoverageState> years;
    private final ReferenceData references;
    private final JdbcEnrollmentRegister enrollments;
    private final JdbcClaimRegister claims;
    private final JdbcAdmissionRegister admissions;

    /**
     * @param references      the readers' own, so that what a command's transaction has not committed stays unknown here
     * @param rememberedYears how many benefit years are remembered between two questions
     */
    public Inquiries(JdbcOperations jdbc, StreamReader streams, ReferenceData references, JdbcEnrollmentRegister enrollments,
                     JdbcClaimRegister claims, JdbcAdmissionRegister admissions, long rememberedYears) {
        this.jdbc = jdbc;
        this.streams = streams;
        this.years = new FreshStates<>(streams, CoverageState::new, (state, event) -> CoverageRetold.tell((CoverageEvent) event, state), rememberedYears);
        this.references = references;
        this.enrollments = enrollments;
        this.claims = claims;
        this.admissions = admissions;
    }

    /** The household a claim of that day belongs to; empty when the resident is not enrolled for the year. */
    public Optional<String> householdOf(ResidentNumber resident, LocalDate day) {
        RoundTrip trip = new RoundTrip();
        List<String> household = enrollments.askHousehold(trip, resident, day);
        trip.go(jdbc);
        return household.stream().findFirst();
    }

    /** Where a claim was settled, for what is sent again: the resident may have moved since. Else where the resident belongs on its day. */
    public Optional<String> householdOf(ClaimRequest claim) {
        RoundTrip trip = new RoundTrip();
        List<Place> settled = claims.askPlace(trip, claim.claimId());
        List<String> household = enrollments.askHousehold(trip, claim.resident(), claim.servedOn());
        trip.go(jdbc);
        return Stream.concat(settled.stream().map(Place::householdNo), household.stream()).findFirst();
    }

    /**
     * Whether the resident is covered on that day and what is left, and where the resident lies now.
     *
     * @param openAdmissions stays that have not ended, wherever
     * @param position       of the last event that this may have seen
     */
    public record Coverage(Eligibility eligibility, List<OpenAdmission> openAdmissions, long position) {
    }

    /** @throws io.heyi.benefits.Refusal when the institution could not settle on that day */
    public Coverage coverage(ResidentNumber resident, LocalDate day, String institution) {
        RoundTrip trip = new RoundTrip();
        List<Long> revision = references.askRevision(trip);
        List<String> household = enrollments.askHousehold(trip, resident, day);
        List<OpenAdmission> stays = admissions.askOpenAdmissions(trip, resident);
        trip.go(jdbc);
        references.refreshUnlessAt(revision.get(0));
        Function<CoverageState, Eligibility> question =
                state -> YearInquiry.eligibility(state, resident, day, institution, references, references);
        Answered<Eligibility> answered = household.isEmpty()
                ? new Answered<>(question.apply(new CoverageState()), streams.lastPosition())
                : years.ask(Streams.coverage(household.get(0), day.getYear()), question);
        return new Coverage(answered.answer(), stays, answered.position());
    }

    /** What the claim would settle to now; recorded nowhere. Refuses what settling would refuse, but for number and invoice. */
    public ClaimSettled trial(ClaimRequest request) {
        RoundTrip trip = new RoundTrip();
        List<Long> revision = references.askRevision(trip);
        List<String> households = enrollments.askHousehold(trip, request.resident(), request.servedOn());
        trip.go(jdbc);
        references.refreshUnlessAt(revision.get(0));
        String household = households.stream().findFirst().orElseThrow(NotEnrolled::new);
        return years.ask(Streams.coverage(household, request.year()),
                state -> YearInquiry.trial(state, household, request, references, references, references)).answer();
    }

    /** Where the household of an application at the counter lives; empty when there is no such application. */
    public Optional<String> villageOfApplication(String applicationNo) {
        return ApplicationInquiry.village(streams.events(Streams.reimbursement(applicationNo)));
    }

    /** As {@link #trial}, of the claim that an application would be settled as, in the year of its own household. */
    public ClaimSettled trialOfApplication(String applicationNo) {
        references.refresh();
        SettleClaim claim = ApplicationInquiry.claim(streams.events(Streams.reimbursement(applicationNo)));
        return years.ask(claim.stream(),
                state -> YearInquiry.trial(state, claim.householdNo(), claim.request(), references, references, references)).answer();
    }

    /** The claim that the charges of a stay would make now; see {@link StayInquiry#claim}. */
    public ClaimRequest claimOf(String institution, String admissionNo, LocalDate servedOn) {
        return StayInquiry.claim(streams.events(Streams.admission(institution, admissionNo)), servedOn);
    }

    public Optional<AdmissionView> admission(String institution, String admissionNo) {
        return StayInquiry.view(streams.events(Streams.admission(institution, admissionNo)));
    }

    /** Where a claim was settled. */
    public Optional<Place> placeOf(ClaimId claim) {
        return claims.find(claim);
    }

    /** Where the household lives that a settled claim is of. */
    public Optional<String> villageOf(ClaimId claim) {
        return placeOf(claim).flatMap(place -> years.ask(stream(place), YearInquiry::village).answer());
    }

    /** The answer that was given to a claim, with what has become of it. */
    public Optional<Settlement> settlement(ClaimId claim) {
        return placeOf(claim).flatMap(place -> years.ask(stream(place), state -> YearInquiry.settlement(state, claim)).answer());
    }

    /** The settlement as it was recorded, trace and all. */
    public Optional<ClaimSettled> recorded(ClaimId claim) {
        return placeOf(claim).flatMap(place -> streams.events(stream(place)).stream()
                .filter(ClaimSettled.class::isInstance).map(ClaimSettled.class::cast)
                .filter(settled -> settled.claimId().equals(claim)).findFirst());
    }

    /**
     * The later claims that a reversal touched (adjudication §5), in the order of settlement: first those of its own household, then those of
     * each other that a mover ties to it, by household number. Who moves afterwards changes nothing in the answer.
     */
    public List<TouchedClaim> touchedBy(ClaimId reversed) {
        return placeOf(reversed).map(place -> tiedTo(place).stream().flatMap(tied -> touchedIn(tied, reversed)).toList()).orElse(List.of());
    }

    private List<Place> tiedTo(Place own) {
        Set<String> known = new TreeSet<>();
        Deque<String> toVisit = new ArrayDeque<>(List.of(own.householdNo()));
        while (!toVisit.isEmpty()) {
            String household = toVisit.remove();
            if (known.add(household)) {
                toVisit.addAll(years.ask(Streams.coverage(household, own.year()), YearInquiry::tiedHouseholds).answer());
            }
        }
        known.remove(own.householdNo());
        return Stream.concat(Stream.of(own.householdNo()), known.stream()).map(household -> new Place(household, own.year())).toList();
    }

    private Stream<TouchedClaim> touchedIn(Place year, ClaimId reversed) {
        List<ResettlementRequired> required = streams.events(stream(year)).stream()
                .filter(ResettlementRequired.class::isInstance).map(ResettlementRequired.class::cast)
                .filter(event -> event.isFor(reversed)).toList();
        if (required.isEmpty()) {
            return Stream.empty();
        }
        String village = years.ask(stream(year), YearInquiry::village).answer().orElseThrow();
        return required.stream().map(event -> new TouchedClaim(event, village));
    }

    private static String stream(Place place) {
        return Streams.coverage(place.householdNo(), place.year());
    }
}

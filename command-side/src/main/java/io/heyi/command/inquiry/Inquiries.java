package io.heyi.command.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.command.admission.AdmissionView;
import io.heyi.command.admission.StayInquiry;
import io.heyi.command.coverage.ClaimRegister.Place;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.command.coverage.CoverageRetold;
import io.heyi.command.coverage.CoverageState;
import io.heyi.command.coverage.Eligibility;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.coverage.YearInquiry;
import io.heyi.command.journal.FreshStates;
import io.heyi.command.journal.StreamReader;
import io.heyi.command.journal.Streams;
import io.heyi.command.register.JdbcAdmissionRegister;
import io.heyi.command.register.JdbcAdmissionRegister.OpenAdmission;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.command.register.JdbcEnrollmentRegister.CoveredIn;
import io.heyi.command.register.JdbcEnrollmentRegister.ResidentDay;
import io.heyi.command.register.ReferenceData;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.ResettlementRequired;

/**
 * Eligibility, trial settlement, and what was settled: each from the streams and registers as they stand when asked. Any number of threads
 * may ask at once.
 */
public final class Inquiries {

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
    public Inquiries(StreamReader streams, ReferenceData references, JdbcEnrollmentRegister enrollments, JdbcClaimRegister claims,
                     JdbcAdmissionRegister admissions, long rememberedYears) {
        this.streams = streams;
        this.years = new FreshStates<>(streams, CoverageState::new, (state, event) -> CoverageRetold.tell((CoverageEvent) event, state), rememberedYears);
        this.references = references;
        this.enrollments = enrollments;
        this.claims = claims;
        this.admissions = admissions;
    }

    /** The household a claim of that day belongs to; empty when the resident is not enrolled for the year. */
    public Optional<String> householdOf(ResidentNumber resident, LocalDate day) {
        ResidentDay wanted = new ResidentDay(resident, day);
        return Optional.ofNullable(enrollments.householdsOn(List.of(wanted)).get(wanted)).map(CoveredIn::householdNo);
    }

    /** @throws io.heyi.benefits.Refusal when the institution could not settle on that day */
    public Eligibility eligibility(ResidentNumber resident, LocalDate day, String institution) {
        references.refresh();
        return householdOf(resident, day).map(household -> years.ask(Streams.coverage(household, day.getYear()),
                        state -> YearInquiry.eligibility(state, resident, day, institution, references, references)))
                .orElseGet(() -> YearInquiry.eligibility(new CoverageState(), resident, day, institution, references, references));
    }

    /** Wherever the resident lies now. */
    public List<OpenAdmission> openAdmissions(ResidentNumber resident) {
        return admissions.openAdmissions(resident);
    }

    /** What the claim would settle to now; recorded nowhere. Refuses what settling would refuse, but for number and invoice. */
    public ClaimSettled trial(ClaimRequest request) {
        references.refresh();
        String household = householdOf(request.resident(), request.servedOn()).orElseThrow(NotEnrolled::new);
        return years.ask(Streams.coverage(household, request.year()),
                state -> YearInquiry.trial(state, household, request, references, references, references));
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

    /** The answer that was given to a claim, with what has become of it. */
    public Optional<Settlement> settlement(ClaimId claim) {
        return placeOf(claim).flatMap(place -> years.ask(stream(place), state -> YearInquiry.settlement(state, claim)));
    }

    /** The settlement as it was recorded, trace and all. */
    public Optional<ClaimSettled> recorded(ClaimId claim) {
        return placeOf(claim).flatMap(place -> streams.events(stream(place)).stream()
                .filter(ClaimSettled.class::isInstance).map(ClaimSettled.class::cast)
                .filter(settled -> settled.claimId().equals(claim)).findFirst());
    }

    /** The later claims that a reversal touched, in the order of settlement (adjudication §5). */
    public List<ResettlementRequired> touchedBy(ClaimId reversed) {
        return placeOf(reversed).stream().flatMap(place -> streams.events(stream(place)).stream())
                .filter(ResettlementRequired.class::isInstance).map(ResettlementRequired.class::cast)
                .filter(required -> required.isFor(reversed)).toList();
    }

    private static String stream(Place place) {
        return Streams.coverage(place.householdNo(), place.year());
    }
}

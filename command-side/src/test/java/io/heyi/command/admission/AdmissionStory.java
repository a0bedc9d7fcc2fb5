package io.heyi.command.admission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.ResidentRegister;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.events.admission.AdmissionCancelled;
import io.heyi.events.admission.AdmissionCorrected;
import io.heyi.events.admission.AdmissionEvent;
import io.heyi.events.admission.AdmissionSettled;
import io.heyi.events.admission.ChargesRecorded;
import io.heyi.events.admission.ChargesWithdrawn;
import io.heyi.events.admission.Particulars;
import io.heyi.events.admission.ResidentAdmitted;
import io.heyi.events.admission.ResidentDischarged;
import io.heyi.events.coverage.ClaimId;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What has happened during a stay, then one command. The claim of a settlement is caught, not settled. */
final class AdmissionStory {

    static final String HOSPITAL = "990101-H01";
    static final String STAY = "ZY1";
    static final ResidentNumber RESIDENT = new ResidentNumber("990101196811300022");
    static final Settlement SETTLED = new Settlement(new ClaimId(HOSPITAL, "JS1"), 1, null, null, List.of(), false, false);

    private final List<AdmissionEvent> facts = new ArrayList<>();
    private final Set<ClaimId> reversed = new HashSet<>();
    private boolean liesHereAlready;
    private boolean registered = true;
    private SettleClaim sent;

    private AdmissionStory() {
    }

    static AdmissionStory nothing() {
        return new AdmissionStory();
    }

    /** Admitted on 1 June. */
    static AdmissionStory admitted() {
        return nothing().tell(new ResidentAdmitted(HOSPITAL, STAY, RESIDENT, particulars("2009-06-01")));
    }

    /** Two batches on 1 and 3 June, 30.00 in all, discharged on 5 June. */
    static AdmissionStory discharged() {
        return admitted().charged("1", "2009-06-01", "10.00").charged("2", "2009-06-03", "20.00").dischargedOn("2009-06-05");
    }

    AdmissionStory dischargedOn(String day) {
        return tell(new ResidentDischarged(HOSPITAL, STAY, LocalDate.parse(day)));
    }

    AdmissionStory charged(String batch, String day, String yuan) {
        return tell(new ChargesRecorded(HOSPITAL, STAY, batch, LocalDate.parse(day), List.of(line(1, yuan))));
    }

    AdmissionStory withdrawn(String batch) {
        return tell(new ChargesWithdrawn(HOSPITAL, STAY, batch));
    }

    AdmissionStory corrected(String no, String admittedOn, String dischargedOn) {
        return tell(new AdmissionCorrected(HOSPITAL, STAY, no, particulars(admittedOn), day(dischargedOn)));
    }

    AdmissionStory cancelled() {
        return tell(new AdmissionCancelled(HOSPITAL, STAY, "登记有误"));
    }

    AdmissionStory settledAs(String no) {
        return tell(new AdmissionSettled(HOSPITAL, STAY, no, "INV1", null, Money.parse("30.00")));
    }

    AdmissionStory reversed(String no) {
        reversed.add(new ClaimId(HOSPITAL, no));
        return this;
    }

    AdmissionStory whileLyingHereAlready() {
        liesHereAlready = true;
        return this;
    }

    AdmissionStory ofNobodyRegistered() {
        registered = false;
        return this;
    }

    Then when(LedgerCommand command) {
        AggregateTestFixture<Admission> fixture = new AggregateTestFixture<>(Admission.class);
        resources().forEach(fixture::registerInjectableResource);
        return new Then(fixture.given(facts).when(command));
    }

    /** The claim that the last command sent on, or null. */
    SettleClaim sent() {
        return sent;
    }

    private List<Object> resources() {
        InstitutionDirectory institutions = code -> code.equals(HOSPITAL)
                ? Optional.of(new InstitutionFacts(code, InstitutionLevel.COUNTY, Placement.HOME, LocalDate.parse("2009-01-01"), null,
                        List.of()))
                : Optional.empty();
        ResidentRegister residents = resident -> registered ? Optional.of("1") : Optional.empty();
        ClaimSettling claims = claim -> {
            sent = claim;
            return SETTLED;
        };
        AdmissionRegister register = new AdmissionRegister() {
            @Override
            public boolean hasOpenAdmission(String institution, ResidentNumber resident) {
                return liesHereAlready;
            }

            @Override
            public boolean isReversed(ClaimId claim) {
                return reversed.contains(claim);
            }
        };
        return List.of(institutions, residents, claims, register);
    }

    private AdmissionStory tell(AdmissionEvent fact) {
        facts.add(fact);
        return this;
    }

    static Particulars particulars(String admittedOn) {
        return new Particulars(ClaimKind.INPATIENT, LocalDate.parse(admittedOn), List.of("J18.900"), "呼吸内科", null, false);
    }

    static AdmitResident admit(String admittedOn) {
        return new AdmitResident(HOSPITAL, STAY, RESIDENT, particulars(admittedOn));
    }

    static CorrectAdmission correct(String no, String admittedOn, String dischargedOn) {
        return new CorrectAdmission(HOSPITAL, STAY, no, particulars(admittedOn), day(dischargedOn));
    }

    static RecordCharges charge(String batch, String day, String yuan) {
        return new RecordCharges(HOSPITAL, STAY, batch, LocalDate.parse(day), List.of(line(1, yuan)));
    }

    static DischargeResident discharge(String day) {
        return new DischargeResident(HOSPITAL, STAY, LocalDate.parse(day));
    }

    static SettleAdmission settle(String no, String corrects, String total) {
        return new SettleAdmission(HOSPITAL, STAY, no, "INV1", corrects, Money.parse(total), "1", 2009, 7);
    }

    static BilledLine line(int number, String yuan) {
        return new BilledLine(number, "FJ01", "床位费", ItemClass.A, BigDecimal.ONE, new BigDecimal(yuan), null, null, null, null, null);
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}

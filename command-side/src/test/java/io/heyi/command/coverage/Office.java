package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.command.access.ApprovalThreshold;
import io.heyi.command.catalogue.CataloguesOnPaper;
import io.heyi.command.household.Family;
import io.heyi.command.household.HouseholdsOnPaper;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.institution.InstitutionFacts.Suspension;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.PlanRef;
import io.heyi.events.household.HouseholdEvent;
import io.heyi.events.household.HouseholdRegistered;

/** Everything around a benefit year that its commands ask: the household, the plans, the institutions, the registers. All of it in maps. */
final class Office {

    private record ResidentYear(ResidentNumber resident, int year) {
    }

    private final String village;
    private final HouseholdsOnPaper households = new HouseholdsOnPaper();
    private final YearsOnPaper years = new YearsOnPaper();
    private final Map<String, ClaimRegister.Place> receipts = new HashMap<>();
    private final List<BenefitPlan> plans = new ArrayList<>();
    private final CataloguesOnPaper catalogues = new CataloguesOnPaper();
    private final Map<String, InstitutionFacts> institutions = new HashMap<>();
    private final Map<ResidentYear, String> enrollments = new HashMap<>();
    private final Map<ClaimId, ClaimRegister.Place> places = new HashMap<>();
    private final Map<InvoiceKey, ClaimRegister.InvoiceHolder> holders = new HashMap<>();

    /** The family lives in that village; there is one institution of each level, whose code is the level's name. */
    Office(String village, BenefitPlan... plans) {
        this.village = village;
        this.plans.addAll(List.of(plans));
        know(new HouseholdRegistered(CoverageYearStory.HOUSEHOLD, village, List.of(Family.FATHER, Family.MOTHER, Family.SON)));
        for (InstitutionLevel level : InstitutionLevel.values()) {
            designate(level.name(), level, null, null);
        }
    }

    void know(HouseholdEvent... events) {
        households.know(events);
    }

    void publish(BenefitPlan plan) {
        plans.add(plan);
    }

    CataloguesOnPaper catalogues() {
        return catalogues;
    }

    void designate(String code, InstitutionLevel level, String from, String to, Suspension... suspensions) {
        institutions.put(code, new InstitutionFacts(code, level, Placement.HOME, day(from), day(to), List.of(suspensions)));
    }

    void enroll(ResidentNumber resident, int year, String householdNo) {
        enrollments.put(new ResidentYear(resident, year), householdNo);
    }

    void receiptGiven(String receiptNo, String householdNo, int year) {
        receipts.put(receiptNo, new ClaimRegister.Place(householdNo, year));
    }

    void settled(ClaimSettled e) {
        settledElsewhere(e.claimId(), e.invoiceNo(), e.householdNo(), e.year());
    }

    void settledElsewhere(ClaimId claim, String invoiceNo, String householdNo, int year) {
        places.put(claim, new ClaimRegister.Place(householdNo, year));
        holders.put(new InvoiceKey(claim.institution(), invoiceNo), new ClaimRegister.InvoiceHolder(claim, false));
    }

    void reversed(ClaimId claim) {
        holders.replaceAll((invoice, holder) -> holder.claimId().equals(claim) ? new ClaimRegister.InvoiceHolder(claim, true) : holder);
    }

    String village() {
        return village;
    }

    InstitutionFacts institution(String code) {
        return institutions.get(code);
    }

    BenefitPlan planOn(LocalDate day) {
        return planBook().inForce(village, day).orElseThrow();
    }

    List<Object> resources() {
        EnrollmentRegister enrollmentRegister = new EnrollmentRegister() {
            @Override
            public Optional<String> householdOf(ResidentNumber resident, int year) {
                return Optional.ofNullable(enrollments.get(new ResidentYear(resident, year)));
            }

            @Override
            public Optional<ClaimRegister.Place> holderOf(String receiptNo) {
                return Optional.ofNullable(receipts.get(receiptNo));
            }
        };
        InstitutionDirectory directory = code -> Optional.ofNullable(institutions.get(code));
        CounterClaims counter = claim -> claim.number().startsWith("M-");
        SettlementPlaces places = () -> this.places.size() + 1L;
        return List.of(households, planBook(), catalogues, directory, enrollmentRegister, claimRegister(), counter, places, years,
                new ApprovalThreshold(Money.parse("10000.00")));
    }

    YearsOnPaper years() {
        return years;
    }

    PlanBook planBook() {
        return new PlanBook() {
            @Override
            public Optional<BenefitPlan> inForce(String place, LocalDate day) {
                return plans.stream().filter(plan -> place.startsWith(plan.region()) && plan.inForceOn(day))
                        .max(Comparator.comparing((BenefitPlan plan) -> plan.region().length()).thenComparing(BenefitPlan::version));
            }

            @Override
            public BenefitPlan version(PlanRef ref) {
                return plans.stream().filter(plan -> plan.code().equals(ref.code()) && plan.version() == ref.version())
                        .findFirst().orElseThrow();
            }
        };
    }

    private ClaimRegister claimRegister() {
        return new ClaimRegister() {
            @Override
            public Optional<Place> placeOf(ClaimId claim) {
                return Optional.ofNullable(places.get(claim));
            }

            @Override
            public Optional<InvoiceHolder> holderOf(InvoiceKey invoice) {
                return Optional.ofNullable(holders.get(invoice));
            }
        };
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}

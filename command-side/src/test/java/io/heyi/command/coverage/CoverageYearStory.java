package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.access.Caller;
import io.heyi.command.household.Family;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.command.plan.PlanYaml;
import io.heyi.command.plan.Plans;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited.Source;
import io.heyi.events.coverage.PlanRef;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;

/**
 * What has happened in one household's benefit year, then one command. The story keeps its own accumulators with {@code benefits} alone, so
 * that it can say whole what a settlement must be.
 */
final class CoverageYearStory extends CoverageYearOnPaper {

    static final ResidentNumber FATHER = Family.FATHER.resident();
    static final ResidentNumber MOTHER = Family.MOTHER.resident();
    static final ResidentNumber SON = Family.SON.resident();

    private final Office office;
    private final List<CoverageEvent> facts = new ArrayList<>();
    private final Map<ResidentNumber, PersonUsage> persons = new HashMap<>();
    private HouseholdUsage household = HouseholdUsage.NONE;
    private final Map<String, ClaimSettled> settlements = new LinkedHashMap<>();
    private boolean closed;

    private CoverageYearStory(int year, String region, BenefitPlan... plans) {
        super(year, region + "001001");
        this.office = new Office(village, plans);
    }

    /** Under the county plan of 2009: no family account. */
    static CoverageYearStory in2009() {
        return new CoverageYearStory(2009, "990101", Plans.plan("county-2009"));
    }

    /** Under the county plan of 2018: 20 yuan a member on the family account, which pays before the pool. */
    static CoverageYearStory in2018() {
        return new CoverageYearStory(2018, "990404", Plans.plan("county-2018"));
    }

    static CoverageYearStory inYearOf(BenefitPlan plan) {
        return new CoverageYearStory(plan.year(), plan.region(), plan);
    }

    static CoverageYearStory inYearOf(String yaml) {
        return inYearOf(PlanYaml.read(yaml));
    }

    Office office() {
        return office;
    }

    CoverageYearStory enrolled(ResidentNumber... residents) {
        List<Enrollment> enrollments = new ArrayList<>();
        for (ResidentNumber resident : residents) {
            enrollments.add(enrollment(resident));
        }
        return enrolled(enrollments.toArray(Enrollment[]::new));
    }

    CoverageYearStory enrolled(Enrollment... enrollments) {
        for (Enrollment enrollment : enrollments) {
            household = household.credited(enrollment.accountCredit());
            office.enroll(enrollment.resident(), year, HOUSEHOLD);
        }
        return tell(membersEnrolled(enrollments));
    }

    CoverageYearStory endedFor(ResidentNumber resident, String lastDay) {
        return tell(coverageEnded(resident, lastDay));
    }

    CoverageYearStory changedTo(Category category, ResidentNumber resident, String from) {
        return tell(categoryChanged(resident, category, from));
    }

    CoverageYearStory credited(String yuan, int fromYear, Source source) {
        household = household.credited(Money.parse(yuan));
        return tell(accountCredited(yuan, fromYear, source));
    }

    CoverageYearStory settled(Bill... bills) {
        for (Bill bill : bills) {
            told(settlementOf(bill));
        }
        return this;
    }

    /** A settlement as the test wrote it. */
    CoverageYearStory told(ClaimSettled settlement) {
        settlements.put(settlement.claimId().number(), settlement);
        use(settlement.resident(), settlement.adjudication().added());
        office.settled(settlement);
        return tell(settlement);
    }

    CoverageYearStory reversed(Bill bill) {
        ClaimReversed reversal = reversalOf(bill, closed ? year + 1 : year);
        ResidentNumber resident = settlements.get(bill.number()).resident();
        persons.put(resident, usageOf(resident).minus(reversal.takenBack()));
        household = household.minus(reversal.takenBack());
        office.reversed(bill.id());
        return tell(reversal);
    }

    /** Any other fact of this household's year. */
    CoverageYearStory with(CoverageEvent... events) {
        facts.addAll(List.of(events));
        return this;
    }

    CoverageYearStory resettlementRequiredOf(Bill bill, Bill because) {
        Amounts settled = Amounts.of(settlements.get(bill.number()).adjudication());
        return tell(new ResettlementRequired(HOUSEHOLD, year, bill.id(), because.id(), settled, settled));
    }

    CoverageYearStory told(ResettlementDecided decision) {
        return tell(decision);
    }

    CoverageYearStory closed() {
        CoverageYearClosed closing = yearClosed(household.familyAccountBalance().toString());
        household = household.credited(household.familyAccountBalance().negate());
        closed = true;
        return tell(closing);
    }

    Then when(LedgerCommand command) {
        return new Then(executor().when(command));
    }

    Then when(LedgerCommand command, Caller caller) {
        return new Then(executor().when(command, Map.of(Caller.METADATA, caller)));
    }

    /** The next claim is settled, whole as this story computes it, and answered for the first time. */
    Adjudication settles(Bill bill) {
        ClaimSettled expected = settlementOf(bill);
        when(settle(bill)).leadsTo(expected).answers(first(expected));
        return expected.adjudication();
    }

    void refuses(Bill bill, Class<? extends Refusal> refusal) {
        when(settle(bill)).isRefusedAs(refusal);
    }

    void refuses(Bill bill, Class<? extends Refusal> refusal, String field) {
        when(settle(bill)).isRefusedAs(refusal, field);
    }

    SettleClaim settle(Bill bill) {
        return settle(bill, nextOrdinal());
    }

    /** What the next claim must be settled to. */
    ClaimSettled settlementOf(Bill bill) {
        BenefitPlan plan = office.planOn(bill.servedOn());
        Claim claim = bill.claimAt(office.institution(bill.institution()));
        Standing standing = Standing.of(usageOf(bill.resident()), household, claim);
        Adjudication adjudication = Adjudicator.adjudicate(plan, claim, bill.patient(), standing);
        return new ClaimSettled(HOUSEHOLD, year, village, bill.id(), nextOrdinal(), bill.resident(), bill.invoiceNo(),
                bill.corrects(), new PlanRef(plan.code(), plan.version()), bill.patient(), claim, standing, adjudication);
    }

    ClaimSettled settlement(Bill bill) {
        return settlements.get(bill.number());
    }

    /** The reversal of a claim of this story; a closed year keeps its account at nothing. */
    ClaimReversed reversalOf(Bill bill, int accountReturnedTo) {
        return reversalOf(bill, LocalDate.of(year, 7, 1), accountReturnedTo);
    }

    ClaimReversed reversalOf(Bill bill, LocalDate on, int accountReturnedTo) {
        Adjudication adjudication = settlement(bill).adjudication();
        UsageDelta takenBack = closed ? adjudication.added().withoutAccount() : adjudication.added();
        return new ClaimReversed(HOUSEHOLD, year, bill.id(), "录入错误", on, Amounts.of(adjudication), takenBack, accountReturnedTo);
    }

    static Settlement first(ClaimSettled e) {
        return answer(e, false, false);
    }

    static Settlement again(ClaimSettled e) {
        return answer(e, true, false);
    }

    static Settlement reversed(ClaimSettled e) {
        return answer(e, true, true);
    }

    private static Settlement answer(ClaimSettled e, boolean repeated, boolean reversed) {
        return new Settlement(e.claimId(), e.ordinal(), e.plan(), Amounts.of(e.adjudication()), e.adjudication().ceilingsHit(), repeated,
                reversed);
    }

    private TestExecutor<CoverageYear> executor() {
        AggregateTestFixture<CoverageYear> fixture = new AggregateTestFixture<>(CoverageYear.class);
        office.resources().forEach(fixture::registerInjectableResource);
        return fixture.given(Collections.unmodifiableList(facts));
    }

    private long nextOrdinal() {
        return settlements.size() + 1L;
    }

    private PersonUsage usageOf(ResidentNumber resident) {
        return persons.getOrDefault(resident, PersonUsage.NONE);
    }

    private void use(ResidentNumber resident, UsageDelta added) {
        persons.put(resident, usageOf(resident).plus(added));
        household = household.plus(added);
    }

    private CoverageYearStory tell(CoverageEvent fact) {
        facts.add(fact);
        return this;
    }
}

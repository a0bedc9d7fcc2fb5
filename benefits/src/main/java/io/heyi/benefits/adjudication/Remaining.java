package io.heyi.benefits.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.AssistanceRule;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.plan.Layer;
import io.heyi.benefits.plan.OutpatientRow;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;

/**
 * What is left to a resident at one institution on one day: under every ceiling of the plan, and of what must be borne first. In fen.
 *
 * @param admissions        of the year so far
 * @param ceilings          every ceiling that the plan sets; where two apply to a claim, the one with less left cuts it
 * @param familyAccount     what the family account (家庭账户) pays first, or null where it does not
 * @param chronicDeductible what is left of the year's deductible (起付线) of chronic diseases, or null without such a rule
 * @param seriousThreshold  what compliant self-pay is still short of before serious illness pays (大病起付线), or null without that layer
 * @param guaranteedSelfPay what the resident bears at this level before the guarantee pays the rest, or null when not guaranteed
 */
public record Remaining(int admissions, List<Room> ceilings, Money familyAccount, Money chronicDeductible, Money seriousThreshold,
                        Money guaranteedSelfPay) {

    public Remaining {
        ceilings = List.copyOf(ceilings);
    }

    /** @param patient category and age as of the day */
    public static Remaining at(String institution, InstitutionLevel level, Placement placement, LocalDate day, BenefitPlan plan,
                               Patient patient, PersonUsage person, HouseholdUsage household) {
        Claim visit = new Claim(ClaimKind.OUTPATIENT, day, day, List.of(), Money.ZERO,
                new ClassSums(Money.ZERO, Money.ZERO, Money.ZERO), List.of(), null, false, institution, level, placement);
        List<Room> rooms = new ArrayList<>(8);
        outpatient(rooms, plan, visit, patient, person, household);
        stays(rooms, plan, person);
        layers(rooms, plan, patient, person);
        rooms.removeIf(room -> room.limit() == null);
        return new Remaining(person.admissions(), rooms,
                plan.outpatient().accountPaysFirst() ? household.familyAccountBalance().max(Money.ZERO) : null,
                plan.chronic() == null ? null : Deductible.leftOfChronic(plan, visit, patient, person.chronicDeductible()),
                plan.has(Layer.SERIOUS_ILLNESS) ? left(plan.seriousIllness().thresholdOf(patient.category()), person.compliantSelfPay()) : null,
                guaranteed(plan, patient, level, person));
    }

    private static void outpatient(List<Room> rooms, BenefitPlan plan, Claim visit, Patient patient, PersonUsage person,
                                   HouseholdUsage household) {
        OutpatientRow row = plan.outpatient().rowFor(visit, patient);
        if (row != null) {
            rooms.add(Rooms.visit(row));
            rooms.add(Rooms.day(row, person.outpatientPaidOn(visit.servedOn())));
        }
        rooms.add(Rooms.personYear(plan.outpatient(), person.outpatientPaid()));
        rooms.add(Rooms.householdYear(plan.outpatient(), household.outpatientPaid()));
    }

    private static void stays(List<Room> rooms, BenefitPlan plan, PersonUsage person) {
        rooms.add(Rooms.year(plan, person.basicPaid()));
        for (ClaimKind kind : ClaimKind.values()) {
            rooms.add(Rooms.kindYear(plan, kind, person.paid(kind)));
        }
        if (plan.chronic() != null) {
            rooms.add(Rooms.chronicYear(plan.chronic(), person.paid(ClaimKind.CHRONIC)));
        }
    }

    private static void layers(List<Room> rooms, BenefitPlan plan, Patient patient, PersonUsage person) {
        if (plan.has(Layer.SERIOUS_ILLNESS)) {
            rooms.add(Rooms.seriousYear(plan.seriousIllness(), patient.category(), person.seriousPaid()));
        }
        AssistanceRule assistance = plan.medicalAssistance().get(patient.category());
        if (plan.has(Layer.MEDICAL_ASSISTANCE) && assistance != null) {
            rooms.add(Rooms.assistanceYear(assistance, person.assistancePaid()));
        }
    }

    private static Money guaranteed(BenefitPlan plan, Patient patient, InstitutionLevel level, PersonUsage person) {
        boolean guaranteed = plan.has(Layer.GUARANTEE) && plan.guarantee().categories().contains(patient.category());
        Money limit = guaranteed ? plan.guarantee().selfPayLimit().get(level) : null;
        return limit == null ? null : left(limit, person.guardedSelfPay());
    }

    private static Money left(Money limit, Money used) {
        return limit.minus(used).max(Money.ZERO);
    }
}

package io.heyi.benefits.examples;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One household's year at the counter: settles bills in order, reverses them, and recomputes what follows (adjudication §5). */
public final class Office {

    /** A bill as it was settled. */
    public record Settled(String name, String resident, Bill bill, Adjudication result) {
    }

    private final BenefitPlan plan;
    private final Map<String, PersonUsage> persons = new HashMap<>();
    private final HouseholdUsage opening;
    private HouseholdUsage household;
    private final List<Settled> settled = new ArrayList<>();

    public Office(BenefitPlan plan) {
        this(plan, HouseholdUsage.NONE);
    }

    public Office(BenefitPlan plan, HouseholdUsage opening) {
        this.plan = plan;
        this.opening = opening;
        this.household = opening;
    }

    public Adjudication settle(String name, String resident, Bill bill) {
        Adjudication result = bill.under(plan, standing(resident, bill));
        persons.put(resident, person(resident).plus(result.added()));
        household = household.plus(result.added());
        settled.add(new Settled(name, resident, bill, result));
        return result;
    }

    /** Takes the claim back and answers the names of the later claims that would have come out otherwise. */
    public List<String> reverse(String name) {
        int at = indexOf(name);
        Settled reversed = settled.remove(at);
        persons.put(reversed.resident(), person(reversed.resident()).minus(reversed.result().added()));
        household = household.minus(reversed.result().added());
        Office asIfNever = new Office(plan, opening);
        for (Settled earlier : settled.subList(0, at)) {
            asIfNever.settle(earlier.name(), earlier.resident(), earlier.bill());
        }
        List<String> different = new ArrayList<>();
        for (Settled later : settled.subList(at, settled.size())) {
            Adjudication recomputed = asIfNever.settle(later.name(), later.resident(), later.bill());
            if (!amounts(recomputed).equals(amounts(later.result()))) {
                different.add(later.name());
            }
        }
        return different;
    }

    public Standing standing(String resident, Bill bill) {
        return Standing.of(person(resident), household, bill.claim());
    }

    public PersonUsage person(String resident) {
        return persons.getOrDefault(resident, PersonUsage.NONE);
    }

    public HouseholdUsage household() {
        return household;
    }

    private int indexOf(String name) {
        for (int i = 0; i < settled.size(); i++) {
            if (settled.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static List<Object> amounts(Adjudication a) {
        return List.of(a.total(), a.eligible(), a.deductible(), a.account(), a.basic(), a.serious(), a.assistance(), a.guarantee(),
                a.hospitalBears(), a.selfPay());
    }
}

package io.heyi.app.moves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.BenefitPlan;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;

/**
 * What the specification says, in the simplest way there is: one list of claims in the order of settlement, one map of persons, one of
 * households. It knows no streams.
 */
final class PaperCounty {

    record Settled(ClaimId id, int year, String household, ResidentNumber resident, BenefitPlan plan, Patient patient, Claim claim,
                   Adjudication adjudication) {
    }

    private record Key(Object who, int year) {
    }

    private final Map<ResidentNumber, TreeMap<LocalDate, String>> homes = new HashMap<>();
    private final Map<Key, Money> credited = new HashMap<>();
    private final List<Settled> settled = new ArrayList<>();
    private final Set<ClaimId> reversed = new HashSet<>();

    void lives(ResidentNumber resident, String household, LocalDate from) {
        homes.computeIfAbsent(resident, r -> new TreeMap<>()).put(from, household);
    }

    /** All credits come before the first claim. */
    void credit(String household, int year, Money amount) {
        credited.merge(new Key(household, year), amount, Money::plus);
    }

    String homeOn(ResidentNumber resident, LocalDate day) {
        return homes.get(resident).floorEntry(day).getValue();
    }

    LocalDate lastMove(ResidentNumber resident) {
        return homes.get(resident).lastKey();
    }

    boolean hasClaimSince(ResidentNumber resident, LocalDate day) {
        return settled.stream().anyMatch(s -> s.resident().equals(resident) && !reversed.contains(s.id())
                && !s.claim().servedOn().isBefore(day));
    }

    List<Settled> standing() {
        return settled.stream().filter(s -> !reversed.contains(s.id())).toList();
    }

    Settled settle(ClaimId id, ResidentNumber resident, BenefitPlan plan, Patient patient, Claim claim) {
        Books books = new Books();
        standing().forEach(s -> books.add(s, s.adjudication().added()));
        Settled blank = new Settled(id, claim.benefitYear(), homeOn(resident, claim.servedOn()), resident, plan, patient, claim, null);
        Adjudication adjudication = books.adjudicate(blank);
        Settled done = new Settled(id, blank.year(), blank.household(), resident, plan, patient, claim, adjudication);
        settled.add(done);
        return done;
    }

    /** Which later claims would have come out otherwise, and how. */
    Map<ClaimId, Amounts> reverse(ClaimId id) {
        Map<ClaimId, Amounts> would = new LinkedHashMap<>();
        Books books = new Books();
        Set<Key> touched = new HashSet<>();
        for (Settled s : settled) {
            Key person = new Key(s.resident(), s.year());
            Key household = new Key(s.household(), s.year());
            if (s.id().equals(id)) {
                touched.addAll(List.of(person, household));
            } else if (!reversed.contains(s.id())) {
                boolean later = touched.contains(person) || touched.contains(household);
                Adjudication anew = later ? books.adjudicate(s) : s.adjudication();
                books.add(s, anew.added());
                if (!anew.added().equals(s.adjudication().added())) {
                    touched.addAll(List.of(person, household));
                }
                if (!Amounts.of(anew).equals(Amounts.of(s.adjudication()))) {
                    would.put(s.id(), Amounts.of(anew));
                }
            }
        }
        reversed.add(id);
        return would;
    }

    private final class Books {

        private final Map<Key, PersonUsage> persons = new HashMap<>();
        private final Map<Key, HouseholdUsage> households = new HashMap<>();

        private Books() {
            credited.forEach((key, amount) -> households.put(key, HouseholdUsage.NONE.credited(amount)));
        }

        Adjudication adjudicate(Settled s) {
            Standing standing = Standing.of(persons.getOrDefault(new Key(s.resident(), s.year()), PersonUsage.NONE),
                    households.getOrDefault(new Key(s.household(), s.year()), HouseholdUsage.NONE), s.claim());
            return Adjudicator.adjudicate(s.plan(), s.claim(), s.patient(), standing);
        }

        void add(Settled s, UsageDelta added) {
            persons.merge(new Key(s.resident(), s.year()), PersonUsage.NONE.plus(added), (before, one) -> before.plus(added));
            households.merge(new Key(s.household(), s.year()), HouseholdUsage.NONE.plus(added), (before, one) -> before.plus(added));
        }
    }
}

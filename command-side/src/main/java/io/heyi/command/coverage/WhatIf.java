package io.heyi.command.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.adjudication.Adjudicator;
import io.heyi.benefits.claim.Patient;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.command.coverage.CoverageState.AccountCredit;
import io.heyi.command.plan.PlanBook;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ResettlementRequired;

/**
 * The course of a year that never was: without a claim, or with somebody in another category. It takes the claims of a household, and of the
 * households that movers tie to it, in the order in which they were settled, and computes anew what would have been otherwise itself, and
 * whatever comes after any claim that would have come out differently in that one's household or for its resident. Pure.
 *
 * <p>Each stream tells the order of its own claims and of those it heard of; where streams say nothing of two claims, no accumulator is
 * common to them and their order does not matter.
 */
final class WhatIf {

    /** What would have been otherwise, and whose business it is. */
    interface Otherwise {

        /** As whom the patient would have been settled, or null: the claim would not have been. */
        Patient patient(SettledClaim claim);

        /** The event that names the claim to a clerk, or null: nobody decides on it. */
        ResettlementRequired named(String household, SettledClaim claim, Amounts would);
    }

    private final Otherwise otherwise;
    private final PlanBook plans;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<ResidentNumber, PersonUsage> persons = new HashMap<>();
    private final Set<ResidentNumber> touchedResidents = new HashSet<>();
    private final Set<String> touchedHouseholds = new HashSet<>();
    private final List<ResettlementRequired> required = new ArrayList<>();

    /** @param years the household that it begins in and those tied to it */
    WhatIf(Otherwise otherwise, Map<String, CoverageState> years, PlanBook plans) {
        this.otherwise = otherwise;
        this.plans = plans;
        years.forEach((household, year) -> courses.put(household, new Course(year, years.keySet())));
    }

    /** The claims that would have come out differently. */
    List<ResettlementRequired> touched() {
        for (String household = nextHousehold(); household != null; household = nextHousehold()) {
            SettledClaim claim = (SettledClaim) courses.get(household).next();
            courses.get(household).creditsBeforeThis();
            courses.values().forEach(course -> course.pass(claim.claimId()));
            take(household, claim);
        }
        return required;
    }

    /** The household whose next claim is next in every stream that knows of it; null when all are taken. */
    private String nextHousehold() {
        boolean done = true;
        for (Map.Entry<String, Course> course : courses.entrySet()) {
            YearClaim next = course.getValue().next();
            done &= next == null;
            if (next instanceof SettledClaim && courses.values().stream().allMatch(other -> other.isReadyFor(next.claimId()))) {
                return course.getKey();
            }
        }
        if (!done) {
            throw new IllegalStateException("households that are tied by a move tell of their claims in contradicting orders");
        }
        return null;
    }

    private void take(String household, SettledClaim claim) {
        if (claim.reversed()) {
            return;
        }
        Patient patient = otherwise.patient(claim);
        if (patient == null) {
            touch(household, claim);
            name(household, claim, notCovered(claim.amounts().total()));
        } else if (patient.equals(claim.patient()) && !touchedHouseholds.contains(household)
                && !touchedResidents.contains(claim.resident())) {
            add(household, claim.resident(), claim.added());
        } else {
            Adjudication would = settle(household, claim, patient);
            if (!would.added().equals(claim.added())) {
                touch(household, claim);
            }
            name(household, claim, Amounts.of(would));
        }
    }

    private void name(String household, SettledClaim claim, Amounts would) {
        ResettlementRequired named = would.equals(claim.amounts()) ? null : otherwise.named(household, claim, would);
        if (named != null) {
            required.add(named);
        }
    }

    private static Amounts notCovered(Money total) {
        return new Amounts(total, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, total);
    }

    private void touch(String household, SettledClaim claim) {
        touchedHouseholds.add(household);
        touchedResidents.add(claim.resident());
    }

    private Adjudication settle(String household, SettledClaim claim, Patient patient) {
        Standing standing = Standing.of(usageOf(claim.resident()), courses.get(household).usage, claim.claim());
        Adjudication would = Adjudicator.adjudicate(plans.version(claim.plan()), claim.claim(), patient, standing);
        add(household, claim.resident(), would.added());
        return would;
    }

    private void add(String household, ResidentNumber resident, UsageDelta added) {
        persons.put(resident, usageOf(resident).plus(added));
        courses.get(household).use(added);
    }

    private PersonUsage usageOf(ResidentNumber resident) {
        return persons.getOrDefault(resident, PersonUsage.NONE);
    }

    /** One household's claims still ahead, and its own accumulators. */
    private static final class Course {

        private final List<YearClaim> claims;
        private final Set<ClaimId> passed = new HashSet<>();
        private final Set<ClaimId> inOrder = new HashSet<>();
        private final Iterator<AccountCredit> credits;
        private AccountCredit nextCredit;
        private int at;
        private HouseholdUsage usage = HouseholdUsage.NONE;

        /** @param households whose years are known; a refund unties a mover's, whose claims are all reversed then */
        private Course(CoverageState year, Set<String> households) {
            this.claims = List.copyOf(year.claims());
            this.credits = year.credits().iterator();
            this.nextCredit = credits.hasNext() ? credits.next() : null;
            claims.stream().filter(claim -> !(claim instanceof ClaimElsewhere other && other.brought()))
                    .forEach(claim -> inOrder.add(claim.claimId()));
            claims.stream().filter(ClaimElsewhere.class::isInstance).map(ClaimElsewhere.class::cast)
                    .filter(claim -> claim.reversed() && !households.contains(claim.settledIn()))
                    .forEach(claim -> passed.add(claim.claimId()));
        }

        YearClaim next() {
            while (at < claims.size() && passed.contains(claims.get(at).claimId())) {
                at++;
            }
            return at == claims.size() ? null : claims.get(at);
        }

        /** What a mover brought along was settled some time before; the stream says when it came, not when it was settled. */
        boolean isReadyFor(ClaimId claim) {
            YearClaim next = next();
            return next != null && next.claimId().equals(claim) || !inOrder.contains(claim);
        }

        void pass(ClaimId claim) {
            passed.add(claim);
        }

        void creditsBeforeThis() {
            while (nextCredit != null && nextCredit.afterClaims() <= at) {
                usage = nextCredit.to(usage);
                nextCredit = credits.hasNext() ? credits.next() : null;
            }
        }

        void use(UsageDelta added) {
            usage = usage.plus(added);
        }
    }
}

package io.heyi.command.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedOn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;

/** One household's benefit year as its events tell it: members, what they used, every claim. {@code evolve} only assigns. */
public final class CoverageState {

    /** Why and when a claim was taken back. */
    record Reversal(String reason, LocalDate on) {
    }

    private String village;
    private boolean closed;
    private HouseholdUsage household = HouseholdUsage.NONE;
    private final Map<ResidentNumber, CoveredMember> members = new HashMap<>(4);
    private final Map<ResidentNumber, PersonUsage> usage = new HashMap<>(4);
    private final Map<ClaimId, YearClaim> claims = new LinkedHashMap<>(4);
    private final List<AccountCredit> credits = new ArrayList<>(1);
    private final Map<ClaimId, Reversal> reversals = new HashMap<>(0);
    private final Map<ResettlementItem, Optional<ResettlementDecided>> resettlements = new HashMap<>(0);
    private final Map<ResidentNumber, Set<String>> homes = new HashMap<>(0);
    private final SubsidiesAndRefunds contributions = new SubsidiesAndRefunds();

    /** What came into the family account when so many claims of the year had counted; null: the closing emptied it. */
    record AccountCredit(int afterClaims, Money amount) {

        HouseholdUsage to(HouseholdUsage household) {
            return household.credited(amount == null ? household.familyAccountBalance().negate() : amount);
        }
    }

    public void evolve(MembersEnrolled event) {
        village = event.village();
        for (Enrollment enrollment : event.enrollments()) {
            members.put(enrollment.resident(), CoveredMember.of(enrollment));
            credit(enrollment.accountCredit());
        }
    }

    public void evolve(CoverageEnded event) {
        members.computeIfPresent(event.resident(), (r, member) -> member.until(event.lastDay()));
    }

    public void evolve(CoveredCategoryChanged event) {
        members.computeIfPresent(event.resident(), (r, member) -> member.withCategory(event.category(), event.from()));
    }

    public void evolve(FamilyAccountCredited event) {
        credit(event.amount());
    }

    public void evolve(ClaimSettled event) {
        SettledClaim settled = SettledClaim.of(event);
        claims.put(event.claimId(), settled);
        use(event.resident(), settled.added());
    }

    public void evolve(ClaimReversed event) {
        SettledClaim reversed = claim(event.claimId()).afterReversal();
        reversals.put(event.claimId(), new Reversal(event.reason(), event.reversedOn()));
        claims.put(event.claimId(), reversed);
        usage.put(reversed.resident(), usageOf(reversed.resident()).minus(event.takenBack()));
        household = household.minus(event.takenBack());
    }

    public void evolve(CoverageYearClosed event) {
        closed = true;
        apply(new AccountCredit(claims.size(), null));
    }

    public void evolve(ResettlementRequired event) {
        resettlements.put(new ResettlementItem(event.claimId(), event.because()), Optional.empty());
    }

    public void evolve(ResettlementDecided event) {
        resettlements.put(ResettlementItem.of(event), Optional.of(event));
    }

    public void evolve(CoverageMovedOut event) {
        members.computeIfPresent(event.resident(), (r, member) -> member.movedAfter(event.lastDay()));
        tie(event.resident(), List.of(event.to()));
        contributions.movedOut(event.resident());
    }

    public void evolve(CoverageMovedIn event) {
        ResidentNumber resident = event.enrollment().resident();
        village = event.village();
        members.put(resident, CoveredMember.movedHere(event.enrollment(), members.get(resident)));
        tie(resident, event.homes());
        for (CoverageMovedIn.Brought brought : event.brought()) {
            claims.put(brought.claimId(), new ClaimElsewhere(brought.claimId(), brought.settledIn(), resident, brought.added(), true, false));
            usage.put(resident, usageOf(resident).plus(brought.added()));
        }
        contributions.bring(event.subsidies());
    }

    public void evolve(CoverageMovedOn event) {
        tie(event.resident(), List.of(event.to()));
    }

    public void evolve(ClaimSettledElsewhere event) {
        claims.put(event.claimId(), new ClaimElsewhere(event.claimId(), event.settledIn(), event.resident(), event.added(), false, false));
        usage.put(event.resident(), usageOf(event.resident()).plus(event.added()));
    }

    public void evolve(ClaimReversedElsewhere event) {
        claims.computeIfPresent(event.claimId(), (id, claim) -> ((ClaimElsewhere) claim).afterReversal());
        usage.put(event.resident(), usageOf(event.resident()).minus(event.takenBack()));
    }

    public void evolve(SubsidiesGranted event) {
        contributions.grant(event.subsidies());
    }

    public void evolve(ContributionRefunded event) {
        contributions.refund(members.remove(event.resident()).enrollment(), event);
        homes.remove(event.resident());
        credit(event.accountTakenBack().negate());
    }

    private void tie(ResidentNumber resident, List<String> households) {
        homes.computeIfAbsent(resident, r -> new LinkedHashSet<>()).addAll(households);
    }

    private void credit(Money amount) {
        if (!amount.isZero()) {
            apply(new AccountCredit(claims.size(), amount));
        }
    }

    private void apply(AccountCredit credit) {
        credits.add(credit);
        household = credit.to(household);
    }

    private void use(ResidentNumber resident, UsageDelta added) {
        usage.put(resident, usageOf(resident).plus(added));
        household = household.plus(added);
    }

    /** Where the resident stands before this claim. */
    public Standing standing(ResidentNumber resident, Claim claim) {
        return Standing.of(usageOf(resident), household, claim);
    }

    int enrolled() {
        return members.size();
    }

    boolean isClosed() {
        return closed;
    }

    String village() {
        return village;
    }

    HouseholdUsage household() {
        return household;
    }

    PersonUsage usageOf(ResidentNumber resident) {
        return usage.getOrDefault(resident, PersonUsage.NONE);
    }

    CoveredMember member(ResidentNumber resident) {
        return members.get(resident);
    }

    /** A claim settled in this household, or null. */
    SettledClaim claim(ClaimId id) {
        return claims.get(id) instanceof SettledClaim here ? here : null;
    }

    boolean knows(ClaimId id) {
        return claims.containsKey(id);
    }

    /** In the order of settlement; those of other households stand where this one heard of them. */
    Collection<YearClaim> claims() {
        return claims.values();
    }

    /** Whether the resident has an unreversed claim of this household with a service on that day or after. */
    boolean hasClaimSince(ResidentNumber resident, LocalDate day) {
        return claims.values().stream().anyMatch(claim -> claim instanceof SettledClaim here && !here.reversed()
                && here.resident().equals(resident) && !here.claim().servedOn().isBefore(day));
    }

    /** Whether the resident has any unreversed claim of the year, in whichever household. */
    boolean hasClaim(ResidentNumber resident) {
        return claims.values().stream().anyMatch(claim -> !claim.reversed() && claim.resident().equals(resident));
    }

    /** The other households that have covered the resident in the year. */
    Set<String> homesOf(ResidentNumber resident) {
        return homes.getOrDefault(resident, Set.of());
    }

    /** Every household that somebody's moves tie to this one. */
    Set<String> tiedHouseholds() {
        return homes.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of every resident who moved: what their unreversed claims of the year added. Each of their households must say the same. */
    public Map<ResidentNumber, Map<ClaimId, UsageDelta>> movers() {
        Map<ResidentNumber, Map<ClaimId, UsageDelta>> movers = new HashMap<>();
        for (ResidentNumber resident : homes.keySet()) {
            movers.put(resident, claims.values().stream().filter(claim -> !claim.reversed() && claim.resident().equals(resident))
                    .collect(Collectors.toMap(YearClaim::claimId, YearClaim::added)));
        }
        return movers;
    }

    SubsidiesAndRefunds contributions() {
        return contributions;
    }

    List<AccountCredit> credits() {
        return credits;
    }

    /** Every claim that a reversal or a fact recorded late touched, with what was decided on it. */
    Map<ResettlementItem, Optional<ResettlementDecided>> resettlements() {
        return resettlements;
    }

    /** Of a claim that is reversed, else null. */
    Reversal reversal(ClaimId claim) {
        return reversals.get(claim);
    }
}

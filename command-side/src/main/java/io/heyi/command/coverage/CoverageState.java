package io.heyi.command.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.HouseholdUsage;
import io.heyi.benefits.usage.PersonUsage;
import io.heyi.benefits.usage.Standing;
import io.heyi.benefits.usage.UsageDelta;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageEvent;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;

/** One household's benefit year as its events tell it: members, what they used, every claim. {@code evolve} only assigns. */
public final class CoverageState {

    private String village;
    private boolean closed;
    private HouseholdUsage household = HouseholdUsage.NONE;
    private final Map<ResidentNumber, CoveredMember> members = new HashMap<>(4);
    private final Map<ResidentNumber, PersonUsage> usage = new HashMap<>(4);
    private final Map<ClaimId, SettledClaim> claims = new LinkedHashMap<>(4);
    private final List<AccountCredit> credits = new ArrayList<>(1);
    private final Map<ResettlementItem, Optional<ResettlementDecided>> resettlements = new HashMap<>(0);

    /** What came into the family account when so many claims of the year had been settled; null: the closing emptied it. */
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
        SettledClaim reversed = claims.get(event.claimId()).afterReversal();
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

    /** For who reads the events of a year one after the other without its aggregate. */
    public void evolve(CoverageEvent event) {
        if (event instanceof ClaimSettled e) {
            evolve(e);
        } else if (event instanceof MembersEnrolled e) {
            evolve(e);
        } else if (event instanceof ClaimReversed e) {
            evolve(e);
        } else if (event instanceof CoverageEnded e) {
            evolve(e);
        } else if (event instanceof CoveredCategoryChanged e) {
            evolve(e);
        } else if (event instanceof FamilyAccountCredited e) {
            evolve(e);
        } else if (event instanceof CoverageYearClosed e) {
            evolve(e);
        } else if (event instanceof ResettlementRequired e) {
            evolve(e);
        } else if (event instanceof ResettlementDecided e) {
            evolve(e);
        } else {
            throw new IllegalStateException("unknown event " + event.getClass().getSimpleName());
        }
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

    SettledClaim claim(ClaimId id) {
        return claims.get(id);
    }

    /** In the order of settlement. */
    Collection<SettledClaim> claims() {
        return claims.values();
    }

    List<AccountCredit> credits() {
        return credits;
    }

    /** Every claim that a reversal touched, with what was decided on it. */
    Map<ResettlementItem, Optional<ResettlementDecided>> resettlements() {
        return resettlements;
    }
}

package io.heyi.events.coverage;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * A claim would have settled to other amounts had a later reversed one never been, or had been known what was recorded only after it was
 * settled. It stays as it was settled; a clerk decides.
 *
 * @param because the reversed claim; where it is a fact that was recorded late, the claim itself
 * @param settled what the claim was settled to
 * @param would   what it would settle to without the reversed claim, or by what is known now
 * @param cause   the fact that was recorded late, or null: a reversal
 * @param since   the day of death, or that from which the category holds; null: a reversal
 */
@Revision("1")
public record ResettlementRequired(String householdNo, int year, ClaimId claimId, ClaimId because, Amounts settled, Amounts would,
                                   Cause cause, LocalDate since) implements CoverageEvent {

    /** What was recorded late. */
    public enum Cause {
        /** 死亡 */ DEATH,
        /** 人员类别 */ CATEGORY
    }

    /** Because of a reversal. */
    public ResettlementRequired(String householdNo, int year, ClaimId claimId, ClaimId because, Amounts settled, Amounts would) {
        this(householdNo, year, claimId, because, settled, would, null, null);
    }

    /** Because of the reversal of this claim. */
    public boolean isFor(ClaimId reversed) {
        return cause == null && because.equals(reversed);
    }
}

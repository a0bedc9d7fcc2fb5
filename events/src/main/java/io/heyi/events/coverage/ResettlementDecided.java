package io.heyi.events.coverage;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * A clerk decided on a claim that a later reversal or a fact recorded late touched.
 *
 * @param because     the reversed claim; the claim itself where it is a fact that was recorded late
 * @param resettledAs the new settlement of a claim that is reversed and settled anew, or null when it stays as settled
 * @param by          the account's name
 */
@Revision("1")
public record ResettlementDecided(String householdNo, int year, ClaimId claimId, ClaimId because, Choice choice, String reason,
                                  ClaimId resettledAs, String by, LocalDate decidedOn) implements CoverageEvent {

    /** What may become of it. */
    public enum Choice {
        /** 维持原结算 */ KEEP_AS_SETTLED,
        /** 冲正后重新结算 */ RESETTLE
    }
}

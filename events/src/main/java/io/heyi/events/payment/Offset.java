package io.heyi.events.payment;

import io.heyi.events.coverage.ClaimId;
import io.heyi.events.remittance.Layers;

/**
 * What a payment is less because the resident has to pay back an earlier one (抵扣). The two amounts are equal in total; by layer they may
 * differ, for one is taken as the earlier claim was paid and the other as this one is.
 *
 * @param claimId   the claim that is paid back
 * @param village   where its household lived
 * @param recovered what of it is paid back, by the layers that had paid it
 * @param withheld  what is not paid out for it, by the layers that would have
 */
public record Offset(ClaimId claimId, String village, Layers recovered, Layers withheld) {
}

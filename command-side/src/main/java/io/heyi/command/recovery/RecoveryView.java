package io.heyi.command.recovery;

import io.heyi.benefits.money.Money;
import io.heyi.events.recovery.RecoveryRecorded;

/**
 * What was recorded, and what then is left.
 *
 * @param open what the resident still has to pay back for the claim
 */
public record RecoveryView(RecoveryRecorded recorded, Money open) {
}

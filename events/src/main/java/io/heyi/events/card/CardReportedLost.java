package io.heyi.events.card;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** A card was reported lost (挂失): it is valid no longer, and stays so when it is found. */
@Revision("1")
public record CardReportedLost(String cardNo, ResidentNumber resident, LocalDate lostOn) implements CardEvent {
}

package io.heyi.events.card;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/** A card was handed in (退卡): it is valid no longer. */
@Revision("1")
public record CardReturned(String cardNo, ResidentNumber resident, LocalDate returnedOn) implements CardEvent {
}

package io.heyi.events.card;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.axonframework.serialization.Revision;

/**
 * A card was issued to a resident (发卡).
 *
 * @param cardNo   unique in the county for ever
 * @param replaces the resident's earlier card that this one replaces (补卡), or null
 */
@Revision("1")
public record CardIssued(String cardNo, ResidentNumber resident, LocalDate issuedOn, String replaces) implements CardEvent {
}

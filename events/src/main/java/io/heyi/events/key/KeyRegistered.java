package io.heyi.events.key;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * The institution signs with this key. Two keys at once are how one replaces the other without a pause.
 *
 * @param jwk       the public key, a JWK (RFC 7517) of the curve P-256
 * @param validFrom first day, Beijing time
 * @param validTo   last day, included
 */
@Revision("1")
public record KeyRegistered(String institution, String keyId, String jwk, LocalDate validFrom, LocalDate validTo) implements KeyEvent {
}

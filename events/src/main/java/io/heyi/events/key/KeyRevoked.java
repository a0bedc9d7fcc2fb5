package io.heyi.events.key;

import org.axonframework.serialization.Revision;

/** From now on nothing signed with this key is accepted. */
@Revision("1")
public record KeyRevoked(String institution, String keyId, String reason) implements KeyEvent {
}

package io.heyi.events.account;

import org.axonframework.serialization.Revision;

/** Nobody signs in as this account any more. */
@Revision("1")
public record AccountDisabled(String name, String reason) implements AccountEvent {
}

package io.heyi.events.account;

import org.axonframework.serialization.Revision;

/** The account is open again. */
@Revision("1")
public record AccountEnabled(String name) implements AccountEvent {
}

package io.heyi.events.account;

import org.axonframework.serialization.Revision;

/** An account exists; it may do nothing until a role is granted. {@code owner} is the person or post it belongs to. */
@Revision("1")
public record AccountOpened(String name, String owner) implements AccountEvent {
}

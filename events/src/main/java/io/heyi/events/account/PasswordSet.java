package io.heyi.events.account;

import org.axonframework.serialization.Revision;

/** A password was set; what it is stands in no event. {@code oneTime}: somebody else set it, and it must be changed when first used. */
@Revision("1")
public record PasswordSet(String name, boolean oneTime) implements AccountEvent {
}

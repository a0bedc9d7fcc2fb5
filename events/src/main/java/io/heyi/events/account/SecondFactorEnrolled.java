package io.heyi.events.account;

import org.axonframework.serialization.Revision;

/** The account's owner has shown a code of a device of theirs. */
@Revision("1")
public record SecondFactorEnrolled(String name) implements AccountEvent {
}

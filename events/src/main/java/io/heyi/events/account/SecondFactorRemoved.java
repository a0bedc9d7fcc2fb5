package io.heyi.events.account;

import org.axonframework.serialization.Revision;

/** The device is lost; another is enrolled at the next sign-in. */
@Revision("1")
public record SecondFactorRemoved(String name) implements AccountEvent {
}

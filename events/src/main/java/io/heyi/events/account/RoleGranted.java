package io.heyi.events.account;

import org.axonframework.serialization.Revision;

/**
 * From now on the account has this role and no other.
 *
 * @param role   a name of the command side's {@code Role}
 * @param region administrative code whose villages it reaches, absent for an administrator
 */
@Revision("1")
public record RoleGranted(String name, String role, String region) implements AccountEvent {
}

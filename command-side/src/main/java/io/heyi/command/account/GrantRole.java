package io.heyi.command.account;

import io.heyi.command.access.Role;

/**
 * Give an account its one role. For a person at the door it takes another person's approval.
 *
 * @param region administrative code it reaches, of a county (6 digits), a township (9) or a village (12); null for an administrator
 */
public record GrantRole(String name, Role role, String region) implements AccountCommand {
}

package io.heyi.command.account;

/** Open an account, as yet without a role. */
public record OpenAccount(String name, String owner) implements AccountCommand {
}

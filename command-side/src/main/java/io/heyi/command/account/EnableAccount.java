package io.heyi.command.account;

/** Open a disabled account again. */
public record EnableAccount(String name) implements AccountCommand {
}

package io.heyi.command.account;

/** Let nobody sign in as this account. */
public record DisableAccount(String name, String reason) implements AccountCommand {
}

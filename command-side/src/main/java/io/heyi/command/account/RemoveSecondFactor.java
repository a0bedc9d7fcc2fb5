package io.heyi.command.account;

/** Forget a lost device. For a person at the door it takes another person's approval. */
public record RemoveSecondFactor(String name) implements AccountCommand {
}

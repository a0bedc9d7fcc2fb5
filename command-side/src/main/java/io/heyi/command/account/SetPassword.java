package io.heyi.command.account;

/**
 * Record that a password is set: one's own, or a one-time one by an administrator, which takes another's approval once the account has a role.
 * The password itself is not part of it.
 */
public record SetPassword(String name, boolean oneTime) implements AccountCommand {

    @Override
    public boolean isOwn() {
        return !oneTime;
    }
}

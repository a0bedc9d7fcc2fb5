package io.heyi.command.account;

/** Record that the owner has shown a code of the device. */
public record EnrollSecondFactor(String name) implements AccountCommand {

    @Override
    public boolean isOwn() {
        return true;
    }
}

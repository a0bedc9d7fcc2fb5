package io.heyi.events.counter;

/** Whom the fund pays (收款账户). */
public record BankAccount(String holder, String bank, String number) {

    /** Masked: it is personal data. */
    @Override
    public String toString() {
        return "account ending in " + number.substring(Math.max(0, number.length() - 4));
    }
}

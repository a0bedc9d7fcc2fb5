package io.heyi.command.access;

import io.heyi.benefits.money.Money;

/** Up to this amount one person decides alone; the county sets it. */
public record ApprovalThreshold(Money amount) {

    public boolean isExceededBy(Money paid) {
        return paid.compareTo(amount) > 0;
    }
}

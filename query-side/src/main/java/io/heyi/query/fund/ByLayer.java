package io.heyi.query.fund;

import io.heyi.benefits.money.Money;

/** An amount by who bears it, in yuan; {@code total} is their sum. */
public record ByLayer(Money basic, Money serious, Money assistance, Money guarantee, Money account, Money total) {
}

package io.heyi.query.fund;

import java.util.function.Function;

import io.heyi.benefits.money.Money;
import io.heyi.events.remittance.Layers;

/** Who bears what a claim is paid; {@link #NONE} for money that is of no layer. */
public enum Layer {
    NONE("", null, amounts -> Money.ZERO),
    BASIC("basic", Account.BASIC, Layers::basic),
    SERIOUS("serious", Account.SERIOUS, Layers::serious),
    ASSISTANCE("assistance", Account.ASSISTANCE, Layers::assistance),
    GUARANTEE("guarantee", Account.GUARANTEE, Layers::guarantee),
    /** The household's own family account: no expense of the fund, but less that it keeps for the household. */
    ACCOUNT("account", Account.FAMILY_ACCOUNT, Layers::account);

    private final String code;
    private final Account bornBy;
    private final Function<Layers, Money> amount;

    Layer(String code, Account bornBy, Function<Layers, Money> amount) {
        this.code = code;
        this.bornBy = bornBy;
        this.amount = amount;
    }

    String code() {
        return code;
    }

    /** The account that what it pays is debited to. */
    Account bornBy() {
        return bornBy;
    }

    Money of(Layers amounts) {
        return amount.apply(amounts);
    }
}

package io.heyi.app.api.remittance;

import io.heyi.benefits.money.Money;
import io.heyi.events.remittance.Layers;

/** An amount by who bears it, in yuan. */
public record LayerAmounts(Money basic, Money serious, Money assistance, Money guarantee, Money account, Money total) {

    public static LayerAmounts of(Layers a) {
        return new LayerAmounts(a.basic(), a.serious(), a.assistance(), a.guarantee(), a.account(), a.total());
    }
}

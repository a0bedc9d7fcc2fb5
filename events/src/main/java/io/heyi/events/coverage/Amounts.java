package io.heyi.events.coverage;

import io.heyi.benefits.adjudication.Adjudication;
import io.heyi.benefits.money.Money;

/** The amounts of one settlement, without its trace. */
public record Amounts(Money total, Money eligible, Money deductible, Money account, Money basic, Money serious, Money assistance,
                      Money guarantee, Money hospitalBears, Money selfPay) {

    public static Amounts of(Adjudication a) {
        return new Amounts(a.total(), a.eligible(), a.deductible(), a.account(), a.basic(), a.serious(), a.assistance(),
                a.guarantee(), a.hospitalBears(), a.selfPay());
    }
}

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

    /** What the fund's layers pay. */
    public Money layers() {
        return basic.plus(serious).plus(assistance).plus(guarantee);
    }

    /** What is paid for the resident: the layers' and the family account's money. */
    public Money payment() {
        return layers().plus(account);
    }
}

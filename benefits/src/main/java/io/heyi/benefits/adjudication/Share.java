package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;

/**
 * What the basic layer's own rule comes to for a claim, before the year's ceilings, in fen.
 *
 * @param eligible      E, which the layers' rest is measured on
 * @param deductible    d as charged
 * @param account       paid by the family account
 * @param basic         paid by the basic layer
 * @param hospitalBears left with the hospital by a single-disease price
 */
record Share(Money eligible, Money deductible, Money account, Money basic, Money hospitalBears) {

    static Share of(Money eligible, Money deductible, Money basic) {
        return new Share(eligible, deductible, Money.ZERO, basic, Money.ZERO);
    }

    Share withBasic(Money basicAfterCeilings) {
        return new Share(eligible, deductible, account, basicAfterCeilings, hospitalBears);
    }

    Money rest() {
        return eligible.minus(basic);
    }
}

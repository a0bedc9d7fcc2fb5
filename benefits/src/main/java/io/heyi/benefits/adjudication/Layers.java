package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.Layer;

/**
 * Adjudication rule 9: the layers in the plan's order, each on the rest that the one before left, in fen.
 *
 * @param compliantSelfPay what entered serious illness
 * @param guardedSelfPay   what the resident still bears under the guarantee
 */
record Layers(Money serious, Money assistance, Money guarantee, Money compliantSelfPay, Money guardedSelfPay) {

    static final Layers NONE = new Layers(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    static Layers pay(Case c, Money restAtStart, Trace trace) {
        Layers paid = NONE;
        Money rest = restAtStart;
        for (Layer layer : c.plan().layers()) {
            paid = switch (layer) {
                case SERIOUS_ILLNESS -> paid.withSerious(SeriousIllness.pay(c, restAtStart, rest, trace), restAtStart);
                case MEDICAL_ASSISTANCE -> paid.withAssistance(MedicalAssistance.pay(c, rest, trace));
                case GUARANTEE -> paid.withGuarantee(Guarantee.pay(c, rest, trace));
            };
            rest = restAtStart.minus(paid.sum());
        }
        return paid;
    }

    private Money sum() {
        return serious.plus(assistance).plus(guarantee);
    }

    private Layers withSerious(Money amount, Money compliant) {
        return new Layers(amount, assistance, guarantee, compliant, guardedSelfPay);
    }

    private Layers withAssistance(Money amount) {
        return new Layers(serious, amount, guarantee, compliantSelfPay, guardedSelfPay);
    }

    private Layers withGuarantee(Guarantee amount) {
        return new Layers(serious, assistance, amount.paid(), compliantSelfPay, amount.guardedSelfPay());
    }
}

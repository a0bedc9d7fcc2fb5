package io.heyi.events.remittance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Amounts;

/**
 * An amount by who bears it. A layer without money is not written.
 *
 * @param basic      the fund's basic layer (基本补偿)
 * @param serious    serious-illness insurance (大病保险)
 * @param assistance medical assistance (医疗救助)
 * @param guarantee  the guarantee (兜底保障)
 * @param account    the household's family account (家庭账户)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Layers(Money basic, Money serious, Money assistance, Money guarantee, Money account) {

    public static final Layers NONE = new Layers(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public static Layers of(Amounts a) {
        return new Layers(a.basic(), a.serious(), a.assistance(), a.guarantee(), a.account());
    }

    public Money total() {
        return basic.plus(serious).plus(assistance).plus(guarantee).plus(account);
    }

    public Layers plus(Layers other) {
        return new Layers(basic.plus(other.basic), serious.plus(other.serious), assistance.plus(other.assistance),
                guarantee.plus(other.guarantee), account.plus(other.account));
    }

    public Layers minus(Layers other) {
        return plus(other.negate());
    }

    /**
     * So much of it: of the fund's money first, layer by layer in the order in which they pay, and of the household's account last.
     *
     * @param amount at most the total
     */
    public Layers first(Money amount) {
        Money ofBasic = amount.min(basic);
        Money afterBasic = amount.minus(ofBasic);
        Money ofSerious = afterBasic.min(serious);
        Money afterSerious = afterBasic.minus(ofSerious);
        Money ofAssistance = afterSerious.min(assistance);
        Money afterAssistance = afterSerious.minus(ofAssistance);
        Money ofGuarantee = afterAssistance.min(guarantee);
        return new Layers(ofBasic, ofSerious, ofAssistance, ofGuarantee, afterAssistance.minus(ofGuarantee));
    }

    public Layers negate() {
        return new Layers(basic.negate(), serious.negate(), assistance.negate(), guarantee.negate(), account.negate());
    }
}

package io.heyi.benefits.claim;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.heyi.benefits.claim.ClaimRefusals.ClassCNotWhollyOwn;

/**
 * A line of a bill as the institution sends it (费用明细). What it leaves open, the catalogue in force on its day says; without a catalogue
 * the class must be there and the rest means none.
 *
 * @param itemClass  or null: the catalogue's
 * @param limitPrice yuan per unit, or null: the catalogue's, or none
 * @param prepay     own share 0..1, or null: the catalogue's, or the plan's of the class
 * @param essential  or null: the catalogue's, or not essential
 * @param kind       which catalogue it belongs to, or null when the bill does not say
 * @param chargedOn  the day it was charged, or null: the day of service
 */
public record BilledLine(int line, String itemCode, String name, ItemClass itemClass, BigDecimal quantity, BigDecimal unitPrice,
                         BigDecimal limitPrice, BigDecimal prepay, Boolean essential, ItemKind kind, LocalDate chargedOn) {

    public BilledLine {
        if (itemClass == ItemClass.C && prepay != null && prepay.compareTo(BigDecimal.ONE) != 0) {
            throw new ClassCNotWhollyOwn("lines[" + line + "].prepay");
        }
    }

    /** A line that leaves nothing open but its kind and day. */
    public static BilledLine of(ChargeLine c) {
        return new BilledLine(c.line(), c.itemCode(), c.name(), c.itemClass(), c.quantity(), c.unitPrice(), c.limitPrice(), c.prepay(),
                c.essential(), c.kind(), c.chargedOn());
    }

    /** As it is where no catalogue says anything about it. */
    public ChargeLine uncatalogued() {
        return charged(itemClass, limitPrice, prepay, Boolean.TRUE.equals(essential), kind);
    }

    /** With these terms in place of what it says or leaves open. */
    public ChargeLine charged(ItemClass terms, BigDecimal limit, BigDecimal share, boolean essentialDrug, ItemKind found) {
        return new ChargeLine(line, itemCode, name, terms, quantity, unitPrice, limit, share, essentialDrug, found, chargedOn);
    }

    /** What the line cost, exact, in yuan. */
    public BigDecimal amount() {
        return unitPrice.multiply(quantity);
    }

    /** @throws io.heyi.benefits.Refusal when quantity, prices or share are none, whatever a catalogue may say of the line */
    public BilledLine checked() {
        charged(itemClass == null ? ItemClass.A : itemClass, limitPrice, prepay, false, kind);
        return this;
    }

    public LocalDate dayOr(LocalDate servedOn) {
        return chargedOn == null ? servedOn : chargedOn;
    }
}

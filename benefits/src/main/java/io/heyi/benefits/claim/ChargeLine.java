package io.heyi.benefits.claim;

import io.heyi.benefits.claim.ClaimRefusals.ClassCNotWhollyOwn;
import io.heyi.benefits.claim.ClaimRefusals.FieldAbsent;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One line of a bill (费用明细). Its amount is {@code unitPrice x quantity}, exact; neither may have more than four decimals.
 *
 * @param line       its number on the bill
 * @param quantity   in units of the item, not negative
 * @param unitPrice  yuan per unit
 * @param limitPrice yuan per unit that the fund takes into account (限价), or null when there is no limit
 * @param prepay     the patient's own share before anything is reimbursed (先行自付比例), 0..1, or null for the plan's share of the class
 * @param essential  whether it is an essential drug (基本药物)
 * @param kind       whose catalogue it belongs to, or null when neither the bill nor a catalogue says
 * @param chargedOn  the day it was charged, or null: the day of service
 */
public record ChargeLine(int line, String itemCode, String name, ItemClass itemClass, BigDecimal quantity, BigDecimal unitPrice,
                         BigDecimal limitPrice, BigDecimal prepay, boolean essential, ItemKind kind, LocalDate chargedOn) {

    public ChargeLine {
        if (itemClass == null) {
            throw new FieldAbsent(field(line, "class"));
        }
        quantity = Amounts.checked(field(line, "quantity"), quantity);
        unitPrice = Amounts.checked(field(line, "unitPrice"), unitPrice);
        limitPrice = limitPrice == null ? null : Amounts.checked(field(line, "limitPrice"), limitPrice);
        prepay = Amounts.checkedShare(field(line, "prepay"), prepay);
        if (itemClass == ItemClass.C && prepay != null && prepay.compareTo(BigDecimal.ONE) != 0) {
            throw new ClassCNotWhollyOwn(field(line, "prepay"));
        }
    }

    /** Of a bill that names neither kinds nor days. */
    public ChargeLine(int line, String itemCode, String name, ItemClass itemClass, BigDecimal quantity, BigDecimal unitPrice,
                      BigDecimal limitPrice, BigDecimal prepay, boolean essential) {
        this(line, itemCode, name, itemClass, quantity, unitPrice, limitPrice, prepay, essential, null, null);
    }

    /** What the line cost, exact, in yuan. */
    public BigDecimal amount() {
        return unitPrice.multiply(quantity);
    }

    /** What of it lies within the limit price, exact, in yuan: {@code amount - over} of adjudication rule 1. */
    public BigDecimal amountWithinLimit() {
        return limitPrice == null || limitPrice.compareTo(unitPrice) >= 0 ? amount() : limitPrice.multiply(quantity);
    }

    private static String field(int line, String name) {
        return "lines[" + line + "]." + name;
    }
}

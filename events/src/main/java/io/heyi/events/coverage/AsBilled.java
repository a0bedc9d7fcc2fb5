package io.heyi.events.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.benefits.money.Decimals;

/**
 * What lines of a bill said of their terms, or left open, where they were charged under others: those of the catalogue, or none. A later
 * settlement of the same bill charges what was sent, and not what an older catalogue made of it.
 *
 * @param lines      their numbers on the bill
 * @param limitPrice yuan per unit; like the others null where the lines said nothing
 */
public record AsBilled(List<Integer> lines, ItemClass itemClass, BigDecimal limitPrice, BigDecimal prepay, Boolean essential,
                       ItemKind kind) {

    public AsBilled {
        lines = lines == null ? List.of() : List.copyOf(lines);
        limitPrice = normal(limitPrice);
        prepay = normal(prepay);
    }

    /**
     * Nothing for a bill that was charged as it was sent.
     *
     * @param charged the lines sent as they were charged, in the same order
     */
    public static List<AsBilled> of(List<BilledLine> sent, List<ChargeLine> charged) {
        Map<AsBilled, List<Integer>> otherwise = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            AsBilled terms = termsOf(sent.get(i));
            if (!terms.equals(termsOf(BilledLine.of(charged.get(i))))) {
                otherwise.computeIfAbsent(terms, none -> new ArrayList<>()).add(sent.get(i).line());
            }
        }
        return otherwise.entrySet().stream().map(lines -> lines.getKey().of(lines.getValue())).toList();
    }

    /** The lines as they were sent. */
    public static List<BilledLine> lines(List<ChargeLine> charged, List<AsBilled> otherwise) {
        Map<Integer, AsBilled> byLine = new HashMap<>();
        otherwise.forEach(terms -> terms.lines().forEach(line -> byLine.put(line, terms)));
        return charged.stream().map(line -> {
            AsBilled terms = byLine.get(line.line());
            return terms == null ? BilledLine.of(line) : terms.line(line);
        }).toList();
    }

    private static AsBilled termsOf(BilledLine line) {
        return new AsBilled(List.of(), line.itemClass(), line.limitPrice(), line.prepay(), line.essential(), line.kind());
    }

    private AsBilled of(List<Integer> numbers) {
        return new AsBilled(numbers, itemClass, limitPrice, prepay, essential, kind);
    }

    private BilledLine line(ChargeLine c) {
        return new BilledLine(c.line(), c.itemCode(), c.name(), itemClass, c.quantity(), c.unitPrice(), limitPrice, prepay, essential, kind,
                c.chargedOn());
    }

    private static BigDecimal normal(BigDecimal number) {
        return number == null ? null : Decimals.normal(number);
    }
}

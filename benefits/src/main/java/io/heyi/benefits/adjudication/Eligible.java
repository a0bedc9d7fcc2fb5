package io.heyi.benefits.adjudication;

import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.money.Money;
import io.heyi.benefits.money.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Adjudication rule 1: what of the bill the plan takes into account (可报费用).
 *
 * @param amount    E, rounded once for the claim
 * @param essential the eligible part of essential-drug lines (基本药物), exact, in yuan
 */
record Eligible(Money amount, BigDecimal essential) {

    static Eligible of(Case c, Trace trace) {
        Claim claim = c.claim();
        Map<ItemClass, Ratio> prepay = c.plan().cataloguePrepay();
        return claim.lines().isEmpty() ? ofSums(claim.total(), claim.sums(), prepay, trace)
                : ofLines(claim.total(), claim.lines(), prepay, trace);
    }

    private static Eligible ofSums(Money total, ClassSums sums, Map<ItemClass, Ratio> prepay, Trace trace) {
        Ratio prepayA = prepay.get(ItemClass.A);
        Ratio prepayB = prepay.get(ItemClass.B);
        BigDecimal exact = lessOwnShare(sums.classA().yuan(), prepayA.value()).add(lessOwnShare(sums.classB().yuan(), prepayB.value()));
        Money eligible = total.min(Money.rounded(exact));
        trace.step(StepName.LINES, List.of(
                Figure.of("classA", sums.classA()), Figure.of("cataloguePrepay.A", prepayA),
                Figure.of("classB", sums.classB()), Figure.of("cataloguePrepay.B", prepayB),
                Figure.of("classC", sums.classC())), total, eligible);
        return new Eligible(eligible, BigDecimal.ZERO);
    }

    private static Eligible ofLines(Money total, List<ChargeLine> lines, Map<ItemClass, Ratio> prepay, Trace trace) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal withinLimit = BigDecimal.ZERO;
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal essential = BigDecimal.ZERO;
        for (ChargeLine line : lines) {
            BigDecimal lineWithinLimit = line.amountWithinLimit();
            BigDecimal lineEligible = lessOwnShare(lineWithinLimit, ownShare(line, prepay));
            amount = amount.add(line.amount());
            withinLimit = withinLimit.add(lineWithinLimit);
            exact = exact.add(lineEligible);
            essential = line.essential() ? essential.add(lineEligible) : essential;
        }
        Money eligible = total.min(Money.rounded(exact));
        trace.step(StepName.LINES, List.of(
                new Figure("amount", amount), new Figure("over", amount.subtract(withinLimit)),
                new Figure("prepay", withinLimit.subtract(exact)), new Figure("eligible", exact),
                new Figure("essential", essential)), total, eligible);
        return new Eligible(eligible, essential);
    }

    /** The line's own share goes before the plan's; class C is always wholly the patient's. */
    private static BigDecimal ownShare(ChargeLine line, Map<ItemClass, Ratio> prepay) {
        if (line.itemClass() == ItemClass.C) {
            return BigDecimal.ONE;
        }
        return line.prepay() != null ? line.prepay() : prepay.get(line.itemClass()).value();
    }

    private static BigDecimal lessOwnShare(BigDecimal amount, BigDecimal share) {
        return share.signum() == 0 ? amount : amount.subtract(amount.multiply(share));
    }
}

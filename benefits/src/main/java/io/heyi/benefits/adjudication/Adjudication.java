package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.usage.UsageDelta;
import java.util.List;

/**
 * What a claim settles to, in fen (adjudication §1). Its constructor holds the invariant: the parts sum to the total, and none is negative.
 *
 * @param total         what the bill comes to
 * @param eligible      可报费用 E; for outpatients what the family account left of it
 * @param deductible    起付线 d as charged
 * @param account       paid by the family account (家庭账户)
 * @param basic         paid by the fund's basic layer (基本补偿)
 * @param serious       paid by serious-illness insurance (大病保险)
 * @param assistance    paid by medical assistance (医疗救助)
 * @param guarantee     paid by the guarantee (兜底保障)
 * @param hospitalBears what a single-disease price leaves with the hospital
 * @param selfPay       what the resident bears (个人自付)
 * @param ceilingsHit   the ceilings that cut something, in the order in which they did
 * @param added         what this settlement adds to the accumulators
 * @param trace         the steps it was computed by
 */
public record Adjudication(Money total, Money eligible, Money deductible, Money account, Money basic, Money serious, Money assistance,
                           Money guarantee, Money hospitalBears, Money selfPay, List<Ceiling> ceilingsHit, UsageDelta added,
                           List<Step> trace) {

    /** @throws IllegalArgumentException when the parts do not sum to the total or one is negative: a defect, never a refusal */
    public Adjudication {
        ceilingsHit = List.copyOf(ceilingsHit);
        trace = List.copyOf(trace);
        if (leastOf(account, basic, serious, assistance, guarantee, hospitalBears, selfPay, eligible, deductible) < 0) {
            throw new IllegalArgumentException("a part of the settlement is negative");
        }
        Money paid = account.plus(basic).plus(serious).plus(assistance).plus(guarantee);
        if (!paid.plus(hospitalBears).plus(selfPay).equals(total)) {
            throw new IllegalArgumentException("the parts of the settlement do not sum to its total");
        }
    }

    private static long leastOf(Money... parts) {
        long least = Long.MAX_VALUE;
        for (Money part : parts) {
            least = Math.min(least, part.fen());
        }
        return least;
    }
}

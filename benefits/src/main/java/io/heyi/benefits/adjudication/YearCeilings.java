package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;

/** Adjudication rule 8: the ceilings of the year on everything but outpatients. */
final class YearCeilings {

    private YearCeilings() {
    }

    static Share cut(Case c, Share share, Trace trace) {
        Money ofKind = trace.cut(Ceiling.KIND_YEAR, c.plan().ceilings().get(c.claim().kind()), c.before().paidThisKind(), share.basic());
        Money ofYear = trace.cut(Ceiling.YEAR, c.plan().annualCeiling(), c.before().basicPaid(), ofKind);
        return ofYear.equals(share.basic()) ? share : share.withBasic(ofYear);
    }
}

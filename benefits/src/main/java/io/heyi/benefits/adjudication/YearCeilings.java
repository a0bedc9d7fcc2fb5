package io.heyi.benefits.adjudication;

import io.heyi.benefits.money.Money;

/** Adjudication rule 8: the ceilings of the year on everything but outpatients. */
final class YearCeilings {

    private YearCeilings() {
    }

    static Share cut(Case c, Share share, Trace trace) {
        Money ofKind = trace.cut(Rooms.kindYear(c.plan(), c.claim().kind(), c.before().paidThisKind()), share.basic());
        Money ofYear = trace.cut(Rooms.year(c.plan(), c.before().basicPaid()), ofKind);
        return ofYear.equals(share.basic()) ? share : share.withBasic(ofYear);
    }
}

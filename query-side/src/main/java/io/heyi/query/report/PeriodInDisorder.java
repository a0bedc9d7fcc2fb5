package io.heyi.query.report;

import io.heyi.benefits.Refusal;

/** A period that ends before it begins. */
public final class PeriodInDisorder extends Refusal {

    public PeriodInDisorder() {
        super("to", "统计期间的截止日期早于起始日期", "the period ends before it begins");
    }
}

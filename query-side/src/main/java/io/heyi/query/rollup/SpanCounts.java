package io.heyi.query.rollup;

import io.heyi.query.projection.RowBatch;

/** How the numbers of persons over every span of months of one year change. */
final class SpanCounts {

    private final long[][] beneficiaries = new long[ResidentYear.MONTHS][ResidentYear.MONTHS];
    private final long[][] large = new long[ResidentYear.MONTHS][ResidentYear.MONTHS];
    private final boolean[][] touched = new boolean[ResidentYear.MONTHS][ResidentYear.MONTHS];

    /** A resident's sum over the span goes from one amount, in fen, to another. Months count from 0. */
    void change(int first, int last, long before, long after) {
        touched[first][last] = true;
        beneficiaries[first][last] += one(after > 0) - one(before > 0);
        large[first][last] += one(after >= LargeAmount.FEN) - one(before >= LargeAmount.FEN);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    /** Spans without a change in number are written too, so that the rows do not depend on how the facts were cut into steps. */
    void addTo(RowBatch rows, int year) {
        for (int first = 0; first < ResidentYear.MONTHS; first++) {
            for (int last = first; last < ResidentYear.MONTHS; last++) {
                if (touched[first][last]) {
                    rows.add(year, first + 1, last + 1, beneficiaries[first][last], large[first][last]);
                }
            }
        }
    }
}

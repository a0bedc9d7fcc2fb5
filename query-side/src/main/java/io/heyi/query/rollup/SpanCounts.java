package io.heyi.query.rollup;

import io.heyi.query.projection.RowBatch;

/** How the numbers of persons over every span of months of one year change. */
final class SpanCounts {

    static final int MONTHS = 12;

    private final long[][] beneficiaries = new long[MONTHS][MONTHS];
    private final long[][] large = new long[MONTHS][MONTHS];
    private final boolean[][] touched = new boolean[MONTHS][MONTHS];

    /**
     * One resident's year changes. Only spans that have one of the changed months can change with it.
     *
     * @param after  what the resident was paid in each month, in fen; null without a settlement
     * @param change what of it is new; null in a month of which nothing is
     */
    void add(Long[] after, Long[] change) {
        for (int first = 0; first < MONTHS; first++) {
            boolean changed = false;
            long now = 0;
            long before = 0;
            for (int last = first; last < MONTHS; last++) {
                if (after[last] != null) {
                    now += after[last];
                    before += after[last];
                }
                if (change[last] != null) {
                    before -= change[last];
                    changed = true;
                }
                if (changed) {
                    change(first, last, before, now);
                }
            }
        }
    }

    private void change(int first, int last, long before, long now) {
        touched[first][last] = true;
        beneficiaries[first][last] += one(now > 0) - one(before > 0);
        large[first][last] += one(now >= LargeAmount.FEN) - one(before >= LargeAmount.FEN);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    /** Spans without a change in number are written too, so that the rows do not depend on how the facts were cut into steps. */
    void addTo(RowBatch rows, int year) {
        for (int first = 0; first < MONTHS; first++) {
            for (int last = first; last < MONTHS; last++) {
                if (touched[first][last]) {
                    rows.add(year, first + 1, last + 1, beneficiaries[first][last], large[first][last]);
                }
            }
        }
    }
}

package io.heyi.query.rollup;

/** What the basic layer paid for one resident in each month of a year, and by how much some of the months change; in fen. */
final class ResidentYear {

    static final int MONTHS = 12;

    private final long[] before = new long[MONTHS];
    private final long[] change = new long[MONTHS];
    private final boolean[] changes = new boolean[MONTHS];

    /** @param month counts from 1 */
    void was(int month, long paid) {
        before[month - 1] = paid;
    }

    /** A change by nothing is one, too: a settlement that paid nothing is known from then on. */
    void changes(int month, long by) {
        change[month - 1] = by;
        changes[month - 1] = true;
    }

    /** Tells the counts of every span of months that has one of the changed ones. */
    void addTo(SpanCounts counts) {
        for (int first = 0; first < MONTHS; first++) {
            boolean changed = false;
            long paid = 0;
            long changedBy = 0;
            for (int last = first; last < MONTHS; last++) {
                changed |= changes[last];
                paid += before[last];
                changedBy += change[last];
                if (changed) {
                    counts.change(first, last, paid, paid + changedBy);
                }
            }
        }
    }
}

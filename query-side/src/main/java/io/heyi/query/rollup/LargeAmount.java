package io.heyi.query.rollup;

/** 万元以上: what counts as a large settlement, and as a large sum of one resident. */
public final class LargeAmount {

    /** Ten thousand yuan itself is one; in fen. */
    public static final long FEN = 1_000_000;

    private LargeAmount() {
    }
}

package io.heyi.query.replay;

/** Is told how far a replay has come. */
@FunctionalInterface
public interface ReplayProgress {

    /** @param position rebuilt so far, of {@code upto} */
    void at(long position, long upto);
}

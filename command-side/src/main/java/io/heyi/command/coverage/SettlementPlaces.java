package io.heyi.command.coverage;

/**
 * Gives the next place in the order of settlement in the middle of a decision, and so takes the append lock there: the group must run alone
 * ({@link io.heyi.command.journal.Alone}).
 */
@FunctionalInterface
public interface SettlementPlaces {

    long next();
}

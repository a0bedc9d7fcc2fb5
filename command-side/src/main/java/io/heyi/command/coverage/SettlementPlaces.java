package io.heyi.command.coverage;

/** Gives the next place in the order of settlement, in the transaction. */
@FunctionalInterface
public interface SettlementPlaces {

    long next();
}

package io.heyi.command.journal;

/** A command that has a place in the order of settlement: its own, or the next one when it is executed. */
public interface TakesPlace {

    boolean hasPlace();

    LedgerCommand at(long place);
}

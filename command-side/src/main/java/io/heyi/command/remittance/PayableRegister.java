package io.heyi.command.remittance;

import java.time.YearMonth;
import java.util.List;

import io.heyi.events.remittance.StatementItem;

/** What hospitals are owed and no statement holds yet, over all households. */
public interface PayableRegister {

    /**
     * What the statement of a month has to hold: settlements of services until the end of the month, and their reversals. A reversal
     * waits until the statement of its settlement is approved, for only then is it known what review deducted from it.
     *
     * @param asKnownAt the last event that is considered
     * @param items     in the order of settlement numbers, a settlement before its reversal
     */
    record Due(long asKnownAt, List<StatementItem> items) {
    }

    Due due(String institution, YearMonth month);
}

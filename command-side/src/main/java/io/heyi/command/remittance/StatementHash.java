package io.heyi.command.remittance;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

import io.heyi.command.bank.ContentHash;
import io.heyi.events.remittance.StatementItem;

/** What a statement says: institution and month, then every item in its order, then every deduction in force in the order of adding. */
final class StatementHash {

    private StatementHash() {
    }

    static String of(String institution, YearMonth month, List<StatementItem> items, Collection<Deduction> deductions) {
        ContentHash hash = new ContentHash().line(institution, month);
        items.forEach(item -> hash.line(item.claim(), item.sign(), ContentHash.fen(item.amounts()), ContentHash.fen(item.net())));
        deductions.forEach(deduction -> hash.line(deduction.number(), deduction.claim(), ContentHash.fen(deduction.amounts())));
        return hash.hex();
    }
}

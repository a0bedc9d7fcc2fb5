package io.heyi.command.intake;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import io.heyi.command.journal.CommandLanes;

/**
 * Lanes keep the order within a household. What may be used once in the whole county (an invoice, a settlement number, a resident) must be
 * given to the row that comes first in the file, whichever lane is faster: before a key comes up again, everything sent is answered.
 * Remembers hashes only; a false alarm costs one wait.
 */
final class CountyWideKeys {

    private final Set<Integer> seen = new HashSet<>();

    void before(CommandLanes lanes, Object... key) {
        if (!seen.add(Objects.hash(key))) {
            lanes.drain();
        }
    }
}

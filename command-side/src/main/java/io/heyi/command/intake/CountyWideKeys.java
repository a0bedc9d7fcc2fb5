package io.heyi.command.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;

import io.heyi.command.journal.CommandLanes;

/**
 * Lanes keep the order within a household. What may be used once in the whole county (an invoice, a settlement number, a resident) must be
 * given to the row that comes first in the file, whichever lane is faster: before a key comes up again, everything sent is answered.
 * Remembers hashes only; a false alarm costs one wait.
 */
final class CountyWideKeys {

    private final Set<Integer> seen = new HashSet<>();

    void before(CommandLanes lanes, String... key) {
        if (!seen.add(hash(key))) {
            lanes.drain();
        }
    }

    /** Numbers that follow each other often share a {@code hashCode}; a checksum of their text spreads them. */
    private static int hash(String... key) {
        CRC32C checksum = new CRC32C();
        for (String part : key) {
            checksum.update(part.getBytes(StandardCharsets.UTF_8));
            checksum.update(0);
        }
        return (int) checksum.getValue();
    }
}

package io.heyi.command.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a group of commands decides by without holding the append lock: where the streams end that it remembers or has read, which plans and
 * institutions there are, which places in the order of settlement come next, that a key is free. The transaction that writes proves it (see
 * {@link TransactionWrites}); a group that has none has asked for everything. One thread.
 */
public final class Assumptions {

    private static final String RESOURCE = Assumptions.class.getName();
    private static final long UNASKED = -1;

    private final Map<String, Long> streams = new HashMap<>();
    private long revision = UNASKED;
    private long firstPlace;
    private long places;
    private boolean keysAreAsked = true;
    private boolean keyAssumed;

    /** Those of the group that is under way, or null: everything is asked. */
    public static Assumptions ofGroup() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }

    void attachTo(UnitOfWork<?> group) {
        group.resources().put(RESOURCE, this);
    }

    /** A stream as remembered; what the group itself adds to it later is no assumption. */
    void streamEndsAt(String stream, long number) {
        streams.putIfAbsent(stream, number);
    }

    /** A part of a stream as read before anything was locked: so many events from this number on. It ends there unless the next part follows. */
    void streamWasRead(String stream, long from, int events) {
        if (from == 0) {
            streamEndsAt(stream, events - 1L);
        } else {
            streams.replace(stream, from - 1, from - 1 + events);
        }
    }

    /** Plans and institutions as remembered. */
    public void referencesAre(long revisionRemembered) {
        revision = revisionRemembered;
    }

    void placesFollow(long first, long count) {
        firstPlace = first;
        places = count;
    }

    /** Whether a register may take a key for free; a row that is there violates the register's constraint when the events are written. */
    public static boolean keyIsFree() {
        Assumptions assumptions = ofGroup();
        if (assumptions == null || assumptions.keysAreAsked) {
            return false;
        }
        assumptions.keyAssumed = true;
        return true;
    }

    /** Whether the command since the last call decided by a free key. */
    boolean keyWasAssumed() {
        boolean assumed = keyAssumed;
        keyAssumed = false;
        return assumed;
    }

    /** Asked unless a command is being decided that writes its keys: what only looks would have nothing to prove it. */
    void askForKeys(boolean ask) {
        keysAreAsked = ask;
    }

    /** What the next statement has to prove, and then nobody else; the streams it appends to are proven by their unique numbers. */
    Unproven take(Collection<String> appendedTo) {
        appendedTo.forEach(streams::remove);
        Unproven unproven = new Unproven(revision, streams.keySet().toArray(String[]::new), streams.values().toArray(Long[]::new),
                firstPlace, places);
        streams.clear();
        revision = UNASKED;
        places = 0;
        return unproven;
    }

    /** @param revision of plans and institutions, or -1 when nobody asked for any */
    record Unproven(long revision, String[] streams, Long[] numbers, long firstPlace, long places) {

        static final Unproven NOTHING = new Unproven(UNASKED, new String[0], new Long[0], 0, 0);

        boolean isNothing() {
            return revision == UNASKED && streams.length == 0;
        }
    }
}

package io.heyi.app.ledger;

import java.time.Duration;

import io.heyi.command.intake.Progress;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAt;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.knownat.ReadSideBehind;

/** Waits for the projections: an answer must include everything it is asked to. */
public final class ReadSide {

    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(200);

    private final CaughtUp caughtUp;
    private final KnownAtQuery knownAt;

    public ReadSide(CaughtUp caughtUp, KnownAtQuery knownAt) {
        this.caughtUp = caughtUp;
        this.knownAt = knownAt;
    }

    /** Waits until the projections include everything known now. */
    public KnownAt awaitNow(Progress progress) {
        return await(knownAt.resolve(null), progress);
    }

    /**
     * Waits as long as the projections move.
     *
     * @throws ReadSideBehind when they have stood still for half a minute
     */
    public KnownAt await(KnownAt wanted, Progress progress) {
        long applied = caughtUp.applied();
        if (applied >= wanted.position()) {
            return wanted;
        }
        progress.begin("更新视图", "views", wanted.position() - applied);
        long movedAt = System.nanoTime();
        while (applied < wanted.position()) {
            long before = applied;
            applied = step(wanted.position());
            progress.advance(Math.min(applied, wanted.position()) - before);
            movedAt = applied > before ? System.nanoTime() : movedAt;
            if (System.nanoTime() - movedAt > WITHOUT_PROGRESS.toNanos()) {
                throw new ReadSideBehind(wanted.position(), applied);
            }
        }
        progress.end();
        return wanted;
    }

    private long step(long position) {
        try {
            return caughtUp.await(position, STEP);
        } catch (ReadSideBehind stillBehind) {
            return stillBehind.applied();
        }
    }
}

package io.heyi.app.cli;

import java.time.OffsetDateTime;

import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.Progress;
import io.heyi.query.knownat.KnownAt;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say as of when: a moment, or the position that an earlier printing recorded; by default now. */
final class AsKnownAt {

    @ArgGroup
    private Choice choice;

    private static final class Choice {

        @Option(names = "--as-known-at", paramLabel = "T",
                description = "按该时刻所知，如 2009-11-05T18:00:00+08:00 / as known at that moment (default: now)")
        private OffsetDateTime moment;

        @Option(names = "--position", paramLabel = "N", description = "按该位置所知(印件上所载)/ as known at that position, as printed")
        private Long position;
    }

    private static void refuseUnknown(long position, long head) {
        if (position < 0 || position > head) {
            throw new UnusableArgument("--position 应在 0 与 " + head + " 之间", "--position must lie between 0 and " + head);
        }
    }

    /** What was known then, once the projections include it. */
    KnownAt resolve(Ledger ledger, Progress progress) {
        KnownAt known;
        if (choice != null && choice.position != null) {
            refuseUnknown(choice.position, ledger.knownAt().resolve(null).position());
            known = ledger.knownAt().at(choice.position);
        } else {
            known = ledger.knownAt().resolve(choice == null ? null : choice.moment.toInstant());
        }
        return ledger.readSide().await(known, progress);
    }
}

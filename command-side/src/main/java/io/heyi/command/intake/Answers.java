package io.heyi.command.intake;

import java.util.function.Consumer;

import io.heyi.command.journal.Outcome;

/** How outcomes are counted. A failure that is no refusal ends the import: it may run again and goes on where it stopped. */
final class Answers {

    private Answers() {
    }

    /** For a command of one row that is answered with whether it changed anything. */
    static Consumer<Outcome> row(long line, Tally tally) {
        return outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                tally.rejected(line, refused.refusal());
            } else if (outcome.<Boolean>orThrow()) {
                tally.taken(1);
            } else {
                tally.unchanged(1);
            }
        };
    }
}

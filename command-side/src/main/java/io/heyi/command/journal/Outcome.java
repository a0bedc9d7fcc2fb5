package io.heyi.command.journal;

import io.heyi.benefits.Refusal;

/** What became of one command of a group. It is known only after the commit. */
public sealed interface Outcome {

    /** Done and durable. {@code answer} is what the handler returned. */
    record Accepted(Object answer) implements Outcome {
    }

    /** Refused by name; nothing of it is stored. */
    record Refused(Refusal refusal) implements Outcome {
    }

    /** Failed by a defect or a lost database; nothing of it is stored. */
    record Failed(RuntimeException cause) implements Outcome {
    }

    /** The answer, or the refusal or failure thrown. */
    @SuppressWarnings("unchecked")
    default <T> T orThrow() {
        if (this instanceof Accepted accepted) {
            return (T) accepted.answer();
        }
        throw this instanceof Refused refused ? refused.refusal() : ((Failed) this).cause();
    }
}

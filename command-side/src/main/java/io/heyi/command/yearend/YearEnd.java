package io.heyi.command.yearend;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;

import io.heyi.benefits.Refusal;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.coverage.CloseCoverageYear;
import io.heyi.command.journal.CommandLanes;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.Outcome;
import io.heyi.command.register.JdbcEnrollmentRegister;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Closes a benefit year (年度结转) for every household that has one. Cut short, it goes on where it stopped when it is asked again. */
public final class YearEnd {

    private static final int GROUP_SIZE = 250;

    private final GroupCommit groupCommit;
    private final JdbcEnrollmentRegister enrollments;

    public YearEnd(GroupCommit groupCommit, JdbcEnrollmentRegister enrollments) {
        this.groupCommit = groupCommit;
        this.enrollments = enrollments;
    }

    /**
     * What became of the households.
     *
     * @param closed       now
     * @param closedBefore by an earlier closing
     */
    public record Closed(long closed, long closedBefore) {
    }

    public List<String> households(int year) {
        return enrollments.householdsOf(year);
    }

    /**
     * @param households of the year; those outside of the scope of whoever closes it stay as they are
     * @param metadata   of every command: who closes it, and on whose approval
     * @param progress   is told of every household
     * @throws Refusal of any household, when all have been asked
     */
    public Closed close(int year, LocalDate on, List<String> households, Map<String, ?> metadata, LongConsumer progress) {
        AtomicLong closed = new AtomicLong();
        AtomicLong before = new AtomicLong();
        AtomicReference<Refusal> refused = new AtomicReference<>();
        try (CommandLanes lanes = new CommandLanes(groupCommit, Runtime.getRuntime().availableProcessors(), GROUP_SIZE)) {
            households.forEach(household -> {
                CloseCoverageYear command = new CloseCoverageYear(household, year, on);
                lanes.send(household, new GenericCommandMessage<>(command, metadata), outcome -> {
                    if (outcome instanceof Outcome.Refused no) {
                        if (!(no.refusal() instanceof OutOfScope)) {
                            refused.set(no.refusal());
                        }
                    } else if (outcome.<Boolean>orThrow()) {
                        closed.incrementAndGet();
                    } else {
                        before.incrementAndGet();
                    }
                    progress.accept(1);
                });
            });
            lanes.drain();
        }
        if (refused.get() != null) {
            throw refused.get();
        }
        return new Closed(closed.get(), before.get());
    }
}

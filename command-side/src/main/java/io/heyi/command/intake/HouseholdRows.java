package io.heyi.command.intake;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import io.heyi.command.journal.CommandLanes;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.journal.Outcome;

/**
 * Rows of one household that follow each other become one command: a household is one event, not five. When that command is refused,
 * each row is tried alone, so that a wrong row is rejected alone.
 *
 * @param key       what must be equal for rows to go together
 * @param countyWideKey what may come up in one household only, such as the resident
 * @param household the household number of a row
 * @param command   makes the command of some rows of one household; it is answered with how many were new
 */
record HouseholdRows<T>(Function<T, Object> key, Function<T, String> countyWideKey, Function<T, String> household, Function<List<T>, Object> command,
                        ToLongFunction<T> line, GroupCommit groupCommit, Tally tally) {

    void send(Iterator<T> rows, CommandLanes lanes) {
        CountyWideKeys keys = new CountyWideKeys();
        List<T> together = new ArrayList<>();
        while (rows.hasNext()) {
            T row = rows.next();
            keys.before(lanes, countyWideKey.apply(row));
            if (!together.isEmpty() && !key.apply(together.get(0)).equals(key.apply(row))) {
                send(List.copyOf(together), lanes);
                together.clear();
            }
            together.add(row);
        }
        if (!together.isEmpty()) {
            send(together, lanes);
        }
    }

    private void send(List<T> together, CommandLanes lanes) {
        lanes.send(household.apply(together.get(0)), command.apply(together), outcome -> {
            if (outcome instanceof Outcome.Refused && together.size() > 1) {
                together.forEach(row -> counted(List.of(row)).accept(groupCommit.execute(List.of(command.apply(List.of(row)))).get(0)));
            } else {
                counted(together).accept(outcome);
            }
        });
    }

    private Consumer<Outcome> counted(List<T> rows) {
        return outcome -> {
            if (outcome instanceof Outcome.Refused refused) {
                tally.rejected(line.applyAsLong(rows.get(0)), refused.refusal());
            } else {
                int taken = outcome.<Integer>orThrow();
                tally.taken(taken);
                tally.unchanged(rows.size() - taken);
            }
        };
    }
}

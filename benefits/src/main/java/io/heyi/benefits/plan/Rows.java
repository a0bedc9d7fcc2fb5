package io.heyi.benefits.plan;

import java.util.List;
import java.util.function.Function;

/** Rows of which the first that matches applies. */
final class Rows {

    private Rows() {
    }

    /** A row behind one that matches everything would never be read, so its author must have meant something else. */
    static <R> void reachable(String path, List<R> rows, Function<R, When> when) {
        for (int i = 1; i < rows.size(); i++) {
            if (when.apply(rows.get(i - 1)).matchesAll()) {
                throw new PlanRefusal(path + "[" + i + "]", "前一行已适用于所有情形，本行永远不会生效",
                        "the row before matches everything, this one can never apply");
            }
        }
    }
}

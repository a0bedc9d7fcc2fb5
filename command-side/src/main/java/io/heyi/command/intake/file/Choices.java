package io.heyi.command.intake.file;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Cells that hold one of a few words. */
final class Choices {

    private Choices() {
    }

    /** One of an enum's names, written exactly so. */
    static <E extends Enum<E>> CellParser<E> oneOf(Class<E> type) {
        E[] values = type.getEnumConstants();
        String[] names = Arrays.stream(values).map(Enum::name).toArray(String[]::new);
        String allowed = Arrays.stream(names).collect(Collectors.joining(", "));
        return cell -> {
            for (int i = 0; i < names.length; i++) {
                if (cell.is(names[i])) {
                    return values[i];
                }
            }
            Texts.requireVisible(cell);
            throw Faults.notOneOf(allowed, cell);
        };
    }

    /** {@code true} or {@code false}, in any case. */
    static CellParser<Boolean> yesOrNo() {
        return cell -> {
            if (cell.isIgnoringCase("true")) {
                return Boolean.TRUE;
            }
            if (cell.isIgnoringCase("false")) {
                return Boolean.FALSE;
            }
            Texts.requireVisible(cell);
            throw Faults.notOneOf("true, false", cell);
        };
    }
}

package io.heyi.command.intake.file;

/**
 * Turns the text of one cell into a value.
 *
 * @param <V> the value; never null for a cell that is not empty
 */
@FunctionalInterface
interface CellParser<V> {

    /**
     * @param cell not empty; spaces around the value are gone
     * @throws BadCell if the text is no such value
     */
    V parse(Cell cell);
}

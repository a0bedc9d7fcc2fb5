package io.heyi.command.intake.file;

/**
 * One column of a file: its name in the first line, whether it must be there, and how its cells are read.
 *
 * @param index  position in the declaration, from 0; says nothing about the order in a file
 * @param parser how a cell that is not empty is read
 */
record Column<V>(int index, String name, Need need, CellParser<V> parser) {

    /** What a column asks of a file. */
    enum Need {
        /** The column must be there and every cell filled. */
        FILLED,
        /** The column must be there; a cell may be empty. */
        PRESENT,
        /** The column may be missing altogether. */
        OPTIONAL
    }
}

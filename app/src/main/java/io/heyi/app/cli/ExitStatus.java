package io.heyi.app.cli;

/** What scripts read from a finished command. */
final class ExitStatus {

    static final int DONE = 0;
    static final int DONE_WITH_REJECTED_ROWS = 1;
    static final int UNUSABLE_ARGUMENTS_OR_FILES = 2;
    static final int CHECK_FAILED = 3;
    /** Something broke that is nobody's input: a defect, or a database that went away. */
    static final int FAILED = 4;

    private ExitStatus() {
    }
}

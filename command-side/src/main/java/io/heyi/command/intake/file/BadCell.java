package io.heyi.command.intake.file;

/** How a parser says that a cell cannot be taken. Without a stack trace: a bad file may throw it half a million times. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reasonName;
    private final String zh;
    private final String en;

    BadCell(String reasonName, String zh, String en) {
        super(zh + " / " + en, null, false, false);
        this.reasonName = reasonName;
        this.zh = zh;
        this.en = en;
    }

    Rejection at(String file, long line, String column) {
        return new Rejection(file, line, column, reasonName, zh, en);
    }
}

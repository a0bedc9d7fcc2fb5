package io.heyi.app.database;

/**
 * The ledger does not start on this database, for a reason that has a stable name and is told in Chinese and English.
 * Never carries a password.
 */
public final class DatabaseRefused extends RuntimeException {

    private final String name;
    private final String zh;
    private final String en;

    public DatabaseRefused(String name, String zh, String en) {
        this(name, zh, en, null);
    }

    public DatabaseRefused(String name, String zh, String en, Throwable cause) {
        super("%s / %s [%s]".formatted(zh, en, name), cause);
        this.name = name;
        this.zh = zh;
        this.en = en;
    }

    /** The reason's stable name, for instance {@code fsync-off}. */
    public String name() {
        return name;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}

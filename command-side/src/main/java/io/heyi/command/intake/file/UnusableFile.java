package io.heyi.command.intake.file;

import java.util.Locale;

/**
 * The file as a whole cannot be used, and nothing of it has been taken (exit status 2). A fault of a single row is never this; it is
 * a {@link Rejection}.
 */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final String zh;
    private final String en;

    /**
     * @param file the file's name without its folder
     * @param line the line of the file at which the trouble begins, from 1; 0 when it is the whole file
     */
    public UnusableFile(String file, long line, String zh, String en) {
        super(where(file, line) + ": " + zh + " / " + en);
        this.file = file;
        this.line = line;
        this.zh = zh;
        this.en = en;
    }

    public String file() {
        return file;
    }

    /** The line at which the trouble begins, from 1; 0 when it is the whole file. */
    public long line() {
        return line;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** One line for the screen in the language asked for: Chinese for a Chinese locale, else English. */
    public String line(Locale locale) {
        return where(file, line) + ": " + ("zh".equals(locale.getLanguage()) ? zh : en);
    }

    private static String where(String file, long line) {
        return line > 0 ? file + ":" + line : file;
    }
}

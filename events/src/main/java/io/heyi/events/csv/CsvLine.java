package io.heyi.events.csv;

/**
 * A line of a file that people open in a spreadsheet. A text that a spreadsheet would take for a formula gets an apostrophe in front; a
 * cell is quoted when it must be. Lines end in CR LF (RFC 4180).
 */
public final class CsvLine {

    /** So that a spreadsheet in China reads UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder line = new StringBuilder();
    private boolean empty = true;

    public CsvLine text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return cell(formula ? "'" + text : text);
    }

    /** A number, an amount or a day, which is written as it is. */
    public CsvLine plain(Object value) {
        return cell(value.toString());
    }

    private CsvLine cell(String text) {
        if (!empty) {
            line.append(',');
        }
        empty = false;
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        line.append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
        return this;
    }

    /** The line with its end. */
    @Override
    public String toString() {
        return line + "\r\n";
    }
}

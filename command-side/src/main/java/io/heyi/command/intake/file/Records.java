package io.heyi.command.intake.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The rows of a file, one after the other, the header among them; blank lines are skipped. The one place where FastCSV is used:
 * inspecting and reading go through it alike and therefore always agree on what a row is.
 */
final class Records implements Closeable {

    /** A longer cell is the trace of an opening quote without its closing one. */
    private static final int MAX_CELL_CHARS = 1 << 17;

    private final CsvFile file;
    private final CsvReader<RawRow> reader;
    private final CloseableIterator<RawRow> iterator;
    private final RawRow row = new RawRow();

    /**
     * @param content the uncompressed bytes; closed with this
     * @throws UnusableFile if not even its beginning can be read
     */
    Records(CsvFile file, InputStream content) {
        this.file = file;
        try {
            reader = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(MAX_CELL_CHARS)
                    .build(new IntoRow(row), strictUtf8(content));
        } catch (IOException e) {
            closeQuietly(content);
            throw Trouble.of(file, 0, e);
        }
        iterator = reader.iterator();
    }

    /**
     * The next row, valid until the next call, or null at the end.
     *
     * @throws UnusableFile if the rest of the file cannot be read
     */
    RawRow next() {
        try {
            return iterator.hasNext() ? iterator.next() : null;
        } catch (UncheckedIOException e) {
            throw Trouble.of(file, row.line, e.getCause());
        } catch (CsvParseException e) {
            throw Trouble.of(file, row.line, e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw Trouble.of(file, 0, e);
        }
    }

    /** For when something else has already gone wrong that is worth telling. */
    static void closeQuietly(Closeable stream) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException ignored) {
            // See above.
        }
    }

    /** Malformed bytes are an IOException, never a replacement character; a byte order mark is skipped. */
    private static Reader strictUtf8(InputStream content) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, 1 << 16);
        buffered.mark(3);
        boolean mark = buffered.read() == 0xEF && buffered.read() == 0xBB && buffered.read() == 0xBF;
        if (!mark) {
            buffered.reset();
        }
        return new InputStreamReader(buffered, StandardCharsets.UTF_8.newDecoder());
    }

    /** Copies the cells into the row as FastCSV finds them. */
    private static final class IntoRow extends AbstractBaseCsvCallbackHandler<RawRow> {

        private final RawRow row;

        IntoRow(RawRow row) {
            this.row = row;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            row.add(buffer, offset, length);
        }

        @Override
        protected RawRow buildRecord() {
            return row;
        }
    }
}

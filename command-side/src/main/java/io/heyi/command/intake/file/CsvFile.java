package io.heyi.command.intake.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * One of the office's files, {@code .csv} or {@code .csv.gz}: UTF-8 with or without a byte order mark, comma separated, the first
 * line naming the columns in any order.
 */
public final class CsvFile {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path path;
    private final String name;

    private CsvFile(Path path) {
        this.path = path;
        this.name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    /** Touches nothing yet: whether the file is there is found out by inspecting or reading it. */
    public static CsvFile of(Path path) {
        return new CsvFile(path);
    }

    /** The name that messages use: without the folder. */
    public String name() {
        return name;
    }

    public Path path() {
        return path;
    }

    /**
     * Reads the whole file once without taking anything, so that an unusable file is refused before its first row.
     *
     * @throws UnusableFile if the file as a whole cannot be used
     */
    public Inspection inspect(Table<?> table) {
        return Inspector.inspect(this, table);
    }

    /**
     * Opens the file for reading row by row, in the order of the file.
     *
     * @param rejected is told of every row that cannot be taken, also in the order of the file
     * @throws UnusableFile here or from the iterator, if the file as a whole cannot be used; after an {@link #inspect} without
     *                      complaint only if the file has changed since
     */
    public <T> RowReader<T> read(Table<T> table, Consumer<? super RejectedRow> rejected) {
        return new RowReader<>(this, table, rejected);
    }

    /**
     * The uncompressed bytes.
     *
     * @throws UnusableFile if there is no such file, or its first bytes show that it is something else
     */
    InputStream content() {
        boolean gzip = expectsGzip();
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new UnusableFile(name, 0, "不是文件", "is not a file");
        }
        InputStream raw = null;
        try {
            raw = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
            FirstBytes.requireGzip(this, FirstBytes.peek(raw), gzip);
            InputStream content = gzip ? new BufferedInputStream(new StrictGzip(raw, BUFFER_BYTES), BUFFER_BYTES) : raw;
            FirstBytes.requireText(this, FirstBytes.peek(content));
            return content;
        } catch (IOException e) {
            Records.closeQuietly(raw);
            throw Trouble.of(this, 0, e);
        } catch (UnusableFile e) {
            Records.closeQuietly(raw);
            throw e;
        }
    }

    private boolean expectsGzip() {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv.gz")) {
            return true;
        }
        if (lower.endsWith(".csv")) {
            return false;
        }
        throw new UnusableFile(name, 0, "文件名应以 .csv 或 .csv.gz 结尾", "the name of the file must end in .csv or .csv.gz");
    }
}

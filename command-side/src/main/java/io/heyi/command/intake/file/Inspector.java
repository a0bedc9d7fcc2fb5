package io.heyi.command.intake.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The pass over a whole file before anything of it is taken. */
final class Inspector {

    private Inspector() {
    }

    static Inspection inspect(CsvFile file, Table<?> table) {
        Probe probe = new Probe(file.content());
        try (Records records = new Records(file, probe)) {
            RawRow row = records.next();
            Header header = new Header(file.name(), table, row);
            row.keepAtMost(0);
            long rows = 0;
            int cellsOfLast = header.count();
            long lineOfLast = row.line;
            while ((row = records.next()) != null) {
                rows++;
                cellsOfLast = row.count;
                lineOfLast = row.line;
            }
            if (cellsOfLast < header.count() && !probe.endsWithLineEnd()) {
                throw new UnusableFile(file.name(), lineOfLast,
                        "最后一行不完整（" + cellsOfLast + " 列，应为 " + header.count() + " 列），文件可能没有传完",
                        "the last line is cut off (" + cellsOfLast + " of " + header.count()
                                + " columns); perhaps the transfer was not complete");
            }
            if (rows > 0 && !probe.endsWithLineEnd()) {
                throw new UnusableFile(file.name(), lineOfLast,
                        "最后一行没有换行，文件可能没有传完；确实完整的话请在末尾加一个换行",
                        "the last line has no line end, so perhaps the transfer was cut off; if the file is complete, end it with a new line");
            }
            return new Inspection(file.name(), rows, probe.bytes, probe.hash());
        }
    }

    /** Hashes and counts the bytes that pass, and remembers the last one. */
    private static final class Probe extends FilterInputStream {

        private final MessageDigest digest;
        private long bytes;
        private int last = -1;

        Probe(InputStream content) {
            super(content);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
                bytes += read;
                last = buffer[offset + read - 1];
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        boolean endsWithLineEnd() {
            return last == '\n' || last == '\r';
        }

        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}

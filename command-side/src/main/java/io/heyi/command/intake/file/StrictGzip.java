package io.heyi.command.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The JDK's stream takes whatever follows the compressed data and is no gzip header for padding and drops it. A damaged second part
 * of a concatenated file would so vanish in silence; here it is an error.
 */
final class StrictGzip extends GZIPInputStream {

    /** CRC and length behind the compressed data. */
    private static final int TRAILER_BYTES = 8;

    StrictGzip(InputStream in, int bufferBytes) throws IOException {
        super(in, bufferBytes);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read < 0 && (inf.getRemaining() > TRAILER_BYTES || in.read() >= 0)) {
            throw new ZipException("bytes after the end of the compressed data");
        }
        return read;
    }
}

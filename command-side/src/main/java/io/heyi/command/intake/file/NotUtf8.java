package io.heyi.command.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds where a file stops being UTF-8 and what it may be instead. Runs only after a file has already been found unusable. */
final class NotUtf8 {

    private static final int BUFFER_BYTES = 1 << 16;
    /** So many bytes behind the first bad one are looked at. */
    private static final int SAMPLE_BYTES = 4096;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES);
    private long line = 1;
    private char previous;
    private boolean chineseSeen;

    private NotUtf8() {
    }

    static UnusableFile found(CsvFile file) {
        try (InputStream content = file.content()) {
            return new NotUtf8().search(file, content);
        } catch (IOException e) {
            return Trouble.of(file, 0, e);
        }
    }

    private UnusableFile search(CsvFile file, InputStream content) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        while (true) {
            int read = content.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            boolean last = read < bytes.remaining();
            bytes.position(bytes.position() + read).flip();
            CoderResult result = decoder.decode(bytes, chars, last);
            countLines();
            if (result.isError() && last && bytes.remaining() == result.length() && isBeginning(bytes)) {
                return new UnusableFile(file.name(), line,
                        "文件在一个字符中间结束，可能不完整",
                        "the file ends in the middle of a character; perhaps it is cut off");
            }
            if (result.isError()) {
                return describe(file, sample(bytes, content));
            }
            if (last) {
                // Only a file that is being changed meanwhile gets here.
                return new UnusableFile(file.name(), 0, "读取时文件发生了变化", "the file has changed while it was read");
            }
            bytes.compact();
        }
    }

    private void countLines() {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c == '\r' || c == '\n' && previous != '\r') {
                line++;
            }
            // Not any character beyond ASCII: two bytes of GBK are now and then a Latin or Greek letter of UTF-8.
            chineseSeen |= c >= 0x4E00 && c <= 0x9FFF;
            previous = c;
        }
        chars.clear();
    }

    private static byte[] sample(ByteBuffer bytes, InputStream content) throws IOException {
        byte[] sample = new byte[SAMPLE_BYTES];
        int had = Math.min(bytes.remaining(), SAMPLE_BYTES);
        bytes.get(sample, 0, had);
        int more = content.readNBytes(sample, had, SAMPLE_BYTES - had);
        return Arrays.copyOf(sample, had + more);
    }

    private UnusableFile describe(CsvFile file, byte[] sample) {
        // Where Chinese was read as UTF-8 before, a single bad byte is damage, whatever it looks like in GBK.
        if (!chineseSeen && (looksLikeGbk(sample, 0) || looksLikeGbk(sample, 1))) {
            return new UnusableFile(file.name(), line,
                    "文件不是 UTF-8 编码，看起来是 GBK，请另存为 UTF-8",
                    "the file is not UTF-8, it looks like GBK; save it as UTF-8");
        }
        String hex = String.format("0x%02X", sample[0] & 0xFF);
        return new UnusableFile(file.name(), line,
                "文件不是 UTF-8 编码（字节 " + hex + "）",
                "the file is not UTF-8 (byte " + hex + ")");
    }

    /** Whether the bytes left are the beginning of a character, so that only the rest of it is missing. */
    private static boolean isBeginning(ByteBuffer bytes) {
        int lead = bytes.get(bytes.position()) & 0xFF;
        int wanted = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;
        return lead <= 0xF4 && bytes.remaining() < wanted;
    }

    /**
     * Almost every character of a Chinese text in GBK or GB18030 is one of GB 2312: two bytes, the first of a row in use and the
     * second 0xA1 or above. UTF-8 with a damaged byte pairs up like that only by chance.
     *
     * @param from 0 or 1: decoding as UTF-8 may have stopped between the two bytes of a character
     */
    private static boolean looksLikeGbk(byte[] sample, int from) {
        int pairs = 0;
        int common = 0;
        for (int i = from; i + 1 < sample.length; i++) {
            int lead = sample[i] & 0xFF;
            if (lead >= 0x80) {
                int trail = sample[++i] & 0xFF;
                pairs++;
                if ((lead >= 0xB0 && lead <= 0xF7 || lead >= 0xA1 && lead <= 0xA9) && trail >= 0xA1) {
                    common++;
                }
            }
        }
        return pairs > 0 && common * 10 >= pairs * 7;
    }
}

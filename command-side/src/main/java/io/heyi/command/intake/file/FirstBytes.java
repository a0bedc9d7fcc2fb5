package io.heyi.command.intake.file;

import java.io.IOException;
import java.io.InputStream;

/** Recognises by its first bytes what somebody has handed in instead of a CSV file. */
final class FirstBytes {

    private static final int PEEK_BYTES = 1024;

    private FirstBytes() {
    }

    /** The first bytes of a stream that supports mark and is left at its beginning. */
    static byte[] peek(InputStream stream) throws IOException {
        stream.mark(PEEK_BYTES);
        byte[] first = stream.readNBytes(PEEK_BYTES);
        stream.reset();
        return first;
    }

    static void requireGzip(CsvFile file, byte[] first, boolean wanted) {
        boolean gzip = startsWith(first, 0x1F, 0x8B);
        if (gzip && !wanted) {
            throw new UnusableFile(file.name(), 0,
                    "内容是 gzip 压缩，文件名却没有 .gz，请改名为 .csv.gz",
                    "the content is gzip but the name does not end in .gz; rename it to .csv.gz");
        }
        if (!gzip && wanted && first.length > 0) {
            throw new UnusableFile(file.name(), 0,
                    "文件名以 .gz 结尾，内容却不是 gzip 压缩",
                    "the name ends in .gz but the content is not gzip");
        }
    }

    static void requireText(CsvFile file, byte[] first) {
        if (first.length == 0) {
            throw new UnusableFile(file.name(), 0, "文件是空的", "the file is empty");
        }
        if (startsWith(first, 'P', 'K', 3, 4) || startsWith(first, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnusableFile(file.name(), 0,
                    "这是 Excel 或压缩文件，请另存为“CSV UTF-8（逗号分隔）”",
                    "this is an Excel or zip file; save it as \"CSV UTF-8 (comma delimited)\"");
        }
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
            throw new UnusableFile(file.name(), 0,
                    "文件是 UTF-16 编码，请另存为 UTF-8",
                    "the file is UTF-16; save it as UTF-8");
        }
        if (isBinary(first)) {
            throw new UnusableFile(file.name(), 0, "不是文本文件", "is not a text file");
        }
    }

    /** A stray control character is a fault of its row; a file full of them was never a text. */
    private static boolean isBinary(byte[] first) {
        int controls = 0;
        for (byte b : first) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f) {
                controls++;
            }
        }
        return controls * 20 > first.length;
    }

    private static boolean startsWith(byte[] first, int... magic) {
        if (first.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((first[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}

package io.heyi.command.intake.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What the machine's exceptions mean to a clerk. */
final class Trouble {

    private Trouble() {
    }

    /** @param line the line on which the row being read begins, or 0 */
    static UnusableFile of(CsvFile file, long line, IOException e) {
        if (e instanceof CharacterCodingException) {
            return NotUtf8.found(file);
        }
        if (e instanceof EOFException) {
            return new UnusableFile(file.name(), 0,
                    "压缩文件不完整，可能没有传完",
                    "the gzip file ends too early, perhaps its transfer was cut off");
        }
        if (e instanceof ZipException) {
            return new UnusableFile(file.name(), 0, "压缩文件已损坏", "the gzip file is damaged");
        }
        if (e instanceof NoSuchFileException) {
            return new UnusableFile(file.name(), 0, "找不到文件", "there is no such file");
        }
        if (e instanceof AccessDeniedException) {
            return new UnusableFile(file.name(), 0, "没有读取该文件的权限", "no permission to read the file");
        }
        return new UnusableFile(file.name(), line, "读取文件出错", "the file cannot be read");
    }

    /** Quoting that does not match up: where rows begin and end cannot be told, so none can be taken. */
    static UnusableFile of(CsvFile file, long line, CsvParseException e) {
        if (e.getCause() instanceof Error) {
            throw (Error) e.getCause();
        }
        if (e.getCause() != null) {
            throw e;
        }
        if (e.getMessage().startsWith("Unclosed")) {
            return new UnusableFile(file.name(), line,
                    "从本行开始的引号到文件结尾都没有闭合，文件可能不完整",
                    "a quote opened in the row beginning here is never closed; perhaps the file is cut off");
        }
        if (e.getMessage().startsWith("Unexpected character after closing quote")) {
            return new UnusableFile(file.name(), line,
                    "从本行开始的一行中，闭合引号之后还有字符，引号不配对",
                    "in the row beginning here a closing quote is followed by text, so the quotes do not match up");
        }
        return new UnusableFile(file.name(), line,
                "从本行开始的一行中有过长的单元格，引号可能没有闭合",
                "the row beginning here has an overlong cell; perhaps a quote is not closed");
    }
}

package io.heyi.command.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of which nothing can be taken. */
class UnusableFilesTest {

    private static final String HEADER = "resident_id,household_no,name,relation,category,village\n";
    private static final String ROW = SampleFile.RESIDENT + ",H1,欧阳测试,HEAD,ORDINARY,990101002019\n";

    @TempDir
    Path folder;

    @Test
    void gbk_is_recognised_with_the_line_where_it_begins() {
        byte[] gbk = (HEADER + ROW.replace("欧阳测试", "Test") + ROW).getBytes(Charset.forName("GB18030"));
        UnusableFile unusable = refused("residents.csv", gbk);
        assertThat(unusable.line()).isEqualTo(3);
        assertThat(unusable).hasMessage("residents.csv:3: 文件不是 UTF-8 编码，看起来是 GBK，请另存为 UTF-8"
                + " / the file is not UTF-8, it looks like GBK; save it as UTF-8");
        assertThat(unusable.line(Locale.CHINESE)).isEqualTo("residents.csv:3: 文件不是 UTF-8 编码，看起来是 GBK，请另存为 UTF-8");
        assertThat(unusable.line(Locale.ENGLISH)).endsWith("it looks like GBK; save it as UTF-8");
    }

    @Test
    void gbk_far_behind_the_beginning_is_found() {
        String ascii = ROW.replace("欧阳测试", "Test").repeat(5000);
        assertThat(refused("residents.csv", (HEADER + ascii + ROW).getBytes(Charset.forName("GBK"))).line()).isEqualTo(5002);
        assertThat(refused("residents.csv.gz", SampleFile.gzip((HEADER + ascii + ROW).getBytes(Charset.forName("GBK")))).line())
                .isEqualTo(5002);
    }

    @Test
    void a_damaged_byte_is_not_taken_for_gbk() {
        byte[] bytes = (HEADER + ROW + ROW).getBytes(StandardCharsets.UTF_8);
        bytes[HEADER.length() + 24] = (byte) 0xFF;
        assertThat(refused("residents.csv", bytes)).hasMessageContaining("residents.csv:2: 文件不是 UTF-8 编码（字节 0x")
                .hasMessageContaining("the file is not UTF-8 (byte 0x");
    }

    @Test
    void a_file_that_ends_within_a_character_is_cut_off() {
        byte[] bytes = (HEADER + SampleFile.RESIDENT + ",H1,欧").getBytes(StandardCharsets.UTF_8);
        assertThat(refused("residents.csv", Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("residents.csv:2: ").hasMessageContaining("in the middle of a character");
    }

    @Test
    void a_line_cut_in_the_middle_is_a_cut_file() {
        assertThat(refused("residents.csv", HEADER + ROW + SampleFile.RESIDENT + ",H1"))
                .hasMessage("residents.csv:3: 最后一行不完整（2 列，应为 6 列），文件可能没有传完"
                        + " / the last line is cut off (2 of 6 columns); perhaps the transfer was not complete");
    }

    @Test
    void a_file_cut_within_its_last_cell_is_a_cut_file() {
        assertThat(refused("residents.csv", HEADER + ROW.strip()))
                .hasMessageStartingWith("residents.csv:2: 最后一行没有换行").hasMessageContaining("the last line has no line end");
    }

    @Test
    void an_unclosed_quote_is_a_cut_file() {
        assertThat(refused("residents.csv", HEADER + ROW + SampleFile.RESIDENT + ",H1,\"欧阳\n" + ROW))
                .hasMessageContaining("residents.csv:3: 从本行开始的引号到文件结尾都没有闭合");
        assertThat(refused("residents.csv", HEADER + ROW + SampleFile.RESIDENT + ",H1,\"欧阳\n" + ROW.repeat(5000)))
                .hasMessageContaining("residents.csv:3: 从本行开始的一行中有过长的单元格");
    }

    @Test
    void quotes_that_do_not_match_up_leave_no_row_certain() {
        assertThat(refused("residents.csv", HEADER + ROW + SampleFile.RESIDENT + ",H1,\"欧\"阳,HEAD,ORDINARY,1\n" + ROW))
                .hasMessageContaining("residents.csv:3: ").hasMessageContaining("a closing quote is followed by text");
    }

    @Test
    void a_gzip_cut_in_the_middle_is_a_cut_file() {
        byte[] whole = SampleFile.gzip((HEADER + ROW.repeat(100)).getBytes(StandardCharsets.UTF_8));
        for (int length = 1; length < whole.length; length++) {
            String message = refused("residents.csv.gz", Arrays.copyOf(whole, length)).getMessage();
            if (length > 1) {
                assertThat(message).isEqualTo("residents.csv.gz: 压缩文件不完整，可能没有传完"
                        + " / the gzip file ends too early, perhaps its transfer was cut off");
            }
        }
    }

    @Test
    void bytes_behind_a_gzip_are_not_dropped_in_silence() throws IOException {
        byte[] part = SampleFile.gzip((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(part);
        two.write(SampleFile.gzip(ROW.getBytes(StandardCharsets.UTF_8)));
        assertThat(SampleFile.write(folder, "residents.csv.gz", two.toByteArray()).inspect(Columns.RESIDENTS).rows()).isEqualTo(2);

        byte[] damaged = two.toByteArray();
        damaged[part.length] = 0;
        assertThat(refused("residents.csv.gz", damaged)).hasMessageContaining("压缩文件已损坏 / the gzip file is damaged");
    }

    @Test
    void name_and_content_must_agree_on_compression() {
        assertThat(refused("residents.csv", SampleFile.gzip((HEADER + ROW).getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("请改名为 .csv.gz").hasMessageContaining("rename it to .csv.gz");
        assertThat(refused("residents.csv.gz", HEADER + ROW)).hasMessageContaining("内容却不是 gzip 压缩");
    }

    @Test
    void an_empty_file_is_refused_but_a_header_alone_is_not() {
        for (String empty : new String[] {"", "\uFEFF", "\n\r\n"}) {
            assertThat(refused("residents.csv", empty)).hasMessage("residents.csv: 文件是空的 / the file is empty");
        }
        assertThat(refused("residents.csv.gz", SampleFile.gzip(new byte[0]))).hasMessageContaining("文件是空的");
        assertThat(refused("residents.csv.gz", new byte[0])).hasMessageContaining("压缩文件不完整");
        assertThat(SampleFile.write(folder, "residents.csv", HEADER).inspect(Columns.RESIDENTS).rows()).isZero();
        assertThat(SampleFile.write(folder, "residents.csv", HEADER.strip()).inspect(Columns.RESIDENTS).rows()).isZero();
    }

    @Test
    void unknown_and_missing_columns_are_named_with_those_allowed() {
        assertThat(refused("residents.csv", HEADER.replace("village", "备注") + ROW)).hasMessage(
                "residents.csv:1: 未知的列 备注（第 6 列）；缺少列 village；应有的列：resident_id, household_no, name, relation, category, village；"
                        + "可选：phone, record_no / unknown column 备注 (number 6); missing column village; the columns are resident_id, "
                        + "household_no, name, relation, category, village, optionally phone, record_no");
        assertThat(refused("residents.csv", "resident_id,name\n"))
                .hasMessageContaining("缺少列 household_no, relation, category, village");
        assertThat(refused("residents.csv", HEADER.strip() + ",\n")).hasMessageContaining("未知的列 第 7 列")
                .hasMessageContaining("unknown column number 7");
    }

    @Test
    void a_column_named_twice_is_refused() {
        assertThat(refused("residents.csv", HEADER.strip() + ",name\n"))
                .hasMessage("residents.csv:1: 列 name 重复出现 / the column name appears more than once");
    }

    @Test
    void a_first_line_that_is_data_is_not_quoted() {
        assertThat(refused("residents.csv", ROW + ROW)).hasMessageContaining("第一行不是列名")
                .message().doesNotContain(SampleFile.RESIDENT, "欧阳测试");
        assertThat(refused("residents.csv", HEADER.strip() + "," + SampleFile.RESIDENT + "\n"))
                .message().doesNotContain(SampleFile.RESIDENT);
        assertThat(refused("residents.csv", HEADER.strip() + "," + ROW)).message().doesNotContain(SampleFile.RESIDENT, "欧阳测试");
        assertThat(refused("residents.csv", HEADER.strip() + ROW)).message().doesNotContain(SampleFile.RESIDENT, "欧阳测试");
    }

    @Test
    void another_separator_is_recognised() {
        assertThat(refused("residents.csv", HEADER.replace(',', ';')))
                .hasMessageContaining("the columns must be separated by commas, not by ;");
        assertThat(refused("residents.csv", HEADER.replace(',', '\t'))).hasMessageContaining("not by TAB");
        assertThat(refused("residents.csv", HEADER.replace(',', '，'))).hasMessageContaining("not by ，");
    }

    @Test
    void what_is_no_text_is_called_by_its_name() {
        assertThat(refused("residents.csv", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})).hasMessageContaining("Excel");
        assertThat(refused("residents.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})).hasMessageContaining("Excel");
        assertThat(refused("residents.csv", HEADER.getBytes(StandardCharsets.UTF_16))).hasMessageContaining("UTF-16");
        byte[] garbage = new byte[3000];
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] = (byte) (i * 7 % 128);
        }
        assertThat(refused("residents.csv", garbage)).hasMessageContaining("不是文本文件 / is not a text file");
    }

    @Test
    void what_is_no_file_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("folder.csv"));
        assertThat(refused(CsvFile.of(folder.resolve("folder.csv")))).hasMessage("folder.csv: 不是文件 / is not a file");
        assertThat(refused(CsvFile.of(folder.resolve("none.csv")))).hasMessage("none.csv: 找不到文件 / there is no such file");
        assertThat(refused("residents.txt", HEADER)).hasMessageContaining("文件名应以 .csv 或 .csv.gz 结尾");
    }

    @Test
    void a_million_columns_are_not_kept() {
        assertThat(refused("residents.csv", HEADER.strip() + ",".repeat(1_000_000) + "\n")).hasMessageContaining("列太多（1000006）");
    }

    private UnusableFile refused(String name, String content) {
        return refused(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private UnusableFile refused(String name, byte[] content) {
        return refused(SampleFile.write(folder, name, content));
    }

    /** Reading without inspecting first must find the same file unusable, though perhaps only at its end. */
    private UnusableFile refused(CsvFile file) {
        UnusableFile unusable = catchThrowableOfType(UnusableFile.class, () -> file.inspect(Columns.RESIDENTS));
        assertThat(unusable).as("inspecting %s", file.name()).isNotNull();
        assertThat(unusable.file()).isEqualTo(file.name());
        if (!unusable.en().contains("the last line")) {
            assertThat(catchThrowableOfType(UnusableFile.class, () -> SampleFile.take(file, Columns.RESIDENTS)))
                    .as("reading %s", file.name()).isNotNull();
        }
        return unusable;
    }
}

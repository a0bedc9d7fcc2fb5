package io.heyi.command.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a cell that cannot be taken. In the tables, \t, \n and \\uXXXX stand for the characters. */
class BadCellsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1} [{2}]: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "claims | total | 12a            | NotANumber           | 金额“12a”不是数字 | the amount \"12a\" is not a number",
        "claims | total | .50            | NotANumber           | 金额“.50”不是数字 | the amount \".50\" is not a number",
        "claims | total | 50.            | NotANumber           | 金额“50.”不是数字 | the amount \"50.\" is not a number",
        "claims | total | 1.2.3          | NotANumber           | 金额“1.2.3”不是数字 | the amount \"1.2.3\" is not a number",
        "claims | total | +5.00          | NotANumber           | 金额“+5.00”不是数字 | the amount \"+5.00\" is not a number",
        "claims | total | 一百元         | NotANumber           | 金额不是数字 | the amount is not a number",
        "claims | total | ``             | CellEmpty            | 不能为空 | must not be empty",
        "claims | total | 12.345         | TooManyDecimals      | 金额“12.345”最多 2 位小数 | the amount \"12.345\" has more than 2 decimals",
        "claims | total | -12.34         | Negative             | 金额“-12.34”不能为负数 | the amount \"-12.34\" must not be negative",
        "claims | total | -0.00          | Negative             | 金额“-0.00”不能为负数 | the amount \"-0.00\" must not be negative",
        "claims | total | 1.2E+03        | ScientificNotation   | 金额“1.2E+03”是科学计数法，请把该列设为文本后重新导出 | the amount \"1.2E+03\" is in scientific notation; format the column as text and export again",
        "claims | total | 1,234.50       | ThousandsSeparator   | 金额“1,234.50”不能有千位分隔符 | the amount \"1,234.50\" must not have a thousands separator",
        "claims | total | １２.５０      | FullWidthCharacters  | 全角字符“１２.５０”不可用，请改为半角 | full-width characters \"１２.５０\" are not accepted, use half-width ones",
        "claims | total | 9999999999     | ok                   | - | -",
        "claims | total | 999999999999   | NumberTooLarge       | 金额过大，整数部分最多 11 位 | the amount is too large: at most 11 digits before the point",
        "claims | total | 1\\u00a02      | NotANumber           | 金额不是数字 | the amount is not a number",
        "claims | class_b | x            | NotANumber           | 金额“x”不是数字 | the amount \"x\" is not a number",
        "claims | class_b | ``           | ClassSumMissing      | 甲、乙、丙类金额要么都填，要么都空（有明细） | fill all three class sums, or none of them (the claim has lines)",
        "claims | settled_on | 2009-02-29 | ImpossibleDate     | 没有“2009-02-29”这一天 | there is no such day as \"2009-02-29\"",
        "claims | settled_on | 2009/1/2  | NotADate             | 日期“2009/1/2”应写成 2009-01-31 的形式 | the date \"2009/1/2\" must be written like 2009-01-31",
        "claims | settled_on | 20090102  | NotADate             | 日期“20090102”应写成 2009-01-31 的形式 | the date \"20090102\" must be written like 2009-01-31",
        "claims | settled_on | 0209-01-02 | OutOfRange          | 日期“0209-01-02”应在 1900-01-01 到 2199-12-31 之间 | the date \"0209-01-02\" must lie between 1900-01-01 and 2199-12-31",
        "claims | settled_on | ２００９-01-02 | FullWidthCharacters | 全角字符“２００９-01-02”不可用，请改为半角 | full-width characters \"２００９-01-02\" are not accepted, use half-width ones",
        "claims | kind | outpatient      | NotAllowed           | 值“outpatient”无效，可用：OUTPATIENT, CHRONIC, INPATIENT, SINGLE_DISEASE, MATERNITY, ACCIDENT | the value \"outpatient\" is not one of OUTPATIENT, CHRONIC, INPATIENT, SINGLE_DISEASE, MATERNITY, ACCIDENT",
        "claims | kind | 住院            | NotAllowed           | 值无效，可用：OUTPATIENT, CHRONIC, INPATIENT, SINGLE_DISEASE, MATERNITY, ACCIDENT | the value is not one of OUTPATIENT, CHRONIC, INPATIENT, SINGLE_DISEASE, MATERNITY, ACCIDENT",
        "claims | traditional_medicine | yes | NotAllowed        | 值“yes”无效，可用：true, false | the value \"yes\" is not one of true, false",
        "claims | traditional_medicine | fal\\u017fe | NotAllowed | 值无效，可用：true, false | the value is not one of true, false",
        "claims | diagnosis | I10;;E11   | DiagnosisEmpty       | 分号之间的诊断编码为空 | has an empty diagnosis code between semicolons",
        "claims | diagnosis | I10；E11   | FullWidthCharacters  | 全角字符“I10；E11”不可用，请改为半角 | full-width characters \"I10；E11\" are not accepted, use half-width ones",
        "claims | claim_id | S 1         | NotACode             | 编码“S 1”含有不允许的字符 U+0020 | the code \"S 1\" contains the character U+0020, which is not allowed in it",
        "claims | claim_id | M-A1        | NumberOfTheCounter   | 以“M-”开头的结算号只用于手工报销 | numbers that begin with M- are the counter's alone",
        "claims | claim_id | MA1         | ok                   | - | -",
        "claims | claim_id | S1\\u200b   | BadCharacter         | 含有控制字符或不可见字符 U+200B | contains the control or invisible character U+200B",
        "claims | invoice_no | \\u30001  | BlankAtEdge          | 首尾有特殊空白字符 U+3000 | begins or ends with the blank character U+3000",
        "claims | resident_id | 990101193502100016 | WrongCheckDigit | - | -",
        "claims | resident_id | 99010119350210    | MalformedResidentNumber | - | -",
        "claims | resident_id | 990101193513100015 | WrongCheckDigit | - | -",
        "claims | resident_id | 9.90101E+17 | ScientificNotation | 身份证号被表格软件改成了科学计数法，请把该列设为文本后重新导出 | a spreadsheet has turned the resident number into scientific notation; format the column as text and export again",
        "enrollment | year | 09          | OutOfRange           | 年度“09”应在 1900 到 2199 之间 | the year \"09\" must lie between 1900 and 2199",
        "enrollment | year | 2009.0      | NotWhole             | 年度“2009.0”应为整数 | the year \"2009.0\" must be a whole number",
        "residents | relation | 户主     | NotAWord             | 值应为大写英文单词，如 HEAD、MEMBER、SPOUSE、CHILD | the value must be a word in capital letters such as HEAD, MEMBER, SPOUSE, CHILD",
        "residents | name | 张\\n三      | LineBreakInCell      | 单元格内有换行，可能是多余的引号并入了下一行 | has a line break inside the cell; perhaps a stray quote has swallowed the next row",
        "residents | name | 张\\u0007三  | BadCharacter         | 含有控制字符或不可见字符 U+0007 | contains the control or invisible character U+0007",
        "residents | name | 张\\ufffd    | ReplacementCharacter | 含有替换字符 U+FFFD，文件此前转换编码时已损坏 | contains the replacement character U+FFFD: the file was damaged by an earlier conversion",
        "residents | name | \\t张三      | BlankAtEdge          | 首尾有特殊空白字符 U+0009 | begins or ends with the blank character U+0009",
        "residents | phone | 12345abc    | NotAPhoneNumber      | 电话号码只能有数字和 + - ( ) / | a telephone number has only digits and + - ( ) /",
        "residents | village | 990101002019990101002 | TextTooLong | 有 21 个字符，最多 20 个 | is 21 characters long, at most 20 are allowed",
        "institutions | level | 乡镇      | NotAllowed           | 值“乡镇”无效，可用：VILLAGE, TOWNSHIP, LEVEL_1, COUNTY, CITY, PROVINCE | the value \"乡镇\" is not one of VILLAGE, TOWNSHIP, LEVEL_1, COUNTY, CITY, PROVINCE",
        "claim_lines | line | 0           | OutOfRange          | 行号“0”应在 1 到 99999 之间 | the line number \"0\" must lie between 1 and 99999",
        "claim_lines | quantity | 1.23456 | TooManyDecimals     | 数量“1.23456”最多 4 位小数 | the quantity \"1.23456\" has more than 4 decimals",
        "claim_lines | unit_price | 999999999 | NumberTooLarge  | 单价“999999999”过大，整数部分最多 8 位 | the unit price \"999999999\" is too large: at most 8 digits before the point",
        "claim_lines | prepay | 1.1       | OutOfRange          | 自付比例“1.1”应在 0 到 1 之间 | the own share \"1.1\" must lie between 0 and 1",
        "claim_lines | class | D          | NotAllowed          | 值“D”无效，可用：A, B, C | the value \"D\" is not one of A, B, C",
        "claim_lines | class | C          | ClassCNotWhollyOwn  | - | -",
    })
    void is_rejected_by_name(String table, String column, String written, String reason, String zh, String en) {
        Map<String, String> row = SampleFile.row(table);
        row.put(column, unescaped(written));
        CsvFile file = SampleFile.write(folder, table + ".csv", SampleFile.header(row) + "\n" + SampleFile.line(row) + "\n");
        assertThat(file.inspect(SampleFile.table(table)).rows()).isEqualTo(1);

        List<RejectedRow> rejected = SampleFile.take(file, SampleFile.table(table)).rejected();

        if (reason.equals("ok")) {
            assertThat(rejected).isEmpty();
            return;
        }
        assertThat(rejected).hasSize(1);
        Rejection fault = rejected.get(0).first();
        assertThat(fault.reasonName()).isEqualTo(reason);
        // A class C item with another share is a fault of the share, not of the class.
        assertThat(fault.column()).isEqualTo(reason.equals("ClassCNotWhollyOwn") ? "prepay" : column);
        assertThat(fault.line()).isEqualTo(2);
        if (!zh.equals("-")) {
            assertThat(fault.zh()).isEqualTo(zh);
            assertThat(fault.en()).isEqualTo(en);
        }
        assertThat(fault.zh() + fault.en()).doesNotContain(SampleFile.RESIDENT.substring(0, 14), SampleFile.NAME, SampleFile.PHONE);
    }

    @Test
    void a_line_says_file_line_column_and_reason() {
        Rejection fault = new Rejection("claims.csv", 17, "total", "NotANumber", "金额“12a”不是数字", "the amount \"12a\" is not a number");

        assertThat(fault).hasToString("claims.csv:17 total: 金额“12a”不是数字 / the amount \"12a\" is not a number");
        assertThat(fault.line(Locale.SIMPLIFIED_CHINESE)).isEqualTo("claims.csv:17 total: 金额“12a”不是数字");
        assertThat(fault.line(Locale.ENGLISH)).isEqualTo("claims.csv:17 total: the amount \"12a\" is not a number");
    }

    @Test
    void all_faults_of_a_row_are_told_in_the_order_of_the_columns() {
        Map<String, String> row = SampleFile.row("claims");
        row.put("total", "x");
        row.put("kind", "y");
        row.put("settled_on", "z");
        CsvFile file = SampleFile.write(folder, "claims.csv", SampleFile.header(row) + "\n" + SampleFile.line(row) + "\n");

        RejectedRow rejected = SampleFile.take(file, Columns.CLAIMS).rejected().get(0);

        assertThat(rejected.faults()).extracting(Rejection::column).containsExactly("kind", "settled_on", "total");
        assertThat(rejected.key()).isEqualTo("S0000001");
    }

    @Test
    void a_row_with_a_comma_too_many_says_how_many_columns_it_has() {
        Map<String, String> row = SampleFile.row("claims");
        CsvFile file = SampleFile.write(folder, "claims.csv",
                SampleFile.header(row) + "\n" + SampleFile.line(row) + ",x\n" + SampleFile.line(row) + "\nS1,x\n");

        SampleFile.Taken<ClaimRow> taken = SampleFile.take(file, Columns.CLAIMS);

        assertThat(taken.rows()).hasSize(1);
        assertThat(taken.rejected()).extracting(RejectedRow::toString).containsExactly(
                "claims.csv:2: 本行有 17 列，表头有 16 列 / the row has 17 columns, the header has 16",
                "claims.csv:4: 本行有 2 列，表头有 16 列 / the row has 2 columns, the header has 16");
        assertThat(taken.rejected()).extracting(RejectedRow::key).containsExactly("S0000001", "S1");
    }

    @Test
    void values_that_strayed_into_another_column_are_not_repeated() {
        for (String stray : List.of(SampleFile.RESIDENT, SampleFile.NAME, SampleFile.PHONE)) {
            for (String table : List.of("residents", "enrollment", "claims", "claim_lines")) {
                for (String column : SampleFile.row(table).keySet()) {
                    Map<String, String> row = SampleFile.row(table);
                    row.put(column, stray);
                    CsvFile file = SampleFile.write(folder, table + ".csv", SampleFile.header(row) + "\n" + SampleFile.line(row) + "\n");
                    for (RejectedRow rejected : SampleFile.take(file, SampleFile.table(table)).rejected()) {
                        assertThat(rejected.faults().toString() + rejected.key()).doesNotContain(stray);
                    }
                }
            }
        }
    }

    private static String unescaped(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(written.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (written.startsWith("\\n", i) || written.startsWith("\\t", i)) {
                text.append(written.charAt(i + 1) == 'n' ? '\n' : '\t');
                i++;
            } else {
                text.append(written.charAt(i));
            }
        }
        return text.toString();
    }
}

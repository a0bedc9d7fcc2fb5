package io.heyi.command.intake.file;

import java.util.Locale;

/** Every reason for which a cell or a row is not taken, in one place. The first argument of each is its stable name. */
final class Faults {

    private Faults() {
    }

    static BadCell empty() {
        return new BadCell("CellEmpty", "不能为空", "must not be empty");
    }

    static BadCell wrongColumnCount(int found, int expected) {
        return new BadCell("WrongColumnCount",
                "本行有 " + found + " 列，表头有 " + expected + " 列",
                "the row has " + found + " columns, the header has " + expected);
    }

    static BadCell tooLong(int found, int most) {
        return new BadCell("TextTooLong",
                "有 " + found + " 个字符，最多 " + most + " 个",
                "is " + found + " characters long, at most " + most + " are allowed");
    }

    static BadCell lineBreak() {
        return new BadCell("LineBreakInCell",
                "单元格内有换行，可能是多余的引号并入了下一行",
                "has a line break inside the cell; perhaps a stray quote has swallowed the next row");
    }

    static BadCell badCharacter(int codePoint) {
        String hex = String.format(Locale.ROOT, "U+%04X", codePoint);
        return new BadCell("BadCharacter",
                "含有控制字符或不可见字符 " + hex,
                "contains the control or invisible character " + hex);
    }

    static BadCell replacementCharacter() {
        return new BadCell("ReplacementCharacter",
                "含有替换字符 U+FFFD，文件此前转换编码时已损坏",
                "contains the replacement character U+FFFD: the file was damaged by an earlier conversion");
    }

    static BadCell blankAtEdge(int codePoint) {
        String hex = String.format(Locale.ROOT, "U+%04X", codePoint);
        return new BadCell("BlankAtEdge",
                "首尾有特殊空白字符 " + hex,
                "begins or ends with the blank character " + hex);
    }

    static BadCell notInCode(Cell cell, int codePoint) {
        String hex = String.format(Locale.ROOT, "U+%04X", codePoint);
        return new BadCell("NotACode",
                "编码" + cell.shown(true) + "含有不允许的字符 " + hex,
                "the code" + cell.shown(false) + " contains the character " + hex + ", which is not allowed in it");
    }

    static BadCell numberOfTheCounter() {
        return new BadCell("NumberOfTheCounter",
                "以“M-”开头的结算号只用于手工报销",
                "numbers that begin with M- are the counter's alone");
    }

    static BadCell notAWord(Cell cell) {
        return new BadCell("NotAWord",
                "值" + cell.shown(true) + "应为大写英文单词，如 HEAD、MEMBER、SPOUSE、CHILD",
                "the value" + cell.shown(false) + " must be a word in capital letters such as HEAD, MEMBER, SPOUSE, CHILD");
    }

    static BadCell notAPhone() {
        return new BadCell("NotAPhoneNumber",
                "电话号码只能有数字和 + - ( ) /",
                "a telephone number has only digits and + - ( ) /");
    }

    static BadCell fullWidth(Cell cell) {
        return new BadCell("FullWidthCharacters",
                "全角字符" + cell.shown(true) + "不可用，请改为半角",
                "full-width characters" + cell.shown(false) + " are not accepted, use half-width ones");
    }

    static BadCell notANumber(String whatZh, String whatEn, Cell cell) {
        return new BadCell("NotANumber",
                whatZh + cell.shown(true) + "不是数字",
                "the " + whatEn + cell.shown(false) + " is not a number");
    }

    static BadCell negative(String whatZh, String whatEn, Cell cell) {
        return new BadCell("Negative",
                whatZh + cell.shown(true) + "不能为负数",
                "the " + whatEn + cell.shown(false) + " must not be negative");
    }

    static BadCell scientific(String whatZh, String whatEn, Cell cell) {
        return new BadCell("ScientificNotation",
                whatZh + cell.shown(true) + "是科学计数法，请把该列设为文本后重新导出",
                "the " + whatEn + cell.shown(false) + " is in scientific notation; format the column as text and export again");
    }

    static BadCell thousandsSeparator(String whatZh, String whatEn, Cell cell) {
        return new BadCell("ThousandsSeparator",
                whatZh + cell.shown(true) + "不能有千位分隔符",
                "the " + whatEn + cell.shown(false) + " must not have a thousands separator");
    }

    static BadCell tooManyDecimals(String whatZh, String whatEn, int most, Cell cell) {
        return new BadCell("TooManyDecimals",
                whatZh + cell.shown(true) + "最多 " + most + " 位小数",
                "the " + whatEn + cell.shown(false) + " has more than " + most + " decimals");
    }

    static BadCell notWhole(String whatZh, String whatEn, Cell cell) {
        return new BadCell("NotWhole",
                whatZh + cell.shown(true) + "应为整数",
                "the " + whatEn + cell.shown(false) + " must be a whole number");
    }

    static BadCell tooLarge(String whatZh, String whatEn, int digits, Cell cell) {
        return new BadCell("NumberTooLarge",
                whatZh + cell.shown(true) + "过大，整数部分最多 " + digits + " 位",
                "the " + whatEn + cell.shown(false) + " is too large: at most " + digits + " digits before the point");
    }

    static BadCell outOfRange(String whatZh, String whatEn, String least, String most, Cell cell) {
        return new BadCell("OutOfRange",
                whatZh + cell.shown(true) + "应在 " + least + " 到 " + most + " 之间",
                "the " + whatEn + cell.shown(false) + " must lie between " + least + " and " + most);
    }

    static BadCell dateForm(Cell cell) {
        return new BadCell("NotADate",
                "日期" + cell.shown(true) + "应写成 2009-01-31 的形式",
                "the date" + cell.shown(false) + " must be written like 2009-01-31");
    }

    static BadCell impossibleDate(Cell cell) {
        return new BadCell("ImpossibleDate",
                "没有" + cell.shown(true) + "这一天",
                "there is no such day as" + cell.shown(false));
    }

    static BadCell notOneOf(String allowed, Cell cell) {
        return new BadCell("NotAllowed",
                "值" + cell.shown(true) + "无效，可用：" + allowed,
                "the value" + cell.shown(false) + " is not one of " + allowed);
    }

    static BadCell spreadsheetNumber() {
        return new BadCell("ScientificNotation",
                "身份证号被表格软件改成了科学计数法，请把该列设为文本后重新导出",
                "a spreadsheet has turned the resident number into scientific notation; format the column as text and export again");
    }

    static BadCell partOfClassSums() {
        return new BadCell("ClassSumMissing",
                "甲、乙、丙类金额要么都填，要么都空（有明细）",
                "fill all three class sums, or none of them (the claim has lines)");
    }

    static BadCell tooManyDiagnoses(int found, int most) {
        return new BadCell("TooManyDiagnoses",
                "有 " + found + " 个诊断编码，最多 " + most + " 个",
                "has " + found + " diagnosis codes, at most " + most + " are allowed");
    }

    static BadCell emptyDiagnosis() {
        return new BadCell("DiagnosisEmpty",
                "分号之间的诊断编码为空",
                "has an empty diagnosis code between semicolons");
    }

    static BadCell lineRepeated(int line, long firstAt) {
        return new BadCell("LineRepeated",
                "该结算单的第 " + line + " 条明细已在文件第 " + firstAt + " 行出现",
                "line " + line + " of this claim already stands in line " + firstAt + " of the file");
    }

    static BadCell itemRepeated(long firstAt) {
        return new BadCell("ItemRepeated",
                "该项目在同一日已有文件第 " + firstAt + " 行",
                "line " + firstAt + " of the file already holds for this item on the same day");
    }
}

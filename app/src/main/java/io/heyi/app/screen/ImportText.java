package io.heyi.app.screen;

import io.heyi.command.intake.FileSummary;
import io.heyi.command.intake.ImportSummary;

/** What became of an import, for a person. */
public final class ImportText {

    private ImportText() {
    }

    public static String of(ImportSummary summary, boolean strict) {
        TextTable table = new TextTable().row("文件 file", "行数 rows", "已接收 taken", "无变化 unchanged", "未接收 rejected");
        for (FileSummary file : summary.files()) {
            table.row(file.file(), count(file.rows()), count(file.taken()), count(file.unchanged()), count(file.rejected()));
        }
        return table + verdict(summary, strict);
    }

    private static String verdict(ImportSummary summary, boolean strict) {
        if (strict && summary.rejectedRows() > 0) {
            return "全部未接收:--strict 下有 " + count(summary.rejectedRows()) + " 行不能接收 / nothing was taken: --strict and "
                    + count(summary.rejectedRows()) + " rejected rows";
        }
        if (summary.takenRows() == 0 && summary.rejectedRows() == 0) {
            return "账本无变化：全部内容此前已导入 / nothing changed: all of it was known already";
        }
        return summary.rejectedRows() == 0 ? "全部完成 / done" : "完成," + count(summary.rejectedRows()) + " 行未接收 / done, "
                + count(summary.rejectedRows()) + " rows rejected";
    }

    private static String count(long rows) {
        return String.format("%,d", rows);
    }
}

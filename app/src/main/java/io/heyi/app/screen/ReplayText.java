package io.heyi.app.screen;

import io.heyi.query.replay.ReplayResult;
import io.heyi.query.replay.TableComparison;

/** What a replay found, for a person. */
public final class ReplayText {

    private ReplayText() {
    }

    public static String of(ReplayResult result) {
        TextTable table = new TextTable().row("视图 view", "现用 live", "重建 rebuilt", "仅现用 only live", "仅重建 only rebuilt");
        StringBuilder differences = new StringBuilder();
        for (TableComparison compared : result.tables()) {
            table.row(compared.table(), count(compared.live()), count(compared.rebuilt()), count(compared.onlyLive()),
                    count(compared.onlyRebuilt()));
            compared.differences().forEach(difference -> differences.append(compared.table()).append(": ").append(difference).append('\n'));
        }
        return table + differences.toString() + verdict(result);
    }

    private static String verdict(ReplayResult result) {
        String read = "位置 " + result.position() + ",事件 " + count(result.events()) + " 条 / position " + result.position() + ", "
                + count(result.events()) + " events: ";
        return read + (result.equal() ? "完全一致 / equal" : "不一致 / DIFFERENT");
    }

    private static String count(long rows) {
        return String.format("%,d", rows);
    }
}

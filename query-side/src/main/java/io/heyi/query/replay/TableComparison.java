package io.heyi.query.replay;

import java.util.List;

/**
 * One table rebuilt beside the live one.
 *
 * @param live        rows of the live table up to the position
 * @param rebuilt     rows the events come to
 * @param onlyLive    rows of the live table that the events do not come to
 * @param onlyRebuilt rows the events come to that the live table does not have. A row that was tampered with is one of each
 * @param differences what names a few of those rows, without personal data
 */
public record TableComparison(String table, long live, long rebuilt, long onlyLive, long onlyRebuilt, List<String> differences) {

    public boolean equal() {
        return onlyLive == 0 && onlyRebuilt == 0;
    }
}

package io.heyi.command.intake.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.catalogue.CatalogueItem;

/**
 * A catalogue as the office hands it in, {@code catalogue.csv} or {@code .csv.gz}, read whole.
 *
 * @param content    null when any row cannot be taken: a catalogue is all or nothing
 * @param rejections every reason of every row that cannot be taken, in the order of the file
 */
public record CatalogueFile(String file, long rows, CatalogueContent content, List<Rejection> rejections) {

    /** @throws UnusableFile if the file as a whole cannot be used, or holds no rows */
    public static CatalogueFile read(Path path) {
        CsvFile file = CsvFile.of(path);
        Inspection inspection = file.inspect(CatalogueColumns.TABLE);
        if (inspection.rows() == 0) {
            throw new UnusableFile(file.name(), 0, "目录没有任何项目", "the catalogue has no items");
        }
        List<CatalogueItem> items = new ArrayList<>(Math.toIntExact(Math.min(inspection.rows(), 1 << 20)));
        List<Rejection> rejections = new ArrayList<>();
        RowsOfItem known = new RowsOfItem();
        try (RowReader<CatalogueRow> rows = file.read(CatalogueColumns.TABLE, rejected -> rejections.addAll(rejected.faults()))) {
            while (rows.hasNext()) {
                CatalogueRow row = rows.next();
                long clash = known.lineOfSameDay(row);
                if (clash > 0) {
                    rejections.add(Faults.itemRepeated(clash).at(file.name(), row.line(), CatalogueColumns.ITEM_CODE.name()));
                } else {
                    items.add(row.item());
                }
            }
        }
        rejections.sort(Comparator.comparingLong(Rejection::line));
        CatalogueContent content = rejections.isEmpty() ? CatalogueContent.of(items) : null;
        return new CatalogueFile(file.name(), inspection.rows(), content, List.copyOf(rejections));
    }

    /** How many rows cannot be taken; one may have several faults. */
    public long rejectedRows() {
        return rejections.stream().mapToLong(Rejection::line).distinct().count();
    }

    /** The good rows by item: an item may have several, but only one on a day. */
    private static final class RowsOfItem {

        private final Map<String, List<CatalogueRow>> rows = new HashMap<>();

        /** The line of an earlier row of the item that is valid on a day of this one, or 0. */
        long lineOfSameDay(CatalogueRow row) {
            List<CatalogueRow> before = rows.computeIfAbsent(row.item().code(), code -> new ArrayList<>(1));
            for (CatalogueRow other : before) {
                if (other.item().overlaps(row.item())) {
                    return other.line();
                }
            }
            before.add(row);
            return 0;
        }
    }
}

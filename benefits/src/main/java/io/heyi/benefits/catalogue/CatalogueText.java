package io.heyi.benefits.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;

/**
 * The one way to write a catalogue: a CSV file like those it is published from, one row an item, decimals and days in one form each. The
 * name comes last, because it alone may hold a comma.
 */
final class CatalogueText {

    static final String HEADER = "item_code,class,essential,prepay,limit_price,limit_village,limit_township,limit_level_1,limit_county,"
            + "limit_city,limit_province,valid_from,valid_to,name\n";

    private static final int CELLS_BEFORE_NAME = 13;
    private static final int FIRST_LEVEL = 5;

    private CatalogueText() {
    }

    static void write(CatalogueItem item, StringBuilder text) {
        text.append(item.code()).append(',').append(item.itemClass()).append(',').append(item.essential()).append(',');
        decimal(item.prepay(), text);
        decimal(item.limitPrice(), text);
        for (InstitutionLevel level : InstitutionLevel.values()) {
            decimal(item.levelLimits().get(level), text);
        }
        day(item.validFrom(), text);
        day(item.validTo(), text);
        boolean quoted = item.name().indexOf(',') >= 0 || item.name().indexOf('"') >= 0;
        text.append(quoted ? '"' + item.name().replace("\"", "\"\"") + '"' : item.name()).append('\n');
    }

    private static void decimal(BigDecimal number, StringBuilder text) {
        text.append(number == null ? "" : number.toPlainString()).append(',');
    }

    private static void day(LocalDate day, StringBuilder text) {
        text.append(day == null ? "" : day).append(',');
    }

    /** @param row without its line end */
    static CatalogueItem read(String row) {
        String[] cells = row.split(",", CELLS_BEFORE_NAME + 1);
        Map<InstitutionLevel, BigDecimal> limits = new EnumMap<>(InstitutionLevel.class);
        for (InstitutionLevel level : InstitutionLevel.values()) {
            String limit = cells[FIRST_LEVEL + level.ordinal()];
            if (!limit.isEmpty()) {
                limits.put(level, new BigDecimal(limit));
            }
        }
        String name = cells[CELLS_BEFORE_NAME];
        return new CatalogueItem(cells[0], name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name,
                ItemClass.valueOf(cells[1]), decimal(cells[4]), limits, decimal(cells[3]), Boolean.parseBoolean(cells[2]), day(cells[11]),
                day(cells[12]));
    }

    private static BigDecimal decimal(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}

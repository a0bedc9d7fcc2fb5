package io.heyi.benefits.catalogue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.heyi.benefits.claim.InstitutionLevel;

/**
 * What a catalogue changes against the one before, by item code. An item with several rows is compared row by row in the order of days.
 *
 * @param changed rows that stay, with every field that does not
 */
public record CatalogueDifference(List<CatalogueItem> added, List<CatalogueItem> removed, List<ChangedItem> changed) {

    /** One row of an item. */
    public record ChangedItem(String code, String name, List<ChangedField> fields) {
    }

    /** @param field as the file names it; empty text stands for an empty cell */
    public record ChangedField(String field, String before, String after) {
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** @param before null when there is none: then all is added */
    public static CatalogueDifference between(CatalogueContent before, CatalogueContent after) {
        if (before == null) {
            return new CatalogueDifference(after.items(), List.of(), List.of());
        }
        CatalogueDifference difference = new CatalogueDifference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int b = 0;
        int a = 0;
        while (b < before.rows() || a < after.rows()) {
            CatalogueItem was = b < before.rows() ? before.item(b) : null;
            CatalogueItem is = a < after.rows() ? after.item(a) : null;
            int order = was == null ? 1 : is == null ? -1 : compare(was.code(), is.code());
            if (order < 0) {
                difference.removed.add(was);
                b++;
            } else if (order > 0) {
                difference.added.add(is);
                a++;
            } else {
                difference.compare(was, is);
                b++;
                a++;
            }
        }
        return difference;
    }

    private void compare(CatalogueItem was, CatalogueItem is) {
        if (!was.equals(is)) {
            changed.add(new ChangedItem(is.code(), is.name(), fields(was, is)));
        }
    }

    private static List<ChangedField> fields(CatalogueItem was, CatalogueItem is) {
        List<ChangedField> fields = new ArrayList<>();
        Map<String, String> after = cells(is);
        cells(was).forEach((field, before) -> {
            if (!before.equals(after.get(field))) {
                fields.add(new ChangedField(field, before, after.get(field)));
            }
        });
        return fields;
    }

    private static Map<String, String> cells(CatalogueItem item) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("name", item.name());
        cells.put("class", item.itemClass().name());
        cells.put("limit_price", text(item.limitPrice()));
        for (InstitutionLevel level : InstitutionLevel.values()) {
            cells.put("limit_" + level.name().toLowerCase(Locale.ROOT), text(item.levelLimits().get(level)));
        }
        cells.put("prepay", text(item.prepay()));
        cells.put("essential", String.valueOf(item.essential()));
        cells.put("valid_from", text(item.validFrom()));
        cells.put("valid_to", text(item.validTo()));
        return cells;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }

    /** The order of {@link CatalogueContent}: that of the bytes. */
    private static int compare(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}

package io.heyi.command.catalogue;

import java.math.BigDecimal;
import java.util.Map;

import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.benefits.claim.ItemClass;

/** Catalogue rows for tests. */
public final class Items {

    private Items() {
    }

    /** Without a limit, with the plan's share, not essential, always valid. */
    public static CatalogueItem item(String code, ItemClass itemClass) {
        return item(code, itemClass, null, null, false);
    }

    public static CatalogueItem item(String code, ItemClass itemClass, String limit, String prepay, boolean essential) {
        return new CatalogueItem(code, "项目" + code, itemClass, decimal(limit), Map.of(), decimal(prepay), essential, null, null);
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}

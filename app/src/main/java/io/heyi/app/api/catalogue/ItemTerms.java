package io.heyi.app.api.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.catalogue.CatalogueLookup;

/**
 * What the catalogue in force says of an item at an institution of a level.
 *
 * @param limitPrice yuan per unit, or null: no limit
 * @param prepay     own share 0..1 (先行自付比例), or null: the plan's share of the class
 * @param essential  whether it is an essential drug (基本药物)
 * @param validFrom  of the row, or null: since ever
 * @param validTo    of the row, or null: open
 */
record ItemTerms(ItemKind kind, String region, int version, String code, String name, ItemClass itemClass, String limitPrice, String prepay,
                 boolean essential, LocalDate validFrom, LocalDate validTo) {

    static ItemTerms of(CatalogueLookup.Found found, InstitutionLevel level) {
        CatalogueItem item = found.item();
        return new ItemTerms(found.catalogue().kind(), found.catalogue().region(), found.catalogue().version(), item.code(), item.name(),
                item.itemClass(), text(item.limitAt(level)), text(item.prepay()), item.essential(), item.validFrom(), item.validTo());
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

package io.heyi.benefits.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import io.heyi.benefits.catalogue.CatalogueRefusals.ItemEndsBeforeItBegins;
import io.heyi.benefits.claim.ClaimRefusals.ClassCNotWhollyOwn;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.money.Decimals;

/**
 * A row of a catalogue (目录项目): the terms of one item for as long as the row is valid.
 *
 * @param limitPrice  yuan per unit (限价) at the levels without one of their own, or null: no limit
 * @param levelLimits yuan per unit at these levels
 * @param prepay      own share 0..1 (先行自付比例), or null: the plan's share of the class
 * @param essential   whether it is an essential drug (基本药物)
 * @param validFrom   first day, or null: since ever
 * @param validTo     last day, or null: open
 */
public record CatalogueItem(String code, String name, ItemClass itemClass, BigDecimal limitPrice,
                            Map<InstitutionLevel, BigDecimal> levelLimits, BigDecimal prepay, boolean essential, LocalDate validFrom,
                            LocalDate validTo) {

    public CatalogueItem {
        limitPrice = limitPrice == null ? null : Decimals.normal(limitPrice);
        levelLimits = normal(levelLimits);
        prepay = prepay == null ? null : Decimals.normal(prepay);
        if (itemClass == ItemClass.C && prepay != null && prepay.compareTo(BigDecimal.ONE) != 0) {
            throw new ClassCNotWhollyOwn("prepay");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new ItemEndsBeforeItBegins();
        }
    }

    private static Map<InstitutionLevel, BigDecimal> normal(Map<InstitutionLevel, BigDecimal> limits) {
        Map<InstitutionLevel, BigDecimal> copy = new EnumMap<>(InstitutionLevel.class);
        limits.forEach((level, limit) -> copy.put(level, Decimals.normal(limit)));
        return Collections.unmodifiableMap(copy);
    }

    /** The limit price at an institution of that level, or null: no limit. */
    public BigDecimal limitAt(InstitutionLevel level) {
        return levelLimits.getOrDefault(level, limitPrice);
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether both are valid on some day. */
    public boolean overlaps(CatalogueItem other) {
        return (validTo == null || other.validFrom == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || validFrom == null || !validFrom.isAfter(other.validTo));
    }
}

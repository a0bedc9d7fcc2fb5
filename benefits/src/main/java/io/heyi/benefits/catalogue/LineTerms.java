package io.heyi.benefits.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.catalogue.CatalogueRefusals.ItemInSeveralCatalogues;
import io.heyi.benefits.catalogue.CatalogueRefusals.ItemOutsideCatalogue;
import io.heyi.benefits.catalogue.CatalogueRefusals.LineContradictsCatalogue;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.ChargeLine;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.benefits.money.Ratio;

/**
 * What the catalogues of a day make of a charge line. Class, own share and essential flag are the catalogue's: a line may leave them open
 * but not contradict them. The limit price is the lower of the two, for the fund takes no more into account than either allows. An item
 * that is outside the catalogue (目录外) is class C, wholly the patient's. Charging a charged line again gives the same line.
 *
 * @param level      of the institution
 * @param planShares 先行自付 by class, for items without an own share
 */
public record LineTerms(InstitutionLevel level, Map<ItemClass, Ratio> planShares) {

    private record Found(ItemKind kind, CatalogueItem item) {
    }

    /**
     * @param day     the line's
     * @param inForce the catalogues of that day; a line of a kind without one stays as it was sent
     */
    public ChargeLine charge(BilledLine line, LocalDate day, Map<ItemKind, CatalogueContent> inForce) {
        Found found = find(line, day, inForce);
        if (found != null) {
            return inside(line, found);
        }
        return isOutside(line, inForce) ? outside(line) : line.uncatalogued();
    }

    private static Found find(BilledLine line, LocalDate day, Map<ItemKind, CatalogueContent> inForce) {
        List<Found> found = new ArrayList<>(1);
        inForce.forEach((kind, content) -> {
            if (line.kind() == null || line.kind() == kind) {
                Optional<CatalogueItem> item = content.find(line.itemCode(), day);
                item.ifPresent(terms -> found.add(new Found(kind, terms)));
            }
        });
        if (found.size() > 1) {
            throw new ItemInSeveralCatalogues(line);
        }
        return found.isEmpty() ? null : found.get(0);
    }

    /** An unknown item without a kind may be of one that has no catalogue: only where all three are in force is it outside. */
    private static boolean isOutside(BilledLine line, Map<ItemKind, CatalogueContent> inForce) {
        return line.kind() == null ? inForce.size() == ItemKind.values().length : inForce.containsKey(line.kind());
    }

    private ChargeLine inside(BilledLine line, Found found) {
        CatalogueItem item = found.item();
        BigDecimal share = item.prepay() != null ? item.prepay() : planShares.get(item.itemClass()).value();
        if (line.itemClass() != null && line.itemClass() != item.itemClass()) {
            throw new LineContradictsCatalogue(line, "class", line.itemClass(), item.itemClass());
        }
        if (line.prepay() != null && line.prepay().compareTo(share) != 0) {
            throw new LineContradictsCatalogue(line, "prepay", line.prepay().toPlainString(), share.toPlainString());
        }
        if (line.essential() != null && line.essential() != item.essential()) {
            throw new LineContradictsCatalogue(line, "essential", line.essential(), item.essential());
        }
        return line.charged(item.itemClass(), lower(line.limitPrice(), item.limitAt(level)), item.prepay(), item.essential(), found.kind());
    }

    private static ChargeLine outside(BilledLine line) {
        if (line.itemClass() != null && line.itemClass() != ItemClass.C) {
            throw new ItemOutsideCatalogue(line, "class", line.itemClass());
        }
        if (line.prepay() != null && line.prepay().compareTo(BigDecimal.ONE) != 0) {
            throw new ItemOutsideCatalogue(line, "prepay", line.prepay().toPlainString());
        }
        if (Boolean.TRUE.equals(line.essential())) {
            throw new ItemOutsideCatalogue(line, "essential", true);
        }
        return line.charged(ItemClass.C, line.limitPrice(), null, false, line.kind());
    }

    private static BigDecimal lower(BigDecimal sent, BigDecimal catalogue) {
        return sent == null ? catalogue : catalogue == null ? sent : sent.min(catalogue);
    }
}

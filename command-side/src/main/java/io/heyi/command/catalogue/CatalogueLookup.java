package io.heyi.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.events.catalogue.CatalogueRef;

/** What the catalogues in force say of one item on one day: mostly one answer, none where it is outside, several where kinds share a code. */
public final class CatalogueLookup {

    private CatalogueLookup() {
    }

    /** An item and the version that holds it. {@link CatalogueItem#limitAt} gives the limit of a level. */
    public record Found(CatalogueRef catalogue, CatalogueItem item) {
    }

    /** @param village of the household whose claim it is about, or any prefix that a region's catalogue holds for */
    public static List<Found> find(Catalogues catalogues, String village, String itemCode, LocalDate day) {
        List<Found> found = new ArrayList<>(1);
        CatalogueVersion.inForce(catalogues.versions(), village, day).values().forEach(version ->
                catalogues.content(version.sha256()).find(itemCode, day).ifPresent(item -> found.add(new Found(version.ref(), item))));
        return found;
    }
}

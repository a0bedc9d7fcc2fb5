package io.heyi.command.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.claim.ItemKind;
import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.catalogue.CatalogueRef;

/** A published version as claims ask for it: where and when it holds. Its rows are in {@link Catalogues#content}. */
public record CatalogueVersion(CatalogueRef ref, LocalDate validFrom, LocalDate validTo, int rows, String sha256) {

    private static final Comparator<CatalogueVersion> LONGEST_REGION_THEN_LATEST = Comparator
            .comparing((CatalogueVersion version) -> version.ref().region().length()).thenComparing(version -> version.ref().version());

    public static CatalogueVersion of(CataloguePublished e) {
        return new CatalogueVersion(e.ref(), e.validFrom(), e.validTo(), e.rows(), e.sha256());
    }

    public CataloguePublished published() {
        return new CataloguePublished(ref, validFrom, validTo, rows, sha256);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** By kind the one in force among these: the longest region that is a prefix of the village code, and of it the latest version. */
    public static Map<ItemKind, CatalogueVersion> inForce(List<CatalogueVersion> versions, String village, LocalDate day) {
        Map<ItemKind, CatalogueVersion> byKind = new EnumMap<>(ItemKind.class);
        for (CatalogueVersion version : versions) {
            if (village.startsWith(version.ref().region()) && version.isInForceOn(day)) {
                byKind.merge(version.ref().kind(), version, (a, b) -> LONGEST_REGION_THEN_LATEST.compare(a, b) < 0 ? b : a);
            }
        }
        return byKind;
    }
}

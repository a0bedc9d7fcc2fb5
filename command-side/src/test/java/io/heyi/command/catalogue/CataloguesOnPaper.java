package io.heyi.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.catalogue.CatalogueItem;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.events.catalogue.CatalogueRef;

/** Published catalogues, in maps. */
public final class CataloguesOnPaper implements Catalogues {

    private final List<CatalogueVersion> versions = new ArrayList<>();
    private final Map<String, CatalogueContent> contents = new HashMap<>();

    /** @param to null: open */
    public CatalogueRef publish(ItemKind kind, String region, String from, String to, CatalogueItem... items) {
        CatalogueContent content = CatalogueContent.of(List.of(items));
        int next = (int) versions.stream().filter(v -> v.ref().kind() == kind && v.ref().region().equals(region)).count() + 1;
        CatalogueRef ref = new CatalogueRef(kind, region, next);
        contents.put(content.sha256(), content);
        versions.add(new CatalogueVersion(ref, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), content.rows(), content.sha256()));
        return ref;
    }

    @Override
    public List<CatalogueVersion> versions() {
        return versions;
    }

    @Override
    public CatalogueVersion version(CatalogueRef ref) {
        return versions.stream().filter(version -> version.ref().equals(ref)).findFirst().orElseThrow();
    }

    @Override
    public CatalogueContent content(String sha256) {
        return contents.get(sha256);
    }
}

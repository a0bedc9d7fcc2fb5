package io.heyi.command.catalogue;

import java.util.List;
import java.util.Optional;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.catalogue.CatalogueDifference;
import io.heyi.events.catalogue.CataloguePublished;

/**
 * What a publication would do, before it is done.
 *
 * @param before     the version whose rows it is compared with, or null: it would be the first
 * @param difference what its rows change against that version; when it has been published before, nothing
 */
public record CatalogueDraft(CataloguePublication publication, CatalogueVersion before, CatalogueDifference difference) {

    /** @throws io.heyi.benefits.Refusal when it would be refused */
    public static CatalogueDraft of(PublishCatalogue command, Catalogues catalogues) {
        List<CataloguePublished> versions = catalogues.versions().stream()
                .filter(version -> version.ref().kind() == command.kind() && version.ref().region().equals(command.region()))
                .map(CatalogueVersion::published).toList();
        CataloguePublication publication = CatalogueDecisions.decide(command, versions);
        CatalogueVersion before = versions.isEmpty() ? null : CatalogueVersion.of(compared(publication, versions));
        CatalogueContent rowsBefore = Optional.ofNullable(before).map(version -> catalogues.content(version.sha256())).orElse(null);
        return new CatalogueDraft(publication, before, CatalogueDifference.between(rowsBefore, command.content()));
    }

    private static CataloguePublished compared(CataloguePublication publication, List<CataloguePublished> versions) {
        return publication.repeated() ? publication.version() : versions.get(versions.size() - 1);
    }
}

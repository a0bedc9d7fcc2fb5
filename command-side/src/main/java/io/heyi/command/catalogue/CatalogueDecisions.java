package io.heyi.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import io.heyi.command.catalogue.CataloguePublicationRefusals.CatalogueEndsBeforeItBegins;
import io.heyi.command.catalogue.CataloguePublicationRefusals.CatalogueEndsBeforeTheOneItReplaces;
import io.heyi.command.catalogue.CataloguePublicationRefusals.RegionIsNoCode;
import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.catalogue.CatalogueRef;

/** Which versions of a catalogue may be published. Pure. */
final class CatalogueDecisions {

    private CatalogueDecisions() {
    }

    /** @param versions of this catalogue, in their order */
    static CataloguePublication decide(PublishCatalogue command, List<CataloguePublished> versions) {
        if (!command.region().matches("[0-9]{0,20}")) {
            throw new RegionIsNoCode();
        }
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom())) {
            throw new CatalogueEndsBeforeItBegins();
        }
        for (CataloguePublished known : versions) {
            if (isSame(known, command)) {
                return new CataloguePublication(known, true);
            }
        }
        for (CataloguePublished known : versions) {
            if (endsWithin(command.validTo(), known)) {
                throw new CatalogueEndsBeforeTheOneItReplaces(known.ref().version());
            }
        }
        int next = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).ref().version() + 1;
        return new CataloguePublication(new CataloguePublished(new CatalogueRef(command.kind(), command.region(), next),
                command.validFrom(), command.validTo(), command.content().rows(), command.content().sha256()), false);
    }

    private static boolean isSame(CataloguePublished known, PublishCatalogue command) {
        return known.sha256().equals(command.content().sha256()) && known.validFrom().equals(command.validFrom())
                && Objects.equals(known.validTo(), command.validTo());
    }

    /** After its end the older version would be in force again, which nobody who replaces it means. */
    private static boolean endsWithin(LocalDate end, CataloguePublished known) {
        return end != null && !end.isBefore(known.validFrom()) && (known.validTo() == null || end.isBefore(known.validTo()));
    }
}

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
        for (int i = 0; i < versions.size(); i++) {
            if (isSame(versions.get(i), command) && isUntouched(versions.get(i), versions.subList(i + 1, versions.size()))) {
                return new CataloguePublication(versions.get(i), true);
            }
        }
        CataloguePublished back = command.validTo() == null ? null : backInForceAfter(command.validTo(), versions);
        if (back != null) {
            throw new CatalogueEndsBeforeTheOneItReplaces(back.ref().version());
        }
        int next = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).ref().version() + 1;
        return new CataloguePublication(new CataloguePublished(new CatalogueRef(command.kind(), command.region(), next),
                command.validFrom(), command.validTo(), command.content().rows(), command.content().sha256()), false);
    }

    private static boolean isSame(CataloguePublished known, PublishCatalogue command) {
        return known.sha256().equals(command.content().sha256()) && known.validFrom().equals(command.validFrom())
                && Objects.equals(known.validTo(), command.validTo());
    }

    /** Whether it is still in force on every day that it was published for: else publishing it again is no repetition. */
    private static boolean isUntouched(CataloguePublished known, List<CataloguePublished> later) {
        return later.stream().noneMatch(version -> (known.validTo() == null || !version.validFrom().isAfter(known.validTo()))
                && (version.validTo() == null || !version.validTo().isBefore(known.validFrom())));
    }

    /**
     * The version in force on the day after the end, unless it begins on that day, or null: an older one would come back, which nobody who
     * replaces it means.
     */
    private static CataloguePublished backInForceAfter(LocalDate end, List<CataloguePublished> versions) {
        CataloguePublished next = null;
        for (CataloguePublished version : versions) {
            if (CatalogueVersion.of(version).isInForceOn(end.plusDays(1))) {
                next = version;
            }
        }
        return next == null || next.validFrom().isAfter(end) ? null : next;
    }
}

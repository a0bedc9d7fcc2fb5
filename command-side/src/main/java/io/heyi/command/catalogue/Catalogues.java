package io.heyi.command.catalogue;

import java.util.List;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.events.catalogue.CatalogueRef;

/** The published catalogues as of this transaction. */
public interface Catalogues {

    /** Every version of every catalogue; of one catalogue in the order of versions. */
    List<CatalogueVersion> versions();

    /** A version that was published once. */
    CatalogueVersion version(CatalogueRef ref);

    /** The rows with that hash, which some version was published with. */
    CatalogueContent content(String sha256);

    /** No catalogue at all: every line is settled as it was sent. */
    Catalogues NONE = new Catalogues() {

        @Override
        public List<CatalogueVersion> versions() {
            return List.of();
        }

        @Override
        public CatalogueVersion version(CatalogueRef ref) {
            throw new IllegalStateException("catalogue " + ref + " was never published");
        }

        @Override
        public CatalogueContent content(String sha256) {
            throw new IllegalStateException("no catalogue was published with the hash " + sha256);
        }
    };
}

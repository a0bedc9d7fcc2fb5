package io.heyi.command.catalogue;

import io.heyi.benefits.catalogue.CatalogueContent;

/** Where the rows of published catalogues are kept for ever, under their hash. */
public interface CatalogueShelf {

    /** In the transaction of the publication; what is there already stays. */
    void keep(CatalogueContent content);
}

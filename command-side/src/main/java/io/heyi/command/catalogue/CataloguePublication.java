package io.heyi.command.catalogue;

import io.heyi.events.catalogue.CataloguePublished;

/**
 * The answer to a publication.
 *
 * @param repeated whether this very version had been published before and no later one holds on any of its days, so that nothing changed
 */
public record CataloguePublication(CataloguePublished version, boolean repeated) {
}

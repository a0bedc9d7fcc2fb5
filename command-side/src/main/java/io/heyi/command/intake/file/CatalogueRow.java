package io.heyi.command.intake.file;

import io.heyi.benefits.catalogue.CatalogueItem;

/**
 * A row of {@code catalogue.csv}.
 *
 * @param line where it stands in the file, from 1
 */
record CatalogueRow(long line, CatalogueItem item) {
}

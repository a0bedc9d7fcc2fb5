package io.heyi.events.catalogue;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

/**
 * A version of a catalogue (目录) was published. Versions are never edited. The rows are kept once under the hash of their canonical text,
 * which this event makes provable: other rows have another hash.
 *
 * @param validTo last day, or null: until a later version takes over
 * @param rows    how many items the text holds
 * @param sha256  hash of the text, in hexadecimal
 */
@Revision("1")
public record CataloguePublished(CatalogueRef ref, LocalDate validFrom, LocalDate validTo, int rows, String sha256)
        implements CatalogueEvent {
}

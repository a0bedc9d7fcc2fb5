package io.heyi.command.catalogue;

import java.time.LocalDate;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Streams;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Publish the next version of a catalogue. It is answered with a {@link CataloguePublication}.
 *
 * @param region  prefix of the village codes it holds for; empty: everywhere
 * @param validTo last day, or null: until a later version takes over
 */
public record PublishCatalogue(ItemKind kind, String region, LocalDate validFrom, LocalDate validTo, CatalogueContent content)
        implements LedgerCommand {

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return Streams.catalogue(kind, region);
    }
}

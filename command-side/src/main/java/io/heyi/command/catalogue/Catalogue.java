package io.heyi.command.catalogue;

import java.util.ArrayList;
import java.util.List;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.FourEyes;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.journal.Streams;
import io.heyi.events.catalogue.CataloguePublished;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/** The catalogue of one kind in one region: it decides which versions are published. */
public class Catalogue {

    @AggregateIdentifier
    private String stream;
    private final List<CataloguePublished> versions = new ArrayList<>(1);

    protected Catalogue() {
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CataloguePublication handle(PublishCatalogue command, CatalogueShelf shelf, @MetaDataValue(Caller.METADATA) Caller caller,
                                @MetaDataValue(CallerTrail.APPROVAL) String approval) {
        FourEyes.require(caller, approval);
        if (caller != null && !caller.reachesVillage(command.region())) {
            throw new OutOfScope();
        }
        CataloguePublication publication = CatalogueDecisions.decide(command, versions);
        if (!publication.repeated()) {
            shelf.keep(command.content());
            AggregateLifecycle.apply(publication.version());
        }
        return publication;
    }

    @EventSourcingHandler
    void on(CataloguePublished event) {
        stream = Streams.catalogue(event.ref().kind(), event.ref().region());
        versions.add(event);
    }
}

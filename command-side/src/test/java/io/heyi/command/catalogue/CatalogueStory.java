package io.heyi.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.journal.Then;
import io.heyi.events.catalogue.CataloguePublished;
import io.heyi.events.catalogue.CatalogueRef;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What of the drug catalogue of a region has been published, then one more file. */
final class CatalogueStory {

    static final String REGION = "990101";

    private final List<CataloguePublished> facts = new ArrayList<>();
    private final List<CatalogueContent> kept = new ArrayList<>();

    private CatalogueStory() {
    }

    static CatalogueStory catalogue() {
        return new CatalogueStory();
    }

    CatalogueStory publishedAs(CataloguePublished version) {
        facts.add(version);
        return this;
    }

    Then when(PublishCatalogue command) {
        CatalogueShelf shelf = kept::add;
        return new Then(new AggregateTestFixture<>(Catalogue.class).registerInjectableResource(shelf).given(facts).when(command));
    }

    Then when(PublishCatalogue command, Map<String, ?> metadata) {
        CatalogueShelf shelf = kept::add;
        return new Then(new AggregateTestFixture<>(Catalogue.class).registerInjectableResource(shelf).given(facts).when(command, metadata));
    }

    /** The rows that the command put on the shelf. */
    List<CatalogueContent> kept() {
        return kept;
    }

    static PublishCatalogue publish(CatalogueContent content, String from, String to) {
        return new PublishCatalogue(ItemKind.DRUG, REGION, LocalDate.parse(from), day(to), content);
    }

    static CataloguePublished published(int version, CatalogueContent content, String from, String to) {
        return new CataloguePublished(new CatalogueRef(ItemKind.DRUG, REGION, version), LocalDate.parse(from), day(to), content.rows(),
                content.sha256());
    }

    private static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}

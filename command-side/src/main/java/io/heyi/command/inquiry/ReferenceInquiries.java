package io.heyi.command.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.command.catalogue.CatalogueDraft;
import io.heyi.command.catalogue.CatalogueLookup;
import io.heyi.command.catalogue.PublishCatalogue;
import io.heyi.command.plan.PlanDraft;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.command.register.ReferenceData;
import io.heyi.events.plan.BenefitPlanPublished;

/** What a publication would do, and what is published: as committed when asked. Any number of threads may ask at once. */
public final class ReferenceInquiries {

    private final ReferenceData references;

    /** @param references the readers' own, so that what a command's transaction has not committed stays unknown here */
    public ReferenceInquiries(ReferenceData references) {
        this.references = references;
    }

    /** @throws io.heyi.benefits.Refusal when it would be refused */
    public CatalogueDraft draft(PublishCatalogue command) {
        references.refresh();
        return CatalogueDraft.of(command, references);
    }

    /** @throws io.heyi.benefits.Refusal when it would be refused */
    public PlanDraft draft(PublishBenefitPlan command) {
        references.refresh();
        return PlanDraft.of(command, references, references, references);
    }

    /** @param village or the code of a region whose catalogues are asked */
    public List<CatalogueLookup.Found> find(String village, String itemCode, LocalDate day) {
        references.refresh();
        return CatalogueLookup.find(references, village, itemCode, day);
    }

    /** The rows that some version was published with. */
    public Optional<CatalogueContent> published(String sha256) {
        references.refresh();
        return references.versions().stream().anyMatch(version -> version.sha256().equals(sha256))
                ? Optional.of(references.content(sha256)) : Optional.empty();
    }

    /** The document of a version, as it was published. */
    public Optional<BenefitPlanPublished> plan(String code, int version) {
        return references.published(code).stream().filter(published -> published.version() == version).findFirst();
    }
}

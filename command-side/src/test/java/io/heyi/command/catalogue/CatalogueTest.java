package io.heyi.command.catalogue;

import static io.heyi.command.catalogue.CatalogueStory.catalogue;
import static io.heyi.command.catalogue.CatalogueStory.publish;
import static io.heyi.command.catalogue.CatalogueStory.published;
import static io.heyi.command.catalogue.Items.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.heyi.benefits.catalogue.CatalogueContent;
import io.heyi.benefits.catalogue.CatalogueDifference.ChangedField;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.FourEyes.ApprovalNeeded;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.catalogue.CataloguePublicationRefusals.CatalogueEndsBeforeItBegins;
import io.heyi.command.catalogue.CataloguePublicationRefusals.CatalogueEndsBeforeTheOneItReplaces;
import io.heyi.command.catalogue.CataloguePublicationRefusals.RegionIsNoCode;
import io.heyi.events.catalogue.CataloguePublished;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a catalogue")
class CatalogueTest {

    private final CatalogueContent rows = CatalogueContent.of(List.of(item("X1", ItemClass.A), item("X2", ItemClass.B)));
    private final CatalogueContent otherRows = CatalogueContent.of(List.of(item("X1", ItemClass.B), item("X3", ItemClass.B)));
    private final CatalogueContent corrected = CatalogueContent.of(List.of(item("X1", ItemClass.C)));
    private final CataloguePublished first = published(1, rows, "2009-01-01", null);

    @Test
    void its_first_version_is_published_with_the_hash_of_its_rows_and_the_rows_are_kept() {
        CatalogueStory story = catalogue();
        story.when(publish(rows, "2009-01-01", null)).leadsTo(first).answers(new CataloguePublication(first, false));
        assertThat(story.kept()).containsExactly(rows);
    }

    @Test
    void the_same_rows_for_the_same_days_again_change_nothing_and_name_the_version() {
        CataloguePublished ofTheYear = published(1, rows, "2009-01-01", "2009-12-31");
        CatalogueStory story = catalogue().publishedAs(ofTheYear).publishedAs(published(2, otherRows, "2010-01-01", null));
        story.when(publish(rows, "2009-01-01", "2009-12-31")).changesNothing().answers(new CataloguePublication(ofTheYear, true));
        assertThat(story.kept()).isEmpty();
        catalogue().publishedAs(first).when(publish(rows, "2009-01-01", null)).changesNothing();
    }

    @Test
    void the_rows_of_a_version_that_a_later_one_replaced_are_published_anew() {
        CataloguePublished second = published(2, otherRows, "2009-07-01", null);
        CataloguePublished overAll = published(3, corrected, "2009-01-01", null);
        catalogue().publishedAs(first).publishedAs(second).when(publish(rows, "2009-01-01", null))
                .leadsTo(published(3, rows, "2009-01-01", null));
        catalogue().publishedAs(first).publishedAs(second).publishedAs(overAll).when(publish(otherRows, "2009-07-01", null))
                .leadsTo(published(4, otherRows, "2009-07-01", null));
        catalogue().publishedAs(first).publishedAs(second).publishedAs(overAll).publishedAs(published(4, otherRows, "2009-07-01", null))
                .when(publish(otherRows, "2009-07-01", null)).changesNothing();
    }

    @Test
    void a_late_correction_ends_where_a_later_version_begins() {
        CatalogueStory story = catalogue().publishedAs(first).publishedAs(published(2, otherRows, "2009-07-01", null));
        story.when(publish(corrected, "2009-01-01", "2009-06-30")).leadsTo(published(3, corrected, "2009-01-01", "2009-06-30"));
        story.when(publish(corrected, "2009-01-01", "2009-06-29")).isRefusedAs(CatalogueEndsBeforeTheOneItReplaces.class, "valid_to");
        story.when(publish(corrected, "2009-01-01", "2009-07-01")).isRefusedAs(CatalogueEndsBeforeTheOneItReplaces.class, "valid_to");
        story.publishedAs(published(3, corrected, "2009-01-01", "2009-06-30"))
                .when(publish(corrected, "2009-01-01", "2009-06-30")).changesNothing();
    }

    @Test
    void the_same_rows_for_other_days_are_the_next_version() {
        catalogue().publishedAs(first).when(publish(rows, "2010-01-01", null)).leadsTo(published(2, rows, "2010-01-01", null));
    }

    @Test
    void other_rows_are_the_next_version() {
        catalogue().publishedAs(first).when(publish(otherRows, "2009-01-01", null)).leadsTo(published(2, otherRows, "2009-01-01", null));
    }

    @Test
    void no_person_publishes_one_alone_and_none_for_anothers_region() {
        PublishCatalogue publish = publish(rows, "2009-01-01", null);
        Caller here = Caller.person("reviewer", Role.REVIEWER, "990101");
        catalogue().when(publish, Map.of(Caller.METADATA, here)).isRefusedAs(ApprovalNeeded.class);
        catalogue().when(publish, Map.of(Caller.METADATA, here, CallerTrail.APPROVAL, "A-1")).leadsTo(first);
        for (String elsewhere : List.of("990102", "990101001")) {
            catalogue().when(publish, Map.of(Caller.METADATA, Caller.person("other", Role.REVIEWER, elsewhere), CallerTrail.APPROVAL, "A-1"))
                    .isRefusedAs(OutOfScope.class);
        }
    }

    @Test
    void a_region_that_is_no_code_is_refused() {
        catalogue().when(new PublishCatalogue(ItemKind.DRUG, "99:1", LocalDate.of(2009, 1, 1), null, rows))
                .isRefusedAs(RegionIsNoCode.class, "region");
    }

    @Test
    void a_version_that_ends_before_it_begins_is_refused() {
        catalogue().when(publish(rows, "2009-01-02", "2009-01-01")).isRefusedAs(CatalogueEndsBeforeItBegins.class, "valid_to");
    }

    @Test
    void a_version_after_whose_end_the_older_would_be_in_force_again_is_refused() {
        catalogue().publishedAs(first).when(publish(otherRows, "2009-07-01", "2009-12-31"))
                .isRefusedAs(CatalogueEndsBeforeTheOneItReplaces.class, "valid_to");
        CataloguePublished ofTheYear = published(1, rows, "2009-01-01", "2009-12-31");
        catalogue().publishedAs(ofTheYear).when(publish(otherRows, "2009-07-01", "2009-12-30"))
                .isRefusedAs(CatalogueEndsBeforeTheOneItReplaces.class, "valid_to");
        catalogue().publishedAs(ofTheYear).when(publish(otherRows, "2009-07-01", "2009-12-31"))
                .leadsTo(published(2, otherRows, "2009-07-01", "2009-12-31"));
    }

    @Test
    void a_draft_shows_what_the_next_version_changes_and_publishes_nothing() {
        CataloguesOnPaper catalogues = new CataloguesOnPaper();
        catalogues.publish(ItemKind.DRUG, CatalogueStory.REGION, "2009-01-01", null, item("X1", ItemClass.A), item("X2", ItemClass.B));
        catalogues.publish(ItemKind.SERVICE, CatalogueStory.REGION, "2009-01-01", null, item("F1", ItemClass.A));

        CatalogueDraft draft = CatalogueDraft.of(publish(otherRows, "2009-07-01", null), catalogues);

        assertThat(draft.publication().version().ref().version()).isEqualTo(2);
        assertThat(draft.before().ref().version()).isEqualTo(1);
        assertThat(draft.difference().added()).extracting("code").containsExactly("X3");
        assertThat(draft.difference().removed()).extracting("code").containsExactly("X2");
        assertThat(draft.difference().changed()).singleElement()
                .satisfies(changed -> assertThat(changed.fields()).containsExactly(new ChangedField("class", "A", "B")));
        assertThat(catalogues.versions()).hasSize(2);
    }

    @Test
    void a_draft_of_what_is_published_already_changes_nothing_and_a_first_one_adds_all() {
        CataloguesOnPaper catalogues = new CataloguesOnPaper();
        assertThat(CatalogueDraft.of(publish(rows, "2009-01-01", null), catalogues).difference().added()).hasSize(2);

        catalogues.publish(ItemKind.DRUG, CatalogueStory.REGION, "2009-01-01", null, item("X1", ItemClass.A), item("X2", ItemClass.B));
        CatalogueDraft again = CatalogueDraft.of(publish(rows, "2009-01-01", null), catalogues);
        assertThat(again.publication().repeated()).isTrue();
        assertThat(again.difference().isEmpty()).isTrue();
        assertThatThrownBy(() -> CatalogueDraft.of(publish(otherRows, "2009-07-01", "2009-12-31"), catalogues))
                .isInstanceOf(CatalogueEndsBeforeTheOneItReplaces.class);
    }

    @Test
    void the_longest_region_and_of_it_the_latest_version_is_in_force() {
        CataloguesOnPaper catalogues = new CataloguesOnPaper();
        catalogues.publish(ItemKind.DRUG, "", "2009-01-01", null, item("X1", ItemClass.A));
        catalogues.publish(ItemKind.DRUG, "", "2009-03-01", null, item("X1", ItemClass.B));
        catalogues.publish(ItemKind.DRUG, "990101", "2009-06-01", "2009-06-30", item("X1", ItemClass.C));

        assertThat(inForce(catalogues, "990101001", "2008-12-31")).isNull();
        assertThat(inForce(catalogues, "990101001", "2009-02-28")).isEqualTo("/1");
        assertThat(inForce(catalogues, "990101001", "2009-03-01")).isEqualTo("/2");
        assertThat(inForce(catalogues, "990101001", "2009-06-30")).isEqualTo("990101/1");
        assertThat(inForce(catalogues, "990102001", "2009-06-30")).isEqualTo("/2");
        assertThat(inForce(catalogues, "990101001", "2009-07-01")).isEqualTo("/2");
    }

    private static String inForce(Catalogues catalogues, String village, String day) {
        CatalogueVersion version = CatalogueVersion.inForce(catalogues.versions(), village, LocalDate.parse(day)).get(ItemKind.DRUG);
        return version == null ? null : version.ref().region() + "/" + version.ref().version();
    }
}

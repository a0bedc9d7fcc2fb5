package io.heyi.command.plan;

import static io.heyi.command.plan.PlanStory.document;
import static io.heyi.command.plan.PlanStory.plan;
import static io.heyi.command.plan.PlanStory.published;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.benefits.plan.PlanRefusal;
import io.heyi.command.plan.PlanRefusals.AnotherPlanInForce;
import io.heyi.command.plan.PlanRefusals.DaysAlreadySettled;
import io.heyi.command.plan.PlanRefusals.VersionAlreadyPublished;
import io.heyi.command.plan.PlanRefusals.VersionEndsBeforeTheOneItReplaces;
import io.heyi.command.plan.PlanRefusals.VersionOfAnotherRegion;
import io.heyi.command.plan.PlanRefusals.VersionOutOfOrder;
import io.heyi.events.plan.BenefitPlanPublished;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("a benefit plan")
class BenefitPlanTest {

    /** By {@code sha256sum}, not by the code under test. */
    private static final String SHA_OF_FIRST = "02e2a938b7ddcdd68898a261360bd6d43fed73a528b8e249049fd5c0c59905ec";
    private static final String SHA_OF_SECOND = "ea3e2c60b5ca5665d83cd843e4a0e440ea091e50dd92783cf79a1ddf40323cd0";
    private static final String SHA_OF_COUNTY_2009 = "0041cd207496620e2a5af4a7ae1ebef56e5743d5ff022dee35295ddbfcaa9936";

    private final String first = document(1, "2009-01-01", "2009-06-30");
    private final String second = document(2, "2009-07-01", "2009-12-31");

    @Nested
    @DisplayName("when nothing is published")
    class WhenNothingIsPublished {

        @Test
        void its_first_version_is_published_with_the_document_to_the_letter() {
            plan().whenPublished(first).leadsTo(published(1, "2009-01-01", "2009-06-30", SHA_OF_FIRST));
        }

        @Test
        void what_the_document_leaves_out_is_the_whole_year_of_the_region_in_its_code_and_version_1() {
            String county = Plans.yaml("county-2009");
            plan().whenPublished(county).leadsTo(new BenefitPlanPublished("990101-2009", 1, "990101", 2009, LocalDate.parse("2009-01-01"),
                    LocalDate.parse("2009-12-31"), Money.parse("30000.00"), county, SHA_OF_COUNTY_2009));
        }

        @Test
        void a_day_that_has_a_plan_already_is_refused() {
            plan().whileAnotherHolds("990707", "2009-06-30", "2009-12-31").whenPublished(first).isRefusedAs(AnotherPlanInForce.class);
        }

        @Test
        void the_plan_of_another_region_is_no_obstacle() {
            plan().whileAnotherHolds("990708", "2009-01-01", "2009-12-31").whenPublished(first)
                    .leadsTo(published(1, "2009-01-01", "2009-06-30", SHA_OF_FIRST));
        }

        @Test
        void a_document_that_contradicts_itself_is_refused_with_the_path_of_its_fault() {
            String contradictory = first.replace("ratio: 1}]}]", "ratio: 1.01}]}]");
            Assertions.assertThatThrownBy(() -> PublishBenefitPlan.of(contradictory)).isInstanceOfSatisfying(PlanRefusal.class,
                    refusal -> Assertions.assertThat(refusal.path()).isEqualTo("inpatient.rows[0].brackets[0].ratio"));
        }
    }

    @Nested
    @DisplayName("when a version is published")
    class WhenAVersionIsPublished {

        private final PlanStory published = plan().publishedAs(published(1, "2009-01-01", "2009-06-30", SHA_OF_FIRST));

        @Test
        void the_same_document_again_changes_nothing() {
            published.whenPublished(first).changesNothing();
        }

        @Test
        void the_same_version_with_another_letter_in_it_is_refused() {
            published.whenPublished(first + "# 更正\n").isRefusedAs(VersionAlreadyPublished.class);
        }

        @Test
        void the_next_version_is_published_for_days_without_a_plan() {
            published.whenPublished(second).leadsTo(published(2, "2009-07-01", "2009-12-31", SHA_OF_SECOND));
        }

        @Test
        void the_next_version_takes_over_days_of_the_first_that_nobody_was_settled_on() {
            String early = document(2, "2009-06-30", "2009-12-31");
            published.settledOn("2009-06-29").settledOn("2010-01-01").whenPublished(early).leadsTo(PublishBenefitPlan.of(early).published());
        }

        @Test
        void the_next_version_is_refused_for_a_day_that_somebody_was_settled_on() {
            published.settledOn("2009-06-30").whenPublished(document(2, "2009-06-30", "2009-12-31"))
                    .isRefusedAs(DaysAlreadySettled.class, "validFrom");
        }

        @Test
        void the_next_version_is_refused_when_the_first_would_be_in_force_again_after_it() {
            published.whenPublished(document(2, "2009-03-01", "2009-06-29")).isRefusedAs(VersionEndsBeforeTheOneItReplaces.class, "validTo");
        }

        @Test
        void the_next_version_is_refused_for_another_region() {
            published.whenPublished(second + "region: '990708'\n").isRefusedAs(VersionOfAnotherRegion.class, "region");
        }

        @Test
        void days_of_another_plan_are_refused() {
            published.whileAnotherHolds("990707", "2009-08-01", "2009-08-01").whenPublished(second).isRefusedAs(AnotherPlanInForce.class);
        }

        @Test
        void a_draft_of_the_next_version_shows_field_by_field_what_it_changes() {
            String changed = second.replace("deductible: 0.00", "deductible: 50.00").replace("{ratio: 1}]}]}\nlayers",
                    "{upTo: 1000.00, ratio: 0.9}, {ratio: 1}]}]}\nmaternity: {fixed: 300.00}\nlayers");
            PlanDraft draft = published.drafted(changed);
            Assertions.assertThat(draft.before().version()).isEqualTo(1);
            Assertions.assertThat(draft.changes()).containsExactly(
                    new PlanChange("version", "1", "2"), new PlanChange("validFrom", "2009-01-01", "2009-07-01"),
                    new PlanChange("validTo", "2009-06-30", "2009-12-31"),
                    new PlanChange("inpatient.rows[0].deductible", "0.00", "50.00"),
                    new PlanChange("inpatient.rows[0].brackets[0].upTo", null, "1000.00"),
                    new PlanChange("inpatient.rows[0].brackets[0].ratio", "1", "0.9"),
                    new PlanChange("inpatient.rows[0].brackets[1].ratio", null, "1"),
                    new PlanChange("maternity.fixed", null, "300.00"));
        }

        @Test
        void a_draft_of_the_same_version_changes_nothing_and_one_that_would_be_refused_is() {
            Assertions.assertThat(published.drafted(first)).matches(PlanDraft::repeated).extracting(PlanDraft::changes).isEqualTo(List.of());
            Assertions.assertThatThrownBy(() -> published.drafted(first + "# 更正\n")).isInstanceOf(VersionAlreadyPublished.class);
        }

        @Test
        void a_draft_of_a_first_version_is_compared_with_the_regions_plan_of_the_day_before() {
            PlanDraft draft = plan().drafted(second, PlanYaml.read(first.replace("990707-2009", "990707-before")));
            Assertions.assertThat(draft.before().code()).isEqualTo("990707-before");
            Assertions.assertThat(draft.changes()).extracting(PlanChange::path).contains("code", "validFrom").doesNotContain("annualCeiling");
            Assertions.assertThat(plan().drafted(first).before()).isNull();
        }
    }

    @Nested
    @DisplayName("when two versions are published")
    class WhenTwoVersionsArePublished {

        private final PlanStory published = plan().publishedAs(published(2, "2009-07-01", "2009-12-31", SHA_OF_SECOND));

        @Test
        void an_earlier_version_is_refused() {
            published.whenPublished(first).isRefusedAs(VersionOutOfOrder.class);
        }

        @Test
        void each_of_them_again_changes_nothing() {
            published.whenPublished(second).changesNothing();
            plan().publishedAs(published(1, "2009-01-01", "2009-06-30", SHA_OF_FIRST))
                    .publishedAs(published(2, "2009-07-01", "2009-12-31", SHA_OF_SECOND))
                    .whenPublished(first).changesNothing();
        }
    }
}

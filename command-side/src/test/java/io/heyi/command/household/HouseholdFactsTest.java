package io.heyi.command.household;

import static io.heyi.benefits.claim.Category.MINIMUM_LIVING;
import static io.heyi.benefits.claim.Category.ORDINARY;
import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.household.Family.FATHER;
import static io.heyi.command.household.Family.MOTHER;
import static io.heyi.command.household.Family.SON;
import static io.heyi.command.household.HouseholdStory.HOUSEHOLD;
import static io.heyi.command.household.HouseholdStory.VILLAGE;
import static io.heyi.command.household.HouseholdStory.added;
import static io.heyi.command.household.HouseholdStory.categoryChanged;
import static io.heyi.command.household.HouseholdStory.died;
import static io.heyi.command.household.HouseholdStory.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;

import io.heyi.benefits.claim.ResidentNumber;
import org.junit.jupiter.api.Test;

/** What a benefit year hears from its household. */
class HouseholdFactsTest {

    private static final ResidentNumber FATHERS = FATHER.resident();
    private static final LocalDate JUNE = LocalDate.parse("2009-06-01");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2009-09-01");

    private final HouseholdFacts facts = new HouseholdsOnPaper()
            .know(registered(FATHER), added(MOTHER), died(MOTHER, "2009-07-01"))
            .know(categoryChanged(FATHER, POOR, "2009-06-01"), categoryChanged(FATHER, MINIMUM_LIVING, "2009-09-01"))
            .facts(HOUSEHOLD);

    @Test
    void it_knows_its_village_and_its_members() {
        assertThat(facts.village()).isEqualTo(VILLAGE);
        assertThat(facts.residents()).containsExactly(FATHER.resident(), MOTHER.resident());
        assertThat(facts.has(MOTHER.resident())).isTrue();
        assertThat(facts.has(SON.resident())).isFalse();
    }

    @Test
    void a_category_holds_from_its_first_day_until_the_next_change() {
        assertThat(facts.categoryOn(FATHERS, JUNE.minusDays(1))).isEqualTo(ORDINARY);
        assertThat(facts.categoryOn(FATHERS, JUNE)).isEqualTo(POOR);
        assertThat(facts.categoryOn(FATHERS, SEPTEMBER.minusDays(1))).isEqualTo(POOR);
        assertThat(facts.categoryOn(FATHERS, SEPTEMBER)).isEqualTo(MINIMUM_LIVING);
    }

    @Test
    void changes_are_told_after_the_first_day_and_until_the_last_inclusive() {
        assertThat(facts.categoryChanges(FATHERS, JUNE.minusDays(1), SEPTEMBER))
                .containsExactly(entry(JUNE, POOR), entry(SEPTEMBER, MINIMUM_LIVING));
        assertThat(facts.categoryChanges(FATHERS, JUNE, SEPTEMBER)).containsExactly(entry(SEPTEMBER, MINIMUM_LIVING));
        assertThat(facts.categoryChanges(FATHERS, JUNE, SEPTEMBER.minusDays(1))).isEmpty();
        assertThat(facts.categoryChanges(FATHERS, JUNE, JUNE)).isEmpty();
    }

    @Test
    void it_knows_who_died_and_when() {
        assertThat(facts.diedOn(MOTHER.resident())).isEqualTo("2009-07-01");
        assertThat(facts.diedOn(FATHERS)).isNull();
    }
}

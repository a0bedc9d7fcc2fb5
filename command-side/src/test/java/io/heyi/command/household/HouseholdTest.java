package io.heyi.command.household;

import static io.heyi.benefits.claim.Category.MINIMUM_LIVING;
import static io.heyi.benefits.claim.Category.ORDINARY;
import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.household.Family.FATHER;
import static io.heyi.command.household.Family.MOTHER;
import static io.heyi.command.household.Family.SON;
import static io.heyi.command.household.HouseholdStory.HOUSEHOLD;
import static io.heyi.command.household.HouseholdStory.added;
import static io.heyi.command.household.HouseholdStory.categoryChanged;
import static io.heyi.command.household.HouseholdStory.changeCategory;
import static io.heyi.command.household.HouseholdStory.died;
import static io.heyi.command.household.HouseholdStory.household;
import static io.heyi.command.household.HouseholdStory.recordDeath;
import static io.heyi.command.household.HouseholdStory.register;
import static io.heyi.command.household.HouseholdStory.registered;

import java.util.List;
import java.util.stream.Stream;

import io.heyi.command.household.HouseholdRefusals.AlreadyDead;
import io.heyi.command.household.HouseholdRefusals.DeathBeforeBirth;
import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.HouseholdRefusals.ResidentBelongsElsewhere;
import io.heyi.command.household.HouseholdRefusals.ResidentRecordedDifferently;
import io.heyi.command.household.HouseholdRefusals.SecondHead;
import io.heyi.command.household.HouseholdRefusals.VillageDiffers;
import io.heyi.events.household.Member;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a household")
class HouseholdTest {

    private static final String ANOTHER_VILLAGE = "990101001002";

    @Nested
    @DisplayName("when it is not registered")
    class WhenItIsNotRegistered {

        @Test
        void its_first_members_register_it() {
            household().when(register(FATHER, MOTHER)).leadsTo(registered(FATHER, MOTHER)).answers(2);
        }

        @Test
        void the_same_member_told_twice_in_one_command_is_registered_once() {
            household().when(register(FATHER, FATHER)).leadsTo(registered(FATHER)).answers(1);
        }

        @Test
        void one_member_told_in_two_ways_in_one_command_is_refused() {
            household().when(register(FATHER, Family.withPhone(FATHER, "555-0199")))
                    .isRefusedAs(ResidentRecordedDifferently.class, "phone");
        }

        @Test
        void it_may_be_registered_without_a_head() {
            household().when(register(MOTHER)).leadsTo(registered(MOTHER)).answers(1);
        }

        @Test
        void two_heads_in_one_command_are_refused() {
            household().when(register(FATHER, Family.asRelation(MOTHER, "HEAD"))).isRefusedAs(SecondHead.class);
        }

        @Test
        void a_member_of_another_household_is_refused_and_nobody_is_registered() {
            household().whileAnotherHas(MOTHER).when(register(FATHER, MOTHER)).isRefusedAs(ResidentBelongsElsewhere.class);
        }

        @Test
        void a_register_that_names_this_very_household_is_no_obstacle() {
            household().whileTheRegisterNamesItFor(FATHER).when(register(FATHER)).leadsTo(registered(FATHER)).answers(1);
        }

        @Test
        void registering_nobody_changes_nothing() {
            household().when(register()).changesNothing().answers(0);
        }

        @Test
        void nobody_dies_in_it() {
            household().when(recordDeath(FATHER, "2009-06-01")).isRefusedAs(HouseholdNotRegistered.class);
        }

        @Test
        void nobody_changes_category_in_it() {
            household().when(changeCategory(FATHER, POOR, "2009-06-01")).isRefusedAs(HouseholdNotRegistered.class);
        }
    }

    @Nested
    @DisplayName("when it is registered")
    class WhenItIsRegistered {

        @Test
        void further_members_join_it() {
            household().registeredWith(FATHER).when(register(MOTHER, SON)).leadsTo(added(MOTHER, SON)).answers(2);
        }

        @Test
        void known_members_are_skipped() {
            household().registeredWith(FATHER).joinedBy(MOTHER).when(register(FATHER, MOTHER, SON)).leadsTo(added(SON)).answers(1);
        }

        @Test
        void the_same_registration_again_changes_nothing() {
            household().registeredWith(FATHER, MOTHER).when(register(FATHER, MOTHER)).changesNothing().answers(0);
        }

        @Test
        void a_second_head_is_refused() {
            household().registeredWith(FATHER).when(register(Family.asRelation(SON, "HEAD"))).isRefusedAs(SecondHead.class);
        }

        @Test
        void its_first_head_may_join_later() {
            household().registeredWith(MOTHER).when(register(FATHER)).leadsTo(added(FATHER));
        }

        @Test
        void another_village_is_refused() {
            household().registeredWith(FATHER).when(new RegisterMembers(HOUSEHOLD, ANOTHER_VILLAGE, List.of(SON)))
                    .isRefusedAs(VillageDiffers.class);
        }

        @Test
        void a_member_of_another_household_is_refused() {
            household().registeredWith(FATHER).whileAnotherHas(SON).when(register(MOTHER, SON))
                    .isRefusedAs(ResidentBelongsElsewhere.class);
        }

        static Stream<Arguments> otherContent() {
            return Stream.of(
                    Arguments.of("name", Family.named(MOTHER, "乙母")),
                    Arguments.of("relation", Family.asRelation(MOTHER, "SPOUSE")),
                    Arguments.of("category", Family.inCategory(MOTHER, POOR)),
                    Arguments.of("phone", Family.withPhone(MOTHER, "")),
                    Arguments.of("record_no", Family.withRecordNo(MOTHER, "99010100100100009")));
        }

        @ParameterizedTest(name = "other {0}")
        @MethodSource("otherContent")
        void a_known_member_with_other_content_is_refused_and_the_field_is_named(String field, Member told) {
            household().registeredWith(FATHER, MOTHER).when(register(SON, told))
                    .isRefusedAs(ResidentRecordedDifferently.class, field);
        }

        @Test
        void a_member_dies() {
            household().registeredWith(FATHER, MOTHER).when(recordDeath(MOTHER, "2009-06-01")).leadsTo(died(MOTHER, "2009-06-01"));
        }

        @Test
        void a_newborn_may_die_on_the_day_of_birth() {
            household().registeredWith(SON).when(recordDeath(SON, "1995-02-28")).leadsTo(died(SON, "1995-02-28"));
        }

        @Test
        void a_death_before_the_birth_is_refused() {
            household().registeredWith(SON).when(recordDeath(SON, "1995-02-27")).isRefusedAs(DeathBeforeBirth.class);
        }

        @Test
        void the_death_of_a_stranger_is_refused() {
            household().registeredWith(FATHER).when(recordDeath(SON, "2009-06-01")).isRefusedAs(NotAMember.class);
        }

        @Test
        void a_member_changes_category() {
            household().registeredWith(FATHER).when(changeCategory(FATHER, POOR, "2009-06-01"))
                    .leadsTo(categoryChanged(FATHER, POOR, "2009-06-01"));
        }

        @Test
        void the_category_a_member_has_anyway_changes_nothing() {
            household().registeredWith(FATHER).when(changeCategory(FATHER, ORDINARY, "2009-06-01")).changesNothing();
        }

        @Test
        void the_category_of_a_stranger_is_refused() {
            household().registeredWith(FATHER).when(changeCategory(SON, POOR, "2009-06-01")).isRefusedAs(NotAMember.class);
        }
    }

    @Nested
    @DisplayName("when a member has died")
    class WhenAMemberHasDied {

        private final HouseholdStory bereaved = household().registeredWith(FATHER, MOTHER).bereavedOf(FATHER, "2009-06-01");

        @Test
        void the_same_death_again_changes_nothing() {
            bereaved.when(recordDeath(FATHER, "2009-06-01")).changesNothing();
        }

        @Test
        void the_same_death_on_another_day_is_refused() {
            bereaved.when(recordDeath(FATHER, "2009-06-02")).isRefusedAs(AlreadyDead.class);
        }

        @Test
        void another_may_die_too() {
            bereaved.when(recordDeath(MOTHER, "2009-07-01")).leadsTo(died(MOTHER, "2009-07-01"));
        }

        @Test
        void the_registration_of_the_dead_again_changes_nothing() {
            bereaved.when(register(FATHER)).changesNothing().answers(0);
        }

        @Test
        void further_members_may_join() {
            bereaved.when(register(SON)).leadsTo(added(SON));
        }

        @Test
        void a_category_they_held_while_alive_may_still_be_recorded() {
            bereaved.when(changeCategory(FATHER, POOR, "2009-01-01")).leadsTo(categoryChanged(FATHER, POOR, "2009-01-01"));
        }
    }

    @Nested
    @DisplayName("when a category has changed")
    class WhenACategoryHasChanged {

        private final HouseholdStory changed = household().registeredWith(FATHER, MOTHER).withCategory(FATHER, POOR, "2009-06-01");

        @Test
        void the_same_change_again_changes_nothing() {
            changed.when(changeCategory(FATHER, POOR, "2009-06-01")).changesNothing();
        }

        @Test
        void the_same_category_from_a_later_day_changes_nothing() {
            changed.when(changeCategory(FATHER, POOR, "2009-09-01")).changesNothing();
        }

        @Test
        void the_same_category_from_an_earlier_day_is_a_change() {
            changed.when(changeCategory(FATHER, POOR, "2009-05-31")).leadsTo(categoryChanged(FATHER, POOR, "2009-05-31"));
        }

        @Test
        void the_first_category_again_is_a_change() {
            changed.when(changeCategory(FATHER, ORDINARY, "2009-06-01")).leadsTo(categoryChanged(FATHER, ORDINARY, "2009-06-01"));
        }

        @Test
        void holding_the_old_category_after_all_is_a_change() {
            changed.when(changeCategory(FATHER, ORDINARY, "2009-03-01")).leadsTo(categoryChanged(FATHER, ORDINARY, "2009-03-01"));
        }

        @Test
        void a_change_from_an_earlier_day_takes_the_place_of_the_later_one() {
            changed.withCategory(FATHER, MINIMUM_LIVING, "2009-03-01")
                    .when(changeCategory(FATHER, MINIMUM_LIVING, "2009-06-01")).changesNothing();
        }

        @Test
        void a_change_told_again_takes_back_none_of_a_later_day() {
            HouseholdStory twice = changed.withCategory(FATHER, ORDINARY, "2009-07-01");
            twice.when(changeCategory(FATHER, POOR, "2009-06-01")).changesNothing();
            twice.when(changeCategory(FATHER, POOR, "2009-07-01")).leadsTo(categoryChanged(FATHER, POOR, "2009-07-01"));
        }

        @Test
        void a_change_that_another_replaced_is_a_new_one_when_told_again() {
            changed.withCategory(FATHER, ORDINARY, "2009-05-01")
                    .when(changeCategory(FATHER, POOR, "2009-06-01")).leadsTo(categoryChanged(FATHER, POOR, "2009-06-01"));
        }

        @Test
        void the_category_of_another_member_is_untouched() {
            changed.when(changeCategory(MOTHER, ORDINARY, "2009-06-01")).changesNothing();
        }

        @Test
        void a_death_is_recorded_as_ever() {
            changed.when(recordDeath(FATHER, "2009-12-01")).leadsTo(died(FATHER, "2009-12-01"));
        }

        @Test
        void the_registration_as_first_told_again_changes_nothing() {
            changed.when(register(FATHER)).changesNothing().answers(0);
        }
    }
}

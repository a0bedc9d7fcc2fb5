package io.heyi.command.household;

import static io.heyi.benefits.claim.Category.MINIMUM_LIVING;
import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.household.Family.FATHER;
import static io.heyi.command.household.Family.MOTHER;
import static io.heyi.command.household.Family.SON;
import static io.heyi.command.household.HouseholdStory.HOUSEHOLD;
import static io.heyi.command.household.HouseholdStory.VILLAGE;
import static io.heyi.command.household.HouseholdStory.categoryChanged;
import static io.heyi.command.household.HouseholdStory.died;
import static io.heyi.command.household.HouseholdStory.household;
import static io.heyi.command.household.HouseholdStory.recordDeath;
import static io.heyi.command.household.HouseholdStory.register;
import static io.heyi.command.household.HouseholdStory.registered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.command.household.HouseholdRefusals.AlreadyLeft;
import io.heyi.command.household.HouseholdRefusals.BeforeBirth;
import io.heyi.command.household.HouseholdRefusals.BornOnAnotherDay;
import io.heyi.command.household.HouseholdRefusals.ContradictsLaterFact;
import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.HouseholdRefusals.RelationNeeded;
import io.heyi.command.household.HouseholdRefusals.ResidentBelongsElsewhere;
import io.heyi.command.household.HouseholdRefusals.ResidentRecordedDifferently;
import io.heyi.command.household.HouseholdRefusals.SameHousehold;
import io.heyi.command.household.HouseholdRefusals.SecondHead;
import io.heyi.command.household.HouseholdRefusals.TransferNeedsBothHouseholds;
import io.heyi.command.household.HouseholdRefusals.VillageDiffers;
import io.heyi.events.household.CategoryFrom;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("members come and go")
class MembershipTest {

    private static final String OTHER = "9901010010002";
    private static final String OTHER_VILLAGE = "990101001002";
    private static final Member BABY = Family.child(Residents.bornOn("2009-03-05", 7));

    @Nested
    class Joining {

        private final HouseholdStory family = household().registeredWith(FATHER, MOTHER);

        @Test
        void a_newborn_joins_on_the_day_of_birth() {
            family.when(add(BABY, MemberJoined.Reason.BIRTH, "2009-03-05")).leadsTo(joined(BABY, MemberJoined.Reason.BIRTH, "2009-03-05"));
        }

        @Test
        void a_newborn_does_not_join_on_another_day() {
            family.when(add(BABY, MemberJoined.Reason.BIRTH, "2009-03-06")).isRefusedAs(BornOnAnotherDay.class, "joined_on");
        }

        @Test
        void somebody_marries_in() {
            family.when(add(SON, MemberJoined.Reason.MARRIAGE, "2009-05-01")).leadsTo(joined(SON, MemberJoined.Reason.MARRIAGE, "2009-05-01"));
        }

        @Test
        void the_same_joining_again_changes_nothing_and_another_day_is_a_conflict() {
            HouseholdStory joined = family.with(joined(SON, MemberJoined.Reason.MOVED_IN, "2009-05-01"));
            joined.when(add(SON, MemberJoined.Reason.MOVED_IN, "2009-05-01")).changesNothing();
            joined.when(add(SON, MemberJoined.Reason.MOVED_IN, "2009-05-02")).isRefusedAs(ResidentRecordedDifferently.class, "joined_on");
            joined.when(add(SON, MemberJoined.Reason.MARRIAGE, "2009-05-01")).isRefusedAs(ResidentRecordedDifferently.class, "reason");
            joined.when(add(Family.withPhone(SON, "1"), MemberJoined.Reason.MOVED_IN, "2009-05-01"))
                    .isRefusedAs(ResidentRecordedDifferently.class, "phone");
        }

        @Test
        void the_joined_member_told_in_a_file_changes_nothing() {
            family.with(joined(SON, MemberJoined.Reason.MOVED_IN, "2009-05-01")).when(register(SON)).changesNothing();
        }

        @Test
        void nobody_joins_who_belongs_to_another_household() {
            family.whileAnotherHas(SON).when(add(SON, MemberJoined.Reason.MOVED_IN, "2009-05-01"))
                    .isRefusedAs(ResidentBelongsElsewhere.class);
        }

        @Test
        void nobody_joins_a_household_that_is_not_registered() {
            household().when(add(SON, MemberJoined.Reason.MOVED_IN, "2009-05-01")).isRefusedAs(HouseholdNotRegistered.class);
        }

        @Test
        void nobody_joins_before_birth_or_as_a_second_head() {
            family.when(add(SON, MemberJoined.Reason.MOVED_IN, "1995-02-27")).isRefusedAs(BeforeBirth.class, "joined_on");
            family.when(add(Family.asRelation(SON, "HEAD"), MemberJoined.Reason.MOVED_IN, "2009-05-01")).isRefusedAs(SecondHead.class);
        }

        @Test
        void from_another_household_of_the_county_is_a_transfer() {
            family.when(add(SON, MemberJoined.Reason.TRANSFER, "2009-05-01")).isRefusedAs(TransferNeedsBothHouseholds.class);
        }

        @Test
        void who_left_the_county_comes_back_after_the_last_day_and_not_before() {
            family.whileTheyLeftTheCountyOn(SON, "2009-04-30").when(add(SON, MemberJoined.Reason.MOVED_IN, "2009-05-01"))
                    .leadsTo(joined(SON, MemberJoined.Reason.MOVED_IN, "2009-05-01"));
            family.when(add(SON, MemberJoined.Reason.MOVED_IN, "2009-04-30")).isRefusedAs(ContradictsLaterFact.class, "joined_on");
        }

        @Test
        void who_left_this_household_comes_back_after_the_last_day() {
            HouseholdStory left = family.with(left(MOTHER, MemberLeft.Reason.OTHER, "2009-04-30"));
            Member back = Family.withPhone(MOTHER, "555-0102");
            left.when(add(back, MemberJoined.Reason.OTHER, "2009-05-01")).leadsTo(joined(back, MemberJoined.Reason.OTHER, "2009-05-01"));
            left.when(add(back, MemberJoined.Reason.OTHER, "2009-04-30")).isRefusedAs(ContradictsLaterFact.class, "joined_on");
        }
    }

    @Nested
    class Leaving {

        private final HouseholdStory family = household().registeredWith(FATHER, MOTHER, SON);

        @Test
        void a_member_marries_out() {
            family.when(remove(SON, MemberLeft.Reason.MARRIAGE, "2009-05-01")).leadsTo(left(SON, MemberLeft.Reason.MARRIAGE, "2009-05-01"));
        }

        @Test
        void the_same_leaving_again_changes_nothing_and_another_is_a_conflict() {
            HouseholdStory gone = family.with(left(SON, MemberLeft.Reason.MOVED_OUT, "2009-05-01"));
            gone.when(remove(SON, MemberLeft.Reason.MOVED_OUT, "2009-05-01")).changesNothing();
            gone.when(remove(SON, MemberLeft.Reason.MOVED_OUT, "2009-05-02")).isRefusedAs(AlreadyLeft.class);
        }

        @Test
        void who_left_is_no_member_any_more_but_the_old_file_is_still_good() {
            HouseholdStory gone = family.with(left(SON, MemberLeft.Reason.MOVED_OUT, "2009-05-01"));
            gone.when(HouseholdStory.changeCategory(SON, POOR, "2009-06-01")).isRefusedAs(NotAMember.class);
            gone.when(register(FATHER, MOTHER, SON)).changesNothing().answers(0);
        }

        @Test
        void a_stranger_does_not_leave() {
            household().registeredWith(FATHER).when(remove(SON, MemberLeft.Reason.MARRIAGE, "2009-05-01")).isRefusedAs(NotAMember.class);
        }

        @Test
        void nobody_leaves_before_joining_before_birth_or_dead() {
            family.with(joined(BABY, MemberJoined.Reason.BIRTH, "2009-03-05"))
                    .when(remove(BABY, MemberLeft.Reason.MOVED_OUT, "2009-03-04")).isRefusedAs(BeforeBirth.class, "last_day");
            household().registeredWith(FATHER).with(joined(MOTHER, MemberJoined.Reason.MARRIAGE, "2009-05-01"))
                    .when(remove(MOTHER, MemberLeft.Reason.MOVED_OUT, "2009-04-30")).isRefusedAs(ContradictsLaterFact.class, "last_day");
            family.with(died(SON, "2009-04-01")).when(remove(SON, MemberLeft.Reason.MOVED_OUT, "2009-05-01"))
                    .isRefusedAs(NoLongerLiving.class);
        }

        @Test
        void within_the_county_it_is_a_transfer() {
            family.when(remove(SON, MemberLeft.Reason.TRANSFER, "2009-05-01")).isRefusedAs(TransferNeedsBothHouseholds.class);
        }

        @Test
        void a_death_after_leaving_the_county_is_recorded_and_one_before_contradicts() {
            HouseholdStory gone = family.with(left(SON, MemberLeft.Reason.MOVED_OUT, "2009-05-01"));
            gone.when(recordDeath(SON, "2009-06-01")).leadsTo(died(SON, "2009-06-01"));
            gone.when(recordDeath(SON, "2009-05-01")).isRefusedAs(ContradictsLaterFact.class, "died_on");
        }
    }

    @Nested
    class Moving {

        private final HouseholdStory family = household().registeredWith(FATHER, MOTHER, SON);
        private final MemberLeft gone = new MemberLeft(HOUSEHOLD, VILLAGE, SON.resident(), MemberLeft.Reason.TRANSFER,
                LocalDate.parse("2009-05-31"), OTHER);

        @Test
        void a_member_founds_a_household_of_their_own() {
            family.when(transfer(SON, "2009-06-01", "HEAD")).leadsTo(gone);
            assertThat(family.recordedElsewhere()).containsExactly(new HouseholdRegistered(OTHER, OTHER_VILLAGE, List.of()),
                    arrived(Family.asRelation(SON, "HEAD"), List.of()));
        }

        @Test
        void a_member_moves_with_what_was_put_right_and_the_category_of_the_day_and_later_ones() {
            HouseholdStory known = family.with(new MemberCorrected(HOUSEHOLD, SON.resident(), "甲子", "555-0103", ""),
                    categoryChanged(SON, POOR, "2009-03-01"), categoryChanged(SON, MINIMUM_LIVING, "2009-07-01"))
                    .beside(new HouseholdRegistered(OTHER, OTHER_VILLAGE, List.of()));
            known.when(transfer(SON, "2009-06-01", "SPOUSE")).leadsTo(gone);
            Member then = new Member(SON.resident(), "甲子", "SPOUSE", POOR, "555-0103", "");
            assertThat(known.recordedElsewhere()).containsExactly(
                    arrived(then, List.of(new CategoryFrom(LocalDate.parse("2009-07-01"), MINIMUM_LIVING))));
        }

        @Test
        void the_same_move_again_changes_nothing_and_another_is_a_conflict() {
            family.with(gone).when(transfer(SON, "2009-06-01", "SPOUSE")).changesNothing();
            family.when(transfer(SON, "2009-06-02", "SPOUSE")).isRefusedAs(AlreadyLeft.class);
            assertThat(family.recordedElsewhere()).isEmpty();
        }

        @Test
        void nobody_moves_to_where_they_are_or_to_another_village_than_the_households() {
            family.when(new TransferMember(HOUSEHOLD, HOUSEHOLD, VILLAGE, SON.resident(), LocalDate.parse("2009-06-01"), "SON"))
                    .isRefusedAs(SameHousehold.class);
            family.beside(new HouseholdRegistered(OTHER, VILLAGE, List.of())).when(transfer(SON, "2009-06-01", "SON"))
                    .isRefusedAs(VillageDiffers.class);
        }

        @Test
        void nobody_moves_back_before_having_left_there() {
            family.beside(new HouseholdRegistered(OTHER, OTHER_VILLAGE, List.of(SON)),
                    new MemberLeft(OTHER, OTHER_VILLAGE, SON.resident(), MemberLeft.Reason.TRANSFER, LocalDate.parse("2009-06-01"), HOUSEHOLD))
                    .when(transfer(SON, "2009-06-01", "SON")).isRefusedAs(ContradictsLaterFact.class, "joined_on");
        }

        @Test
        void the_dead_do_not_move_and_nobody_moves_before_birth() {
            family.when(transfer(SON, "1995-02-28", "SON")).isRefusedAs(BeforeBirth.class, "moved_on");
            family.with(died(SON, "2009-04-01")).when(transfer(SON, "2009-06-01", "SON")).isRefusedAs(NoLongerLiving.class);
        }

        @Test
        void who_moved_on_dies_where_they_live_now() {
            family.with(gone).when(recordDeath(SON, "2009-07-01")).isRefusedAs(NotAMember.class);
            household().registeredWith(FATHER).with(joined(SON, MemberJoined.Reason.MOVED_IN, "2009-06-01"))
                    .when(recordDeath(SON, "2009-05-31")).isRefusedAs(ContradictsLaterFact.class, "died_on");
        }
    }

    @Nested
    class Heading {

        private final HouseholdStory family = household().registeredWith(FATHER, MOTHER, SON);
        private final HeadChanged changed = new HeadChanged(HOUSEHOLD, MOTHER.resident(), LocalDate.parse("2009-05-01"), FATHER.resident(),
                "SPOUSE");

        @Test
        void another_member_becomes_head_and_the_old_one_gets_another_relation() {
            family.when(head(MOTHER, "2009-05-01", "SPOUSE")).leadsTo(changed);
            family.when(head(MOTHER, "2009-05-01", null)).isRefusedAs(RelationNeeded.class);
            family.when(head(MOTHER, "2009-05-01", "HEAD")).isRefusedAs(RelationNeeded.class);
        }

        @Test
        void the_same_change_again_changes_nothing_and_an_earlier_one_contradicts() {
            family.with(changed).when(head(MOTHER, "2009-05-01", "SPOUSE")).changesNothing();
            family.when(head(FATHER, "2009-04-30", "SPOUSE")).isRefusedAs(ContradictsLaterFact.class, "from");
            family.when(head(FATHER, "2009-06-01", "SPOUSE")).leadsTo(new HeadChanged(HOUSEHOLD, FATHER.resident(),
                    LocalDate.parse("2009-06-01"), MOTHER.resident(), "SPOUSE"));
        }

        @Test
        void a_household_whose_head_left_takes_another() {
            family.with(left(FATHER, MemberLeft.Reason.MOVED_OUT, "2009-04-30")).when(head(MOTHER, "2009-05-01", null))
                    .leadsTo(new HeadChanged(HOUSEHOLD, MOTHER.resident(), LocalDate.parse("2009-05-01"), null, null));
        }

        @Test
        void neither_a_stranger_nor_the_dead_become_head() {
            household().registeredWith(FATHER).when(head(SON, "2009-05-01", "FATHER")).isRefusedAs(NotAMember.class);
            family.with(died(SON, "2009-04-01")).when(head(SON, "2009-05-01", "FATHER")).isRefusedAs(NoLongerLiving.class);
        }

        @Test
        void a_head_does_not_leave_before_becoming_one() {
            family.with(changed).when(remove(MOTHER, MemberLeft.Reason.MOVED_OUT, "2009-04-30"))
                    .isRefusedAs(ContradictsLaterFact.class, "last_day");
        }
    }

    @Test
    void name_telephone_and_record_number_are_put_right() {
        HouseholdStory family = household().registeredWith(FATHER);
        MemberCorrected corrected = new MemberCorrected(HOUSEHOLD, FATHER.resident(), "甲富", "555-0199", "");
        family.when(correct("甲富", "555-0199")).leadsTo(corrected);
        family.when(correct("甲父", "")).changesNothing();
        family.with(corrected).when(correct("甲富", "555-0199")).changesNothing();
        family.when(register(FATHER)).changesNothing();
        family.when(register(Family.withPhone(Family.named(FATHER, "甲富"), "555-0199"))).changesNothing();
        family.when(register(Family.named(FATHER, "别名"))).isRefusedAs(ResidentRecordedDifferently.class, "name");
    }

    @Test
    void what_has_no_member_is_registered_all_the_same() {
        household().with(registered()).when(add(FATHER, MemberJoined.Reason.MOVED_IN, "2009-05-01"))
                .leadsTo(joined(FATHER, MemberJoined.Reason.MOVED_IN, "2009-05-01"));
    }

    private static AddMember add(Member member, MemberJoined.Reason reason, String day) {
        return new AddMember(HOUSEHOLD, member, reason, LocalDate.parse(day));
    }

    private static MemberJoined joined(Member member, MemberJoined.Reason reason, String day) {
        return new MemberJoined(HOUSEHOLD, VILLAGE, member, reason, LocalDate.parse(day), null, List.of());
    }

    private static RemoveMember remove(Member member, MemberLeft.Reason reason, String day) {
        return new RemoveMember(HOUSEHOLD, member.resident(), reason, LocalDate.parse(day));
    }

    private static MemberLeft left(Member member, MemberLeft.Reason reason, String day) {
        return new MemberLeft(HOUSEHOLD, VILLAGE, member.resident(), reason, LocalDate.parse(day), null);
    }

    private static TransferMember transfer(Member member, String day, String relation) {
        return new TransferMember(HOUSEHOLD, OTHER, OTHER_VILLAGE, member.resident(), LocalDate.parse(day), relation);
    }

    private static MemberJoined arrived(Member member, List<CategoryFrom> later) {
        return new MemberJoined(OTHER, OTHER_VILLAGE, member, MemberJoined.Reason.TRANSFER, LocalDate.parse("2009-06-01"), HOUSEHOLD, later);
    }

    private static ChangeHead head(Member member, String day, String formerRelation) {
        return new ChangeHead(HOUSEHOLD, member.resident(), LocalDate.parse(day), formerRelation);
    }

    private static CorrectMember correct(String name, String phone) {
        return new CorrectMember(HOUSEHOLD, FATHER.resident(), name, phone, "");
    }
}

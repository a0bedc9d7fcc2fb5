package io.heyi.command.household;

import static io.heyi.benefits.claim.Category.POOR;
import static io.heyi.command.household.Family.FATHER;
import static io.heyi.command.household.Family.MOTHER;
import static io.heyi.command.household.Family.SON;
import static io.heyi.command.household.HouseholdStory.HOUSEHOLD;
import static io.heyi.command.household.HouseholdStory.add;
import static io.heyi.command.household.HouseholdStory.died;
import static io.heyi.command.household.HouseholdStory.household;
import static io.heyi.command.household.HouseholdStory.joined;
import static io.heyi.command.household.HouseholdStory.left;
import static io.heyi.command.household.HouseholdStory.recordDeath;
import static io.heyi.command.household.HouseholdStory.register;
import static io.heyi.command.household.HouseholdStory.registered;
import static io.heyi.command.household.HouseholdStory.remove;

import io.heyi.command.household.HouseholdRefusals.AlreadyLeft;
import io.heyi.command.household.HouseholdRefusals.BeforeBirth;
import io.heyi.command.household.HouseholdRefusals.BornOnAnotherDay;
import io.heyi.command.household.HouseholdRefusals.ContradictsLaterFact;
import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.HouseholdRefusals.ResidentBelongsElsewhere;
import io.heyi.command.household.HouseholdRefusals.ResidentRecordedDifferently;
import io.heyi.command.household.HouseholdRefusals.SecondHead;
import io.heyi.command.household.HouseholdRefusals.TransferNeedsBothHouseholds;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("members come and go")
class MembershipTest {

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

    private static CorrectMember correct(String name, String phone) {
        return new CorrectMember(HOUSEHOLD, FATHER.resident(), name, phone, "");
    }
}

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
import static io.heyi.command.household.HouseholdStory.joined;
import static io.heyi.command.household.HouseholdStory.recordDeath;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.command.household.HouseholdRefusals.AlreadyLeft;
import io.heyi.command.household.HouseholdRefusals.BeforeBirth;
import io.heyi.command.household.HouseholdRefusals.ContradictsLaterFact;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.HouseholdRefusals.SameHousehold;
import io.heyi.command.household.HouseholdRefusals.VillageDiffers;
import io.heyi.events.household.CategoryFrom;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberCorrected;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("members move between households of the county")
class MovingTest {

    private static final String OTHER = "9901010010002";
    private static final String OTHER_VILLAGE = "990101001002";

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

    private static TransferMember transfer(Member member, String day, String relation) {
        return new TransferMember(HOUSEHOLD, OTHER, OTHER_VILLAGE, member.resident(), LocalDate.parse(day), relation);
    }

    private static MemberJoined arrived(Member member, List<CategoryFrom> later) {
        return new MemberJoined(OTHER, OTHER_VILLAGE, member, MemberJoined.Reason.TRANSFER, LocalDate.parse("2009-06-01"), HOUSEHOLD, later);
    }
}

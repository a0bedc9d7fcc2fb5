package io.heyi.command.household;

import static io.heyi.command.household.Family.FATHER;
import static io.heyi.command.household.Family.MOTHER;
import static io.heyi.command.household.Family.SON;
import static io.heyi.command.household.HouseholdStory.HOUSEHOLD;
import static io.heyi.command.household.HouseholdStory.VILLAGE;
import static io.heyi.command.household.HouseholdStory.household;
import static io.heyi.command.household.HouseholdStory.recordDeath;
import static io.heyi.command.household.HouseholdStory.register;

import java.time.LocalDate;

import io.heyi.command.household.HouseholdRefusals.AlreadyDead;
import io.heyi.command.household.HouseholdRefusals.LeftBefore;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.ResidentBelongsElsewhere;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("who died in one household is dead in every other")
class DeathTest {

    private static final MemberLeft SON_LEFT = new MemberLeft(HOUSEHOLD, VILLAGE, SON.resident(), MemberLeft.Reason.MOVED_OUT,
            LocalDate.parse("2009-04-30"), null);

    private final HouseholdStory family = household().registeredWith(FATHER, MOTHER);

    @Test
    void nobody_joins_whose_death_another_household_recorded() {
        family.whileAnotherRecordedTheDeathOf(SON, "2009-05-01")
                .when(new AddMember(HOUSEHOLD, SON, MemberJoined.Reason.MOVED_IN, LocalDate.parse("2009-09-01")))
                .isRefusedAs(NoLongerLiving.class, "resident_id");
    }

    @Test
    void nobody_is_registered_whose_death_another_household_recorded() {
        family.whileAnotherRecordedTheDeathOf(SON, "2009-05-01").when(register(FATHER, SON)).isRefusedAs(NoLongerLiving.class, "resident_id");
    }

    @Test
    void who_left_a_household_is_not_registered_again_but_joins() {
        family.whileTheyLeftTheCountyOn(SON, "2009-04-30").when(register(FATHER, SON)).isRefusedAs(LeftBefore.class, "resident_id");
    }

    @Test
    void a_death_is_recorded_where_the_resident_lives_now_and_not_where_they_left() {
        family.joinedBy(SON).with(SON_LEFT).whileAnotherHas(SON).when(recordDeath(SON, "2009-06-01"))
                .isRefusedAs(ResidentBelongsElsewhere.class);
    }

    @Test
    void a_death_that_another_household_recorded_is_the_same_on_the_same_day_and_a_conflict_on_another() {
        HouseholdStory gone = family.joinedBy(SON).with(SON_LEFT).whileAnotherRecordedTheDeathOf(SON, "2009-06-01");
        gone.when(recordDeath(SON, "2009-06-01")).changesNothing();
        gone.when(recordDeath(SON, "2009-06-02")).isRefusedAs(AlreadyDead.class, "died_on");
    }
}

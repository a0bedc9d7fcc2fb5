package io.heyi.command.household;

import static io.heyi.command.household.Family.FATHER;
import static io.heyi.command.household.Family.MOTHER;
import static io.heyi.command.household.Family.SON;
import static io.heyi.command.household.HouseholdStory.HOUSEHOLD;
import static io.heyi.command.household.HouseholdStory.died;
import static io.heyi.command.household.HouseholdStory.household;
import static io.heyi.command.household.HouseholdStory.left;
import static io.heyi.command.household.HouseholdStory.remove;

import java.time.LocalDate;

import io.heyi.command.household.HouseholdRefusals.ContradictsLaterFact;
import io.heyi.command.household.HouseholdRefusals.NoLongerLiving;
import io.heyi.command.household.HouseholdRefusals.NotAMember;
import io.heyi.command.household.HouseholdRefusals.RelationNeeded;
import io.heyi.events.household.HeadChanged;
import io.heyi.events.household.Member;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("who is head of a household")
class HeadTest {

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

    private static ChangeHead head(Member member, String day, String formerRelation) {
        return new ChangeHead(HOUSEHOLD, member.resident(), LocalDate.parse(day), formerRelation);
    }
}

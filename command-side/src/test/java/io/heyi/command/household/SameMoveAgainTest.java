package io.heyi.command.household;

import static io.heyi.command.household.Family.FATHER;
import static io.heyi.command.household.Family.SON;
import static io.heyi.command.household.HouseholdStory.HOUSEHOLD;
import static io.heyi.command.household.HouseholdStory.VILLAGE;
import static io.heyi.command.household.HouseholdStory.household;

import java.time.LocalDate;
import java.util.List;

import io.heyi.command.household.HouseholdRefusals.ResidentRecordedDifferently;
import io.heyi.command.household.HouseholdRefusals.VillageDiffers;
import io.heyi.events.household.HouseholdRegistered;
import io.heyi.events.household.MemberJoined;
import io.heyi.events.household.MemberLeft;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a move told again")
class SameMoveAgainTest {

    private static final String OTHER = "9901010010002";
    private static final String OTHER_VILLAGE = "990101001002";
    private static final LocalDate JUNE = LocalDate.parse("2009-06-01");

    private final HouseholdStory moved = household().registeredWith(FATHER, SON)
            .with(new MemberLeft(HOUSEHOLD, VILLAGE, SON.resident(), MemberLeft.Reason.TRANSFER, JUNE.minusDays(1), OTHER))
            .beside(new HouseholdRegistered(OTHER, OTHER_VILLAGE, List.of()),
                    new MemberJoined(OTHER, OTHER_VILLAGE, Family.asRelation(SON, "HEAD"), MemberJoined.Reason.TRANSFER, JUNE, HOUSEHOLD,
                            List.of()));

    @Test
    void changes_nothing() {
        moved.when(move(OTHER_VILLAGE, "HEAD")).changesNothing();
    }

    @Test
    void with_another_relation_or_village_is_a_conflict_that_names_the_field() {
        moved.when(move(OTHER_VILLAGE, "CHILD")).isRefusedAs(ResidentRecordedDifferently.class, "relation");
        moved.when(move(VILLAGE, "HEAD")).isRefusedAs(VillageDiffers.class, "village");
    }

    @Test
    void after_the_mover_came_there_once_more_changes_nothing() {
        moved.beside(new MemberJoined(OTHER, OTHER_VILLAGE, Family.asRelation(SON, "CHILD"), MemberJoined.Reason.TRANSFER,
                JUNE.plusMonths(2), "9901010010003", List.of())).when(move(OTHER_VILLAGE, "HEAD")).changesNothing();
    }

    private static TransferMember move(String village, String relation) {
        return new TransferMember(HOUSEHOLD, OTHER, village, SON.resident(), JUNE, relation);
    }
}

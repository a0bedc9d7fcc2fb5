package io.heyi.command.coverage;

import static io.heyi.command.coverage.Bill.inpatient;
import static io.heyi.command.coverage.CoverageYearStory.FATHER;
import static io.heyi.command.coverage.CoverageYearStory.in2009;

import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.coverage.CoverageRefusals.NumberOfTheCounter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By its number a claim is known as the counter's, and owed to the resident instead of the hospital. */
@DisplayName("a settlement number that begins with M-")
class NumberOfTheCounterTest {

    private final CoverageYearStory story = in2009().enrolled(FATHER);
    private final Bill bill = inpatient("M-A1").costing("1000.00");
    private final Caller hospital = Caller.hospital("his", bill.id().institution());

    @Test
    void is_not_a_hospitals_to_give() {
        story.when(story.settle(bill), hospital).isRefusedAs(NumberOfTheCounter.class, "claim_id");
        story.when(story.settle(inpatient("MA1").costing("1000.00")), hospital).happens();
    }

    @Test
    void is_not_a_hospitals_to_give_again_once_the_counter_has_settled_under_it() {
        CoverageYearStory settled = story.settled(bill);
        settled.when(settled.settle(bill), hospital).isRefusedAs(NumberOfTheCounter.class, "claim_id");
    }

    @Test
    void is_no_persons_and_no_files_to_give_either() {
        story.when(story.settle(bill), Caller.person("clerk-1", Role.CLERK, "99")).isRefusedAs(NumberOfTheCounter.class, "claim_id");
        story.refuses(bill, NumberOfTheCounter.class, "claim_id");
    }

    @Test
    void is_the_counters() {
        story.when(story.settle(bill).fromCounter(), Caller.person("clerk-1", Role.CLERK, "99")).happens();
        story.when(story.settle(bill).fromCounter()).leadsTo(story.settlementOf(bill));
    }
}

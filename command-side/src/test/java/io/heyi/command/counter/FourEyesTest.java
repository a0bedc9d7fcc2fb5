package io.heyi.command.counter;

import static io.heyi.command.counter.CounterStory.DAY;
import static io.heyi.command.counter.CounterStory.HOUSEHOLD;
import static io.heyi.command.counter.CounterStory.LARGE;
import static io.heyi.command.counter.CounterStory.NO;
import static io.heyi.command.counter.CounterStory.OTHER;
import static io.heyi.command.counter.CounterStory.SMALL;

import io.heyi.command.counter.ReimbursementRefusals.ApproveChanged;
import io.heyi.command.counter.ReimbursementRefusals.ApproveOwn;
import io.heyi.command.counter.ReimbursementRefusals.CheckChanged;
import io.heyi.command.counter.ReimbursementRefusals.CheckOwn;
import io.heyi.command.counter.ReimbursementRefusals.NotPossibleNow;
import io.heyi.command.counter.ReimbursementRefusals.SecondApprovalNeeded;
import io.heyi.command.coverage.CoverageRefusals.NotEnrolled;
import io.heyi.events.counter.ApplicationChecked;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentType;
import org.junit.jupiter.api.Test;

/** Nobody passes their own work, and nobody passes what they have not seen. */
class FourEyesTest {

    private final CounterStory story = new CounterStory();

    @Test
    void whoever_entered_or_corrected_or_attached_does_not_check() {
        story.entered(SMALL).when(check("clerk-1")).isRefusedAs(CheckOwn.class);
    }

    @Test
    void a_second_person_checks_what_they_saw() {
        story.entered(SMALL).when(check("clerk-2")).leadsTo(new ApplicationChecked(NO, story.hash(), "clerk-2", DAY));
        story.checked().when(check("clerk-2")).changesNothing();
    }

    @Test
    void what_changed_since_it_was_seen_is_not_checked() {
        String before = story.entered(SMALL).hash();
        story.corrected(OTHER).when(new CheckApplication(NO, before, "clerk-2", DAY)).isRefusedAs(CheckChanged.class);
    }

    @Test
    void whoever_entered_or_checked_does_not_approve() {
        story.entered(SMALL).checked();
        story.when(approve("clerk-1")).isRefusedAs(ApproveOwn.class);
        story.when(approve("clerk-2")).isRefusedAs(ApproveOwn.class);
    }

    @Test
    void whoever_checked_an_earlier_content_does_not_approve_the_corrected_one() {
        story.entered(SMALL).checked().corrected(OTHER).when(approve("clerk-2")).isRefusedAs(ApproveOwn.class);
    }

    @Test
    void what_changed_since_it_was_seen_is_not_approved() {
        String before = story.entered(SMALL).hash();
        story.corrected(OTHER).checked();
        story.when(new ApproveApplication(NO, HOUSEHOLD, 2009, before, "reviewer-1", DAY)).isRefusedAs(ApproveChanged.class);
    }

    @Test
    void an_attachment_is_part_of_what_is_approved() {
        String before = story.entered(SMALL).hash();
        story.attached(new Attachment("0".repeat(64), AttachmentType.PDF, 5, "a.pdf")).checked();
        story.when(new ApproveApplication(NO, HOUSEHOLD, 2009, before, "reviewer-1", DAY)).isRefusedAs(ApproveChanged.class);
    }

    @Test
    void below_the_threshold_one_reviewer_is_enough_and_approving_again_changes_nothing() {
        story.entered(SMALL).checked().when(approve("reviewer-1")).leadsTo(story.approval("reviewer-1", 1, 1));
        story.approved(1, 1).when(approve("reviewer-1")).changesNothing();
        story.when(approve("reviewer-2")).isRefusedAs(NotPossibleNow.class);
    }

    @Test
    void at_the_threshold_one_is_enough_and_one_fen_above_it_is_not() {
        story.entered(CounterStory.content("P-1", "20000.00")).checked();
        story.when(approve("reviewer-1")).leadsTo(story.approval("reviewer-1", 1, 1));
        CounterStory above = new CounterStory().entered(CounterStory.content("P-1", "20000.02")).checked();
        above.when(new ApproveApplication(NO, HOUSEHOLD, 2009, above.hash(), "reviewer-1", DAY)).leadsTo(above.approval("reviewer-1", 1, 2));
    }

    @Test
    void above_the_threshold_a_second_reviewer_approves_and_the_first_again_is_no_second() {
        story.entered(LARGE).checked().approved(1, 2);
        story.when(approve("reviewer-1")).changesNothing();
        story.when(settle()).isRefusedAs(NotPossibleNow.class);
        story.when(approve("reviewer-2")).leadsTo(story.approval("reviewer-2", 2, 2));
    }

    @Test
    void a_correction_takes_every_check_and_approval_away() {
        story.entered(LARGE).checked().approved(1, 2).corrected(OTHER);
        story.when(approve("reviewer-2")).isRefusedAs(NotPossibleNow.class);
        story.checked().when(approve("reviewer-1")).leadsTo(story.approval("reviewer-1", 1, 1));
    }

    @Test
    void what_cannot_be_settled_is_not_approved() {
        story.entered(SMALL).checked().householdYearRefuses(new NotEnrolled()).when(approve("reviewer-1")).isRefusedAs(NotEnrolled.class);
    }

    /** Other claims of the year may have been reversed since the approval, and the payment be more than it was. */
    @Test
    void what_has_come_to_more_than_one_reviewer_may_grant_waits_for_the_second() {
        story.entered(LARGE).checked().approved(1, 1);
        story.when(settle()).isRefusedAs(SecondApprovalNeeded.class);
        story.when(approve("reviewer-2")).leadsTo(story.approval("reviewer-2", 2, 2));
    }

    private CheckApplication check(String by) {
        return new CheckApplication(NO, story.hash(), by, DAY);
    }

    private ApproveApplication approve(String by) {
        return new ApproveApplication(NO, HOUSEHOLD, 2009, story.hash(), by, DAY);
    }

    private static SettleApplication settle() {
        return new SettleApplication(NO, HOUSEHOLD, 2009, "clerk-1", DAY);
    }
}

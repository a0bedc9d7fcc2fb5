package io.heyi.command.counter;

import static io.heyi.command.counter.CounterStory.DAY;
import static io.heyi.command.counter.CounterStory.HOUSEHOLD;
import static io.heyi.command.counter.CounterStory.NO;
import static io.heyi.command.counter.CounterStory.OTHER;
import static io.heyi.command.counter.CounterStory.SMALL;
import static io.heyi.command.counter.CounterStory.VILLAGE;
import static io.heyi.command.counter.CounterStory.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.heyi.benefits.claim.ClaimRefusals.SumsDoNotAddUp;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.money.Money;
import io.heyi.command.counter.ReimbursementRefusals.AttachmentTooLarge;
import io.heyi.command.counter.ReimbursementRefusals.EnteredDifferently;
import io.heyi.command.counter.ReimbursementRefusals.TooManyAttachments;
import io.heyi.command.counter.ReimbursementRefusals.UnknownAttachmentType;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.CoverageRefusals.InvoiceNumberMissing;
import io.heyi.command.coverage.CoverageRefusals.UnknownInstitution;
import io.heyi.command.household.HouseholdRefusals.HouseholdNotRegistered;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentAdded;
import io.heyi.events.counter.AttachmentType;
import io.heyi.events.counter.ContentHash;
import io.heyi.events.counter.PaperInvoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk may enter, and what may be attached to it. */
class PaperAtTheCounterTest {

    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);

    private final CounterStory story = new CounterStory();

    @Test
    void it_is_entered_with_the_village_of_its_household() {
        story.when(enter(SMALL)).leadsTo(new ApplicationEntered(NO, HOUSEHOLD, VILLAGE, SMALL, "clerk-1", DAY));
    }

    @Test
    void the_same_again_changes_nothing_also_after_a_correction() {
        story.entered(SMALL).when(enter(SMALL)).changesNothing();
        story.corrected(OTHER).when(enter(SMALL)).changesNothing();
        story.when(new CorrectApplication(NO, OTHER, "clerk-1", DAY)).changesNothing();
    }

    @Test
    void other_content_under_the_same_number_is_a_conflict_that_names_the_field() {
        story.entered(SMALL);
        story.when(enter(OTHER)).isRefusedAs(EnteredDifferently.class, "total");
        story.when(enter(content("P-9", "2000.00"))).isRefusedAs(EnteredDifferently.class, "invoice_no");
        story.when(enter(content("P-1", "2000.00", "TOWNSHIP", null))).isRefusedAs(EnteredDifferently.class, "institution");
        story.when(new EnterApplication(NO, "9901010010002", SMALL, "clerk-1", DAY)).isRefusedAs(EnteredDifferently.class, "household_no");
    }

    @Test
    void what_could_never_be_settled_is_not_entered() {
        story.when(new EnterApplication(NO, "9901010010002", SMALL, "clerk-1", DAY)).isRefusedAs(HouseholdNotRegistered.class);
        story.when(enter(content("P-1", "2000.00", "NOWHERE", null))).isRefusedAs(UnknownInstitution.class);
        story.when(enter(content(" ", "2000.00"))).isRefusedAs(InvoiceNumberMissing.class);
        PaperInvoice i = SMALL.invoice();
        PaperInvoice wrongSums = new PaperInvoice(i.institution(), i.invoiceNo(), i.kind(), i.admittedOn(), i.servedOn(), i.diagnoses(),
                i.total(), new ClassSums(Money.parse("1.00"), Money.ZERO, Money.ZERO), i.lines(), null, false, null, null);
        story.when(enter(new ApplicationContent(SMALL.resident(), wrongSums, SMALL.payee()))).isRefusedAs(SumsDoNotAddUp.class);
    }

    @Test
    void an_invoice_that_another_claim_holds_is_not_taken_and_one_that_was_given_up_is() {
        story.invoiceHeldBy("S1", false).when(enter(SMALL)).isRefusedAs(InvoiceAlreadyUsed.class);
        story.invoiceHeldBy("S1", true).when(enter(SMALL)).leadsTo(new ApplicationEntered(NO, HOUSEHOLD, VILLAGE, SMALL, "clerk-1", DAY));
    }

    @Test
    void a_returned_application_may_be_submitted_again_as_it_is() {
        story.entered(SMALL).returned().when(new CorrectApplication(NO, SMALL, "clerk-1", DAY))
                .leadsTo(new ApplicationCorrected(NO, SMALL, "clerk-1", DAY));
    }

    @ParameterizedTest
    @CsvSource({"'C:\\发票\\住院 1.pdf', '住院 1.pdf'", "'../../etc/passwd', 'passwd'", "'a\"b;c.pdf', 'a_b_c.pdf'", "'', 'file'", "'a\r\nb', 'a__b'"})
    void an_attachment_is_known_by_its_hash_and_a_harmless_name(String name, String kept) {
        story.entered(SMALL).when(attach(PDF, name)).leadsTo(new AttachmentAdded(NO,
                new Attachment(ContentHash.of(PDF), AttachmentType.PDF, PDF.length, kept), "clerk-1", DAY));
    }

    @Test
    void the_same_file_again_changes_nothing_under_any_name() {
        story.entered(SMALL).attached(new Attachment(ContentHash.of(PDF), AttachmentType.PDF, PDF.length, "a.pdf"))
                .when(attach(PDF, "b.pdf")).changesNothing();
    }

    @Test
    void what_is_no_document_or_picture_is_not_attached_whatever_its_name() {
        story.entered(SMALL).when(attach("<html>".getBytes(StandardCharsets.UTF_8), "a.pdf")).isRefusedAs(UnknownAttachmentType.class);
        story.when(attach(new byte[0], "a.pdf")).isRefusedAs(UnknownAttachmentType.class);
        story.when(attach(new byte[] {(byte) 0xFF, (byte) 0xD8}, "a.jpg")).isRefusedAs(UnknownAttachmentType.class);
    }

    @Test
    void pictures_are_told_by_their_first_bytes() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        story.entered(SMALL).when(attach(png, "a.pdf")).leadsTo(new AttachmentAdded(NO,
                new Attachment(ContentHash.of(png), AttachmentType.PNG, 9, "a.pdf"), "clerk-1", DAY));
        story.when(attach(jpeg, "a.pdf")).leadsTo(new AttachmentAdded(NO,
                new Attachment(ContentHash.of(jpeg), AttachmentType.JPEG, 4, "a.pdf"), "clerk-1", DAY));
    }

    @Test
    void an_attachment_has_a_largest_size_and_an_application_a_largest_number_of_them() {
        story.entered(SMALL).when(attach(Arrays.copyOf(PDF, CounterRules.LARGEST_ATTACHMENT + 1), "a.pdf"))
                .isRefusedAs(AttachmentTooLarge.class);
        for (int i = 0; i < CounterRules.MOST_ATTACHMENTS; i++) {
            story.attached(new Attachment("%064d".formatted(i), AttachmentType.PDF, 8, "a.pdf"));
        }
        story.when(attach(PDF, "a.pdf")).isRefusedAs(TooManyAttachments.class);
    }

    private static EnterApplication enter(ApplicationContent content) {
        return new EnterApplication(NO, HOUSEHOLD, content, "clerk-1", DAY);
    }

    private static AttachFile attach(byte[] content, String name) {
        return new AttachFile(NO, content, name, "clerk-1", DAY);
    }
}

package io.heyi.command.counter;

import static io.heyi.events.counter.ApplicationState.CHECKED;
import static io.heyi.events.counter.ApplicationState.APPROVED_ONCE;
import static io.heyi.events.counter.ApplicationState.ENTERED;
import static io.heyi.events.counter.ApplicationState.RETURNED;
import static io.heyi.events.counter.ApplicationState.REVERSED;

import java.util.Arrays;
import java.util.List;

import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.Claim;
import io.heyi.command.counter.ReimbursementRefusals.AttachmentTooLarge;
import io.heyi.command.counter.ReimbursementRefusals.EnteredDifferently;
import io.heyi.command.counter.ReimbursementRefusals.NotPossibleNow;
import io.heyi.command.counter.ReimbursementRefusals.TooManyAttachments;
import io.heyi.command.counter.ReimbursementRefusals.UnknownApplication;
import io.heyi.command.counter.ReimbursementRefusals.UnknownAttachmentType;
import io.heyi.command.coverage.ClaimRegister;
import io.heyi.command.coverage.ClaimRegister.InvoiceHolder;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.CoverageRefusals.InvoiceNumberMissing;
import io.heyi.command.coverage.CoverageRefusals.UnknownInstitution;
import io.heyi.command.coverage.InvoiceKey;
import io.heyi.command.household.Households;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationState;
import io.heyi.events.counter.ApplicationWithdrawn;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentAdded;
import io.heyi.events.counter.AttachmentType;
import io.heyi.events.counter.ContentHash;
import io.heyi.events.counter.PaperInvoice;
import io.heyi.events.counter.ReimbursementEvent;

/** What a clerk may do to an application: enter it, correct it, attach to it, withdraw it. Pure. */
final class EntryDecisions {

    private static final int LONGEST_NAME = 100;

    private EntryDecisions() {
    }

    static List<ReimbursementEvent> decide(EnterApplication command, ReimbursementState state, Households households,
                                           InstitutionDirectory institutions, ClaimRegister register) {
        if (state.isKnown()) {
            refuseOtherContent(command, state.entered());
            return List.of();
        }
        String village = households.facts(command.householdNo()).village();
        check(command.content(), institutions, register);
        return List.of(new ApplicationEntered(command.applicationNo(), command.householdNo(), village, command.content(), command.by(),
                command.on()));
    }

    static List<ReimbursementEvent> decide(CorrectApplication command, ReimbursementState state, InstitutionDirectory institutions,
                                           ClaimRegister register) {
        boolean same = state.isKnown() && command.content().equals(state.content());
        if (same && state.state() == ENTERED) {
            return List.of();
        }
        refuseUnless(state, ENTERED, RETURNED, CHECKED, APPROVED_ONCE, REVERSED);
        check(command.content(), institutions, register);
        return List.of(new ApplicationCorrected(command.applicationNo(), command.content(), command.by(), command.on()));
    }

    static List<ReimbursementEvent> decide(AttachFile command, ReimbursementState state) {
        String sha256 = ContentHash.of(command.content());
        if (state.attachments().stream().anyMatch(attachment -> attachment.sha256().equals(sha256))) {
            return List.of();
        }
        refuseUnless(state, ENTERED, RETURNED, REVERSED);
        if (command.content().length > CounterRules.LARGEST_ATTACHMENT) {
            throw new AttachmentTooLarge();
        }
        if (state.attachments().size() == CounterRules.MOST_ATTACHMENTS) {
            throw new TooManyAttachments();
        }
        AttachmentType type = AttachmentType.of(command.content()).orElseThrow(UnknownAttachmentType::new);
        Attachment attachment = new Attachment(sha256, type, command.content().length, harmless(command.name()));
        return List.of(new AttachmentAdded(command.applicationNo(), attachment, command.by(), command.on()));
    }

    static List<ReimbursementEvent> decide(WithdrawApplication command, ReimbursementState state) {
        if (state.state() == ApplicationState.WITHDRAWN && command.reason().equals(state.reason())) {
            return List.of();
        }
        refuseUnless(state, ENTERED, RETURNED, CHECKED, APPROVED_ONCE, ApplicationState.APPROVED, REVERSED);
        return List.of(new ApplicationWithdrawn(command.applicationNo(), command.reason(), command.by(), command.on()));
    }

    static void refuseUnless(ReimbursementState state, ApplicationState... allowed) {
        if (!state.isKnown()) {
            throw new UnknownApplication();
        }
        if (!Arrays.asList(allowed).contains(state.state())) {
            throw new NotPossibleNow(state.state().name());
        }
    }

    /** What would stand against a settlement whatever the household has used: better said at the counter than weeks later. */
    private static void check(ApplicationContent content, InstitutionDirectory institutions, ClaimRegister register) {
        PaperInvoice invoice = content.invoice();
        InstitutionFacts institution = institutions.find(invoice.institution()).orElseThrow(UnknownInstitution::new);
        // What a line leaves to the catalogue is checked with the catalogue of its day, at the trial.
        if (invoice.lines().stream().allMatch(line -> line.itemClass() != null)) {
            new Claim(invoice.kind(), invoice.admittedOn(), invoice.servedOn(), invoice.diagnoses(), invoice.total(), invoice.sums(),
                    invoice.lines().stream().map(BilledLine::uncatalogued).toList(), invoice.referral(), invoice.traditionalMedicine(),
                    invoice.institution(), institution.levelOn(invoice.servedOn()),
                    invoice.placement() == null ? institution.placement() : invoice.placement());
        }
        InvoiceKey key = new InvoiceKey(invoice.institution(), invoice.invoiceNo());
        if (key.number().isEmpty()) {
            throw new InvoiceNumberMissing();
        }
        InvoiceHolder holder = register.holderOf(key).orElse(null);
        if (holder != null && !holder.reversed()) {
            throw new InvoiceAlreadyUsed();
        }
    }

    private static void refuseOtherContent(EnterApplication command, ApplicationEntered entered) {
        String field = command.householdNo().equals(entered.householdNo())
                ? ContentDifference.field(entered.content(), command.content()) : "household_no";
        if (field != null) {
            throw new EnteredDifferently(field);
        }
    }

    /** The last part of a path, without what could deceive a reader or a header. */
    private static String harmless(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String kept = last.replaceAll("[^\\p{L}\\p{N} ._()（）-]", "_").strip();
        kept = kept.codePointCount(0, kept.length()) > LONGEST_NAME ? kept.substring(0, kept.offsetByCodePoints(0, LONGEST_NAME)) : kept;
        return kept.isEmpty() ? "file" : kept;
    }
}

package io.heyi.command.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.coverage.ClaimRegister;
import io.heyi.command.coverage.InvoiceKey;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.Family;
import io.heyi.command.household.HouseholdsOnPaper;
import io.heyi.command.institution.InstitutionDirectory;
import io.heyi.command.institution.InstitutionFacts;
import io.heyi.command.journal.Then;
import io.heyi.events.counter.ApplicationApproved;
import io.heyi.events.counter.ApplicationChecked;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.ApplicationCorrected;
import io.heyi.events.counter.ApplicationEntered;
import io.heyi.events.counter.ApplicationPaidOut;
import io.heyi.events.counter.ApplicationReturned;
import io.heyi.events.counter.ApplicationSettled;
import io.heyi.events.counter.ApplicationWithdrawn;
import io.heyi.events.counter.Attachment;
import io.heyi.events.counter.AttachmentAdded;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.counter.ContentHash;
import io.heyi.events.counter.PaperInvoice;
import io.heyi.events.counter.PayoutReturned;
import io.heyi.events.counter.ReimbursementEvent;
import io.heyi.events.counter.SettlementTakenBack;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.PlanRef;
import io.heyi.events.household.HouseholdRegistered;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What has happened to one application, then one command. Every bill is paid by half; above 10,000.00 yuan paid two reviewers are needed. */
final class CounterStory {

    static final String NO = "A1";
    static final String HOUSEHOLD = "9901010010001";
    static final String VILLAGE = "990101001001";
    static final LocalDate DAY = LocalDate.of(2009, 7, 1);
    static final ApplicationContent SMALL = content("P-1", "2000.00");
    static final ApplicationContent OTHER = content("P-1", "3000.00");
    static final ApplicationContent LARGE = content("P-1", "30000.00");

    private final List<ReimbursementEvent> facts = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, ClaimRegister.InvoiceHolder> holders = new HashMap<>();
    private ApplicationContent content;
    private int settlements;
    /** What the household's year would say, when it does not settle. */
    private Refusal trouble;
    private String paid;

    static ApplicationContent content(String invoiceNo, String yuan) {
        return content(invoiceNo, yuan, "COUNTY", null);
    }

    static ApplicationContent content(String invoiceNo, String yuan, String institution, String corrects) {
        return content(Family.FATHER.resident(), invoiceNo, yuan, institution, corrects, LocalDate.of(2009, 6, 1));
    }

    static ApplicationContent content(ResidentNumber resident, String invoiceNo, String yuan, String institution, String corrects,
                                      LocalDate day) {
        Money total = Money.parse(yuan);
        return new ApplicationContent(resident, new PaperInvoice(institution, invoiceNo, ClaimKind.INPATIENT, day, day, List.of("J18.900"),
                total, new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null, false, null, corrects),
                new BankAccount("张三", "农村信用社", "6210990000000001"));
    }

    CounterStory entered(ApplicationContent entered) {
        content = entered;
        return tell(new ApplicationEntered(NO, HOUSEHOLD, VILLAGE, entered, "clerk-1", DAY));
    }

    CounterStory corrected(ApplicationContent corrected) {
        content = corrected;
        return tell(new ApplicationCorrected(NO, corrected, "clerk-1", DAY));
    }

    CounterStory attached(Attachment attachment) {
        attachments.add(attachment);
        return tell(new AttachmentAdded(NO, attachment, "clerk-1", DAY));
    }

    CounterStory returned() {
        return tell(new ApplicationReturned(NO, "退回", "reviewer-1", DAY));
    }

    CounterStory checked() {
        return tell(new ApplicationChecked(NO, hash(), "clerk-2", DAY));
    }

    CounterStory approved(int approval, int needed) {
        return tell(approval("reviewer-" + approval, approval, needed));
    }

    CounterStory settled() {
        settlements++;
        holders.put(content.invoice().invoiceNo(), new ClaimRegister.InvoiceHolder(claimId(), false));
        return tell(settlement());
    }

    CounterStory paid(String reference) {
        paid = reference;
        return tell(payout(reference));
    }

    CounterStory payoutReturned() {
        return tell(new PayoutReturned(NO, claimId(), paid, half(content), "退票", DAY, "cashier-1"));
    }

    CounterStory takenBack() {
        reversedElsewhere();
        return tell(new SettlementTakenBack(NO, claimId(), half(content), "冲正", "reviewer-1", DAY));
    }

    CounterStory withdrawn() {
        return tell(new ApplicationWithdrawn(NO, "撤回", "clerk-1", DAY));
    }

    CounterStory reversedElsewhere() {
        holders.put(content.invoice().invoiceNo(), new ClaimRegister.InvoiceHolder(claimId(), true));
        return this;
    }

    CounterStory invoiceHeldBy(String claimNo, boolean reversed) {
        holders.put("P-1", new ClaimRegister.InvoiceHolder(new ClaimId("COUNTY", claimNo), reversed));
        return this;
    }

    CounterStory householdYearRefuses(Refusal refusal) {
        trouble = refusal;
        return this;
    }

    String hash() {
        return ContentHash.of(NO, HOUSEHOLD, content, attachments);
    }

    ApplicationApproved approval(String by, int approval, int needed) {
        return new ApplicationApproved(NO, hash(), half(content), approval, needed, by, DAY);
    }

    ApplicationSettled settlement() {
        return new ApplicationSettled(NO, claimId(), content.invoice().year(), amounts(content), "clerk-1", DAY);
    }

    ApplicationPaidOut payout(String reference) {
        return new ApplicationPaidOut(NO, claimId(), reference, half(content), DAY, "cashier-1");
    }

    ClaimId claimId() {
        return new ClaimId(content.invoice().institution(), settlements < 2 ? "M-A1" : "M-A1." + settlements);
    }

    static Money half(ApplicationContent content) {
        return Money.ofFen(content.invoice().total().fen() / 2);
    }

    static Amounts amounts(ApplicationContent content) {
        Money total = content.invoice().total();
        return new Amounts(total, total, Money.ZERO, Money.ZERO, half(content), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO,
                total.minus(half(content)));
    }

    Then when(ReimbursementCommand command) {
        AggregateTestFixture<ManualReimbursement> fixture = new AggregateTestFixture<>(ManualReimbursement.class);
        InstitutionDirectory institutions = code -> code.equals("COUNTY") || code.equals("TOWNSHIP")
                ? Optional.of(new InstitutionFacts(code, InstitutionLevel.COUNTY, Placement.HOME, null, null, List.of())) : Optional.empty();
        AttachmentStore store = (attachment, bytes) -> { };
        List.of(new HouseholdsOnPaper().know(new HouseholdRegistered(HOUSEHOLD, VILLAGE, List.of(Family.FATHER))), institutions, register(),
                store, new CounterRules(Money.parse("10000.00")), new Year()).forEach(fixture::registerInjectableResource);
        return new Then(fixture.given(Collections.unmodifiableList(facts)).when(command));
    }

    private ClaimRegister register() {
        return new ClaimRegister() {
            @Override
            public Optional<Place> placeOf(ClaimId claim) {
                return Optional.empty();
            }

            @Override
            public Optional<InvoiceHolder> holderOf(InvoiceKey invoice) {
                return Optional.ofNullable(holders.get(invoice.number()));
            }
        };
    }

    /** A benefit year that pays half of everything. */
    private final class Year implements HouseholdClaims {

        @Override
        public Settlement trial(SettleClaim command) {
            if (trouble != null) {
                throw trouble;
            }
            ApplicationContent asked = content(command.request().invoiceNo(), command.request().total().toString());
            return new Settlement(command.request().claimId(), 1, new PlanRef("990101-2009", 1), amounts(asked), List.of(), false, false);
        }

        @Override
        public Settlement settle(SettleClaim command) {
            return trial(command);
        }

        @Override
        public Settlement reverse(ReverseClaim command, Caller caller, String approval) {
            return null;
        }
    }

    CounterStory tell(ReimbursementEvent fact) {
        facts.add(fact);
        return this;
    }
}

package io.heyi.command.remittance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.heyi.benefits.money.Money;
import io.heyi.command.bank.ContentHash;
import io.heyi.command.institution.InstitutionAccounts;
import io.heyi.command.journal.LedgerCommand;
import io.heyi.command.journal.Then;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.remittance.ClaimDeduction;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittanceEvent;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.events.remittance.StatementItem;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** What has happened to a month's remittance, what is owed, then one command. */
final class RemittanceStory {

    static final String HOSPITAL = "990101-H01";
    static final YearMonth JULY = YearMonth.of(2009, 7);
    static final LocalDate DAY = LocalDate.of(2009, 8, 3);
    static final BankAccount ACCOUNT = new BankAccount("某县人民医院", "某县农村信用社", "6200000000000000099");
    static final BankAccount OTHER_ACCOUNT = new BankAccount("某县人民医院", "某县商业银行", "6200000000000000088");

    /** A stay of 500.00 in three layers, a visit of 80.00, and last month's stay of 100.00 taken back. */
    static final List<StatementItem> ITEMS = List.of(
            new StatementItem("S1", 1, layers("400.00", "60.00", "40.00"), null),
            new StatementItem("S2", 1, layers("80.00", "0.00", "0.00"), null),
            new StatementItem("S0", -1, layers("100.00", "0.00", "0.00"), null));

    private final List<RemittanceEvent> facts = new ArrayList<>();
    private List<StatementItem> due = ITEMS;
    private BankAccount account = ACCOUNT;

    private RemittanceStory() {
    }

    static RemittanceStory remittance() {
        return new RemittanceStory();
    }

    RemittanceStory whereIsOwed(StatementItem... items) {
        due = List.of(items);
        return this;
    }

    /** @param other null for none */
    RemittanceStory withAccount(BankAccount other) {
        account = other;
        return this;
    }

    RemittanceStory drawnUp() {
        return tell(statement(ITEMS));
    }

    RemittanceStory deducted(String number, String claim, String basic, String sha256) {
        return tell(new DeductionAdded(HOSPITAL, JULY, number, claim, layers(basic, "0.00", "0.00"), "超限用药", DAY, "clerk-2", sha256));
    }

    RemittanceStory deductionRemoved(String number) {
        return tell(new DeductionRemoved(HOSPITAL, JULY, number, layers("50.00", "0.00", "0.00"), "病历已补", DAY, "clerk-3", hash()));
    }

    RemittanceStory disputed(String number) {
        return tell(new StatementDisputed(HOSPITAL, JULY, number, "S1", "不同意", DAY, "hospital"));
    }

    RemittanceStory resolved(String number) {
        return tell(new DisputeResolved(HOSPITAL, JULY, number, "维持", DAY, "clerk-2"));
    }

    RemittanceStory approved() {
        return tell(approval(hash(), layers("380.00", "60.00", "40.00")));
    }

    RemittanceStory paid(String reference) {
        return tell(payment(reference));
    }

    RemittanceStory returned(String reference) {
        return tell(bankReturn(reference));
    }

    RemittanceStory tell(RemittanceEvent fact) {
        facts.add(fact);
        return this;
    }

    Then when(LedgerCommand command) {
        PayableRegister register = (institution, month) -> new PayableRegister.Due(42, due);
        return new Then(new AggregateTestFixture<>(Remittance.class).registerInjectableResource(register)
                .registerInjectableResource((InstitutionAccounts) institution -> Optional.ofNullable(account)).given(facts).when(command));
    }

    static DrawUpStatement drawUp() {
        return drawUpOn("2009-08-03");
    }

    static DrawUpStatement drawUpOn(String day) {
        return new DrawUpStatement(HOSPITAL, JULY, LocalDate.parse(day), "clerk-1");
    }

    static AddDeduction deduct(String number, String claim, String yuan) {
        return new AddDeduction(HOSPITAL, JULY, number, claim, Money.parse(yuan), "超限用药", DAY, "clerk-2");
    }

    static RemoveDeduction remove(String number) {
        return new RemoveDeduction(HOSPITAL, JULY, number, "病历已补", DAY, "clerk-3");
    }

    static DisputeStatement dispute(String number, String claim) {
        return new DisputeStatement(HOSPITAL, JULY, number, claim, "不同意", DAY, "hospital");
    }

    static ResolveDispute resolve(String number) {
        return resolve(number, "维持");
    }

    static ResolveDispute resolve(String number, String answer) {
        return new ResolveDispute(HOSPITAL, JULY, number, answer, DAY, "clerk-2");
    }

    static ApproveRemittance approve() {
        return approve(hash(), "reviewer-1");
    }

    static ApproveRemittance approve(String sha256, String by) {
        return new ApproveRemittance(HOSPITAL, JULY, sha256, DAY, by);
    }

    static PayRemittance pay(String reference) {
        return new PayRemittance(HOSPITAL, JULY, reference, DAY, "clerk-1");
    }

    static ReturnRemittance giveBack(String reference) {
        return giveBack(reference, "账号不符");
    }

    static ReturnRemittance giveBack(String reference, String reason) {
        return new ReturnRemittance(HOSPITAL, JULY, reference, reason, DAY, "clerk-1");
    }

    static StatementDrawnUp statement(List<StatementItem> items) {
        Layers sums = items.stream().map(StatementItem::net).reduce(Layers.NONE, Layers::plus);
        return new StatementDrawnUp(HOSPITAL, JULY, 42, DAY, "clerk-1", sums, StatementHash.of(HOSPITAL, JULY, items, List.of()), items);
    }

    static RemittanceApproved approval(String sha256, Layers net, ClaimDeduction... deductions) {
        return new RemittanceApproved(HOSPITAL, JULY, sha256, net, List.of(deductions), DAY, "reviewer-1", ACCOUNT,
                ContentHash.of(RemittanceFile.of(HOSPITAL, JULY, net, ACCOUNT)));
    }

    static RemittancePaid payment(String reference) {
        return payment(reference, null);
    }

    /** @param account null: as it was approved */
    static RemittancePaid payment(String reference, BankAccount account) {
        Layers net = layers("380.00", "60.00", "40.00");
        return new RemittancePaid(HOSPITAL, JULY, reference, net, DAY, "clerk-1", account,
                account == null ? null : ContentHash.of(RemittanceFile.of(approval(hash(), net), reference, account)));
    }

    static RemittanceReturned bankReturn(String reference) {
        return new RemittanceReturned(HOSPITAL, JULY, reference, layers("380.00", "60.00", "40.00"), "账号不符", DAY, "clerk-1");
    }

    /** Of the statement without deductions. */
    static String hash() {
        return StatementHash.of(HOSPITAL, JULY, ITEMS, List.of());
    }

    static String hash(Deduction... deductions) {
        return StatementHash.of(HOSPITAL, JULY, ITEMS, List.of(deductions));
    }

    static Deduction deduction(String number, String claim, Layers amounts) {
        return new Deduction(number, claim, amounts, "超限用药", DAY, "clerk-2", false);
    }

    static Layers layers(String basic, String serious, String assistance) {
        return new Layers(Money.parse(basic), Money.parse(serious), Money.parse(assistance), Money.ZERO, Money.ZERO);
    }
}

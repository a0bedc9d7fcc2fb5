package io.heyi.app.access;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.heyi.app.access.TwoTenants.Tenant;
import io.heyi.app.ledger.Ledger;
import io.heyi.app.sample.SampleHousehold;
import io.heyi.benefits.claim.BilledLine;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.claim.ClaimKind;
import io.heyi.benefits.claim.ClassSums;
import io.heyi.benefits.claim.ItemClass;
import io.heyi.benefits.claim.ItemKind;
import io.heyi.benefits.claim.ResidentNumber;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.admission.AdmitResident;
import io.heyi.command.admission.RecordCharges;
import io.heyi.command.approval.ApprovalKind;
import io.heyi.command.approval.RequestApproval;
import io.heyi.command.card.IssueCard;
import io.heyi.command.counter.ApplicationStanding;
import io.heyi.command.counter.AttachFile;
import io.heyi.command.counter.EnterApplication;
import io.heyi.command.coverage.ClaimRequest;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.coverage.EnrollmentWindow;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.coverage.Settlement;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.payment.ApprovePaymentBatch;
import io.heyi.command.payment.DrawUpPaymentBatch;
import io.heyi.command.payment.PayPaymentBatch;
import io.heyi.command.payment.PaymentBatchView;
import io.heyi.command.remittance.AddDeduction;
import io.heyi.command.remittance.DisputeStatement;
import io.heyi.command.remittance.DrawUpStatement;
import io.heyi.command.remittance.RemittanceView;
import io.heyi.events.admission.Particulars;
import io.heyi.events.counter.ApplicationContent;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.counter.ContentHash;
import io.heyi.events.counter.PaperInvoice;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.household.Member;
import org.axonframework.commandhandling.GenericCommandMessage;

/**
 * What a tenant has under way in every area: a stay with charges, an application with an attachment, a claim that is owed to a resident and
 * one that is paid in a batch, and a disputed statement of the hospital with a deduction.
 */
final class TenantsWork {

    private static final YearMonth MONTH = YearMonth.of(TwoTenants.YEAR, 6);
    private static final LocalDate LATER = LocalDate.of(TwoTenants.YEAR, 8, 3);
    private static final String ACCOUNT = "somebody-else";

    private final Ledger ledger;
    private final Tenant tenant;
    private final int number;
    /** Of the counter's claims: the tenant's own has come to the ceiling. */
    private final String household;
    private final ResidentNumber resident;

    private TenantsWork(Ledger ledger, Tenant tenant, int number) {
        this.ledger = ledger;
        this.tenant = tenant;
        this.number = number;
        this.household = tenant.township() + "000" + number + "78";
        this.resident = SampleHousehold.resident(10 + number);
    }

    /** Does it, and tells every id by what {@code access/ids.csv} calls it. */
    static Map<String, String> of(Ledger ledger, Tenant tenant, int number) {
        return new TenantsWork(ledger, tenant, number).done();
    }

    private Map<String, String> done() {
        String admission = "ZY-" + number;
        ledger.groupCommit().execute(new AdmitResident(tenant.institution(), admission, tenant.resident(),
                new Particulars(ClaimKind.INPATIENT, LATER, List.of("J18.900"), "", null, false)));
        ledger.groupCommit().execute(new RecordCharges(tenant.institution(), admission, "GR-" + number, LATER, List.of(new BilledLine(1, "FJ01",
                "床位费", ItemClass.A, BigDecimal.ONE, BigDecimal.TEN, null, null, null, ItemKind.SERVICE, null))));
        ApplicationStanding application = application();
        ledger.groupCommit().execute(new RegisterMembers(household, tenant.village(),
                List.of(new Member(resident, tenant.name(), "HEAD", Category.ORDINARY, "", ""))));
        ledger.groupCommit().execute(new EnrollMembers(household, TwoTenants.YEAR, EnrollmentWindow.UNTIL_END_OF_FEBRUARY.lastDay(TwoTenants.YEAR),
                List.of(new Contribution(resident, Money.parse("20.00"), LocalDate.of(TwoTenants.YEAR - 1, 12, 1), "PJ-" + number))));
        ledger.groupCommit().execute(new IssueCard("KH-" + number, resident, LATER, null));
        counterClaim("M-" + number + "-1", 10 + number);
        PaymentBatchView batch = paidBatch(counterClaim("M-" + number + "-2", 20 + number));
        RemittanceView statement = statement();
        return Map.ofEntries(Map.entry("INSTITUTION", tenant.institution()), Map.entry("CLAIM", tenant.claimNo()),
                Map.entry("OWED", "M-" + number + "-1"), Map.entry("PAID", "M-" + number + "-2"),
                Map.entry("RESIDENT", tenant.resident().value()), Map.entry("HOUSEHOLD", tenant.household()),
                Map.entry("VILLAGE", tenant.village()), Map.entry("TOWNSHIP", tenant.township()), Map.entry("ADMISSION", admission), Map.entry("BATCH", batch.batch().batchNo()),
                Map.entry("APPLICATION", application.applicationNo()), Map.entry("CONTENT", application.contentHash()),
                Map.entry("ATTACHMENT", ContentHash.of(paper())), Map.entry("BATCH_CONTENT", batch.batch().sha256()),
                Map.entry("STATEMENT_CONTENT", statement.sha256()), Map.entry("DEDUCTION", "K-" + number),
                Map.entry("DISPUTE", "Y-" + number), Map.entry("CARD", "KH-" + number), Map.entry("RECEIPT", "PJ-" + number),
                Map.entry("INVOICE", "P-" + number), Map.entry("APPROVAL", approval(number)));
    }

    /** That the settlement of the tenant's own be taken back. */
    private String approval(int number) {
        String id = "SP-" + number;
        Caller clerk = new Caller(ACCOUNT, Role.CLERK, tenant.township(), null);
        ledger.groupCommit().execute(new GenericCommandMessage<>(new RequestApproval(id, ApprovalKind.REVERSAL, tenant.village(), """
                {"institution": "%s", "claimNo": "%s", "reason": "重复结算", "reversedOn": "2009-08-01"}"""
                .formatted(tenant.institution(), tenant.claimNo())), Map.of(Caller.METADATA, clerk)));
        return id;
    }

    private byte[] paper() {
        return ("%PDF-1.4 " + tenant.name()).getBytes(StandardCharsets.UTF_8);
    }

    private ApplicationStanding application() {
        String applicationNo = "MZ-" + number;
        Money total = Money.parse("800.00");
        ledger.groupCommit().execute(new EnterApplication(applicationNo, tenant.household(), new ApplicationContent(tenant.resident(),
                new PaperInvoice(tenant.institution(), "P-" + number, ClaimKind.INPATIENT, LATER, LATER.plusDays(2), List.of("J18.900"), total,
                        new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null, false, null, null),
                new BankAccount(tenant.name(), "农村信用社", "6210990000000001")), ACCOUNT, LATER.plusDays(3)));
        return ledger.groupCommit().execute(new AttachFile(applicationNo, paper(), "paper.pdf", ACCOUNT, LATER.plusDays(3)));
    }

    private DrawUpPaymentBatch.Item counterClaim(String claimNo, int ordinal) {
        Money total = Money.parse("3000.00");
        LocalDate day = LocalDate.of(TwoTenants.YEAR, 7, 1);
        ClaimId claim = new ClaimId(tenant.institution(), claimNo);
        Settlement settled = ledger.groupCommit().execute(new SettleClaim(household, TwoTenants.YEAR, ordinal, new ClaimRequest(claim,
                ClaimKind.INPATIENT, resident, day, day.plusDays(3), List.of("J18.900"), "INV-" + claimNo, total,
                new ClassSums(total, Money.ZERO, Money.ZERO), List.of(), null, false, null, null)).fromCounter());
        Money owed = settled.amounts().basic().plus(settled.amounts().serious()).plus(settled.amounts().assistance())
                .plus(settled.amounts().guarantee()).plus(settled.amounts().account());
        return new DrawUpPaymentBatch.Item(claim, tenant.name(), "农村信用社", "6210990000000001", owed);
    }

    private PaymentBatchView paidBatch(DrawUpPaymentBatch.Item item) {
        String batchNo = tenant.township() + "-" + number;
        PaymentBatchView drawn = ledger.groupCommit().execute(new DrawUpPaymentBatch(batchNo, List.of(item), LATER, ACCOUNT));
        ledger.groupCommit().execute(new ApprovePaymentBatch(batchNo, drawn.batch().sha256(), LATER, "a-second-person"));
        return ledger.groupCommit().execute(new PayPaymentBatch(batchNo, "YH-" + number, LATER, ACCOUNT));
    }

    private RemittanceView statement() {
        ledger.groupCommit().execute(new DrawUpStatement(tenant.institution(), MONTH, LATER, ACCOUNT));
        ledger.groupCommit().execute(new AddDeduction(tenant.institution(), MONTH, "K-" + number, tenant.claimNo(), Money.parse("1.00"), "超限",
                LATER, ACCOUNT));
        return ledger.groupCommit().execute(new DisputeStatement(tenant.institution(), MONTH, "Y-" + number, null, "依据不足", LATER, ACCOUNT));
    }
}

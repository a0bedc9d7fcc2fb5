package io.heyi.query.fund;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.Amounts;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimReversed;
import io.heyi.events.coverage.ClaimReversedElsewhere;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ClaimSettledElsewhere;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.CoverageEnded;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedOn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.CoverageYearClosed;
import io.heyi.events.coverage.CoveredCategoryChanged;
import io.heyi.events.coverage.Enrollment;
import io.heyi.events.coverage.FamilyAccountCredited;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.ResettlementDecided;
import io.heyi.events.coverage.ResettlementRequired;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.payment.Offset;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchApproved;
import io.heyi.events.payment.PaymentBatchCancelled;
import io.heyi.events.payment.PaymentBatchDrawnUp;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.recovery.RecoveryRecorded;
import io.heyi.events.remittance.ClaimDeduction;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.Payee;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.events.remittance.StatementItem;
import io.heyi.events.subsidy.SubsidyReceived;
import io.heyi.query.fund.PostingRows.About;
import io.heyi.query.projection.EventSwitch;
import io.heyi.query.projection.FactTable;
import io.heyi.query.projection.Projection;
import io.heyi.query.projection.RowBatch;

/**
 * What every event means for the fund's accounts. Money that only moves between years of the same household's family account
 * (carried over, returned to a later year) stays in one account here and is not posted. A contribution that goes with a mover to another
 * household was posted where it was paid, and its refund is posted where the mover is covered then.
 */
public final class FundPostings implements Projection {

    /** A reversal is its settlement's postings the other way round, on the day of the reversal. */
    private static final String REVERSE = """
            insert into fund_fact (position, line, amount, day, debit, credit, layer, kind, institution, claim_no, household_no, village)
            select r.position, s.line, s.amount, r.day, s.credit, s.debit, s.layer, 'REVERSED', s.institution, s.claim_no, s.household_no,
                   s.village
            from unnest(?, ?, ?, ?) as r(position, day, institution, claim_no)
            join fund_fact s on s.claim_no = r.claim_no and s.institution = r.institution and s.kind = 'SETTLED'
            """;

    private final PostingRows postings = new PostingRows();
    private final RowBatch reversals = new RowBatch(REVERSE, "bigint", "date", "text", "text");
    private final EventSwitch events = new EventSwitch()
            .on(MembersEnrolled.class, this::enrolled)
            .on(SubsidiesGranted.class, this::granted)
            .on(ContributionRefunded.class, this::refunded)
            .on(ClaimSettled.class, this::settled)
            .on(ClaimReversed.class, this::reversed)
            .on(StatementDrawnUp.class, this::drawnUp)
            .on(RemittanceApproved.class, this::approved)
            .on(RemittancePaid.class, (at, e) -> remitted(at, e.paidOn(), Kind.REMITTED, e.institution(), e.amounts()))
            .on(RemittanceReturned.class,
                    (at, e) -> remitted(at, e.returnedOn(), Kind.REMITTANCE_RETURNED, e.institution(), e.amounts().negate()))
            .on(PaymentBatchPaid.class, this::paid)
            .on(PaymentReturned.class, (at, e) -> paid(at, e.returnedOn(), Kind.PAYMENT_RETURNED, e.returned(), Layers::negate))
            .on(RecoveryRecorded.class, this::recovered)
            .on(SubsidyReceived.class, this::received)
            .ignoring(CoverageEnded.class, CoveredCategoryChanged.class, FamilyAccountCredited.class, ResettlementRequired.class,
                    ResettlementDecided.class, CoverageYearClosed.class, CoverageMovedOut.class, CoverageMovedIn.class,
                    CoverageMovedOn.class, ClaimSettledElsewhere.class, ClaimReversedElsewhere.class)
            .ignoring(DeductionAdded.class, DeductionRemoved.class, StatementDisputed.class, DisputeResolved.class)
            .ignoring(PaymentBatchDrawnUp.class, PaymentBatchApproved.class, PaymentBatchCancelled.class)
            .ignoringOtherFamilies();

    @Override
    public String name() {
        return "fund";
    }

    @Override
    public List<FactTable> tables() {
        return List.of(new FactTable("fund_fact", "kind || ' at position ' || position || '.' || line"));
    }

    @Override
    public EventSwitch events() {
        return events;
    }

    private void enrolled(long at, MembersEnrolled event) {
        About about = new About("", "", event.householdNo(), event.village());
        for (Enrollment enrollment : event.enrollments()) {
            postings.post(at, enrollment.paidOn(), Kind.ENROLLED, Account.BANK, Account.INDIVIDUAL, Layer.NONE,
                    enrollment.individualPremium(), about);
            postings.post(at, enrollment.paidOn(), Kind.ENROLLED, Account.SET_ASIDE, Account.FAMILY_ACCOUNT, Layer.ACCOUNT,
                    enrollment.accountCredit(), about);
        }
    }

    private void granted(long at, SubsidiesGranted event) {
        About about = new About("", "", event.householdNo(), event.village());
        for (Subsidy subsidy : event.subsidies()) {
            granted(at, event.grantedOn(), Kind.SUBSIDIZED, subsidy.source(), subsidy.amount(), about);
            if (subsidy.source() == Subsidy.Source.ASSISTANCE) {
                // The contribution was booked as the resident's, paid whole; so much of it the resident did not pay.
                postings.post(at, event.grantedOn(), Kind.SUBSIDIZED, Account.INDIVIDUAL, Account.BANK, Layer.NONE, subsidy.amount(),
                        about);
            }
        }
    }

    private void refunded(long at, ContributionRefunded event) {
        About about = new About("", "", event.householdNo(), event.village());
        postings.post(at, event.refundedOn(), Kind.REFUNDED, Account.INDIVIDUAL, Account.BANK, Layer.NONE, event.refunded(), about);
        postings.post(at, event.refundedOn(), Kind.REFUNDED, Account.FAMILY_ACCOUNT, Account.SET_ASIDE, Layer.ACCOUNT,
                event.accountTakenBack(), about);
        for (Subsidy subsidy : event.withdrawn()) {
            granted(at, event.refundedOn(), Kind.REFUNDED, subsidy.source(), subsidy.amount().negate(), about);
        }
    }

    private void granted(long at, LocalDate day, Kind kind, Subsidy.Source source, Money amount, About about) {
        Account income = switch (source) {
            case CENTRAL -> Account.FROM_CENTRAL;
            case PROVINCE -> Account.FROM_PROVINCE;
            case COUNTY -> Account.FROM_COUNTY;
            case ASSISTANCE -> Account.FROM_ASSISTANCE;
        };
        postings.post(at, day, kind, Account.RECEIVABLE, income, Layer.NONE, amount, about);
    }

    private void settled(long at, ClaimSettled event) {
        Layers amounts = Layers.of(Amounts.of(event.adjudication()));
        About about = new About(event.claimId().institution(), event.claimId().number(), event.householdNo(), event.village());
        Account owed = Payee.of(event.claimId()) == Payee.HOSPITAL ? Account.HOSPITALS : Account.RESIDENTS;
        for (Layer layer : Layer.values()) {
            postings.post(at, event.claim().servedOn(), Kind.SETTLED, layer.bornBy(), owed, layer, layer.of(amounts), about);
        }
    }

    private void reversed(long at, ClaimReversed event) {
        reversals.add(at, event.reversedOn(), event.claimId().institution(), event.claimId().number());
    }

    /** The hospital had been paid less by the deduction, so its reversal takes back less. */
    private void drawnUp(long at, StatementDrawnUp event) {
        for (StatementItem item : event.items()) {
            if (item.deductionReturned() != null) {
                byLayer(at, event.drawnUpOn(), Kind.DEDUCTION_RETURNED, Account.DEDUCTIONS, Account.HOSPITALS, item.deductionReturned(),
                        new About(event.institution(), item.claim(), "", ""));
            }
        }
    }

    private void approved(long at, RemittanceApproved event) {
        for (ClaimDeduction deduction : event.deductions()) {
            byLayer(at, event.approvedOn(), Kind.DEDUCTED, Account.HOSPITALS, Account.DEDUCTIONS, deduction.amounts(),
                    new About(event.institution(), deduction.claim(), "", ""));
        }
    }

    private void remitted(long at, LocalDate day, Kind kind, String institution, Layers amounts) {
        byLayer(at, day, kind, Account.HOSPITALS, Account.BANK, amounts, new About(institution, "", "", ""));
    }

    private void paid(long at, PaymentBatchPaid event) {
        event.paid().forEach(claim -> paid(at, event.paidOn(), Kind.PAID, claim, UnaryOperator.identity()));
    }

    /**
     * The bank pays the net. What is withheld is owed no longer, as if it were paid, and pays back the other claim.
     *
     * @param sign the amounts as they are, or negated when the payment came back
     */
    private void paid(long at, LocalDate day, Kind kind, PaidClaim claim, UnaryOperator<Layers> sign) {
        About about = about(claim.claimId(), claim.village());
        byLayer(at, day, kind, Account.RESIDENTS, Account.BANK, sign.apply(claim.net()), about);
        for (Offset offset : claim.offsets()) {
            byLayer(at, day, Kind.OFFSET, Account.RESIDENTS, Account.OFFSETS, sign.apply(offset.withheld()), about);
            byLayer(at, day, Kind.OFFSET, Account.OFFSETS, Account.RESIDENTS, sign.apply(offset.recovered()),
                    about(offset.claimId(), offset.village()));
        }
    }

    private void recovered(long at, RecoveryRecorded event) {
        byLayer(at, event.receivedOn(), Kind.RECOVERED, Account.BANK, Account.RESIDENTS, event.amounts(),
                about(event.claimId(), event.village()));
    }

    /** It is the county's and no village's: whose region holds the county sees it. */
    private void received(long at, SubsidyReceived event) {
        postings.post(at, event.receivedOn(), Kind.SUBSIDY_RECEIVED, Account.BANK, Account.RECEIVABLE, Layer.NONE, event.amount(),
                new About("", "", "", event.region()));
    }

    private static About about(ClaimId claim, String village) {
        return new About(claim.institution(), claim.number(), "", village);
    }

    private void byLayer(long at, LocalDate day, Kind kind, Account debit, Account credit, Layers amounts, About about) {
        for (Layer layer : Layer.values()) {
            postings.post(at, day, kind, debit, credit, layer, layer.of(amounts), about);
        }
    }

    /** A claim may be settled and reversed in one batch. One that is worth nothing to the fund has no postings to turn round. */
    @Override
    public void flush(Connection connection) throws SQLException {
        postings.write(connection);
        reversals.writeAny(connection);
    }
}

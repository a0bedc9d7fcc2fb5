package io.heyi.query.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.payment.Offset;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.payment.PaymentReturned;
import io.heyi.events.recovery.RecoveryRecorded;
import io.heyi.events.remittance.Layers;
import io.heyi.events.subsidy.SubsidyReceived;
import io.heyi.query.Given;
import io.heyi.query.GivenClaim;
import io.heyi.query.TestLedger;
import io.heyi.query.fund.FundEntryList.Place;
import io.heyi.query.fund.RecoverableList.Recoverable;
import org.junit.jupiter.api.Test;

/** Two claims of one resident: M-1 of 55.00 is paid and reversed, M-2 of 66.00 is paid then. */
class RecoveryPostingsTest {

    private static final LocalDate DAY = LocalDate.of(2009, 7, 20);
    private final TestLedger ledger = new TestLedger();
    private final ClaimSettled first = GivenClaim.claim("M-1", 1).on("2009-03-01").paid("55.00", "100.00");
    private final ClaimSettled second = GivenClaim.claim("M-2", 2).on("2009-03-02").layers("0.00", "6.00", "0.00", "0.00").paid("60.00", "100.00");

    @Test
    void whatWasPaidForAReversedClaimIsOpenUntilItIsPaidBack() {
        long unpaid = ledger.given(first, second, Given.reversed(second));
        assertThat(open("990101", unpaid)).as("what was never paid is nothing to recover").isEmpty();
        long paid = ledger.given(paid(new PaidClaim(first.claimId(), Given.VILLAGE, layers("55.00", "0.00"), List.of())));
        assertThat(open("990101", paid)).isEmpty();
        long reversed = ledger.given(Given.reversed(first));
        assertThat(open("990101", reversed)).extracting(Recoverable::claim, Recoverable::paid, Recoverable::recovered, Recoverable::open)
                .containsExactly(tuple("M-1", yuan("55.00"), yuan("0.00"), yuan("55.00")));
        assertThat(open("990102", reversed)).isEmpty();
        assertThat(new RecoverableList(ledger.dataSource()).page("990101", first.claimId().institution(), "M-1", 5, reversed)).isEmpty();

        long part = ledger.given(new RecoveryRecorded(first.claimId(), Given.VILLAGE, "990101001", "ZH-1", layers("20.00", "0.00"), DAY, "c"));
        assertThat(open("990101", part)).extracting(Recoverable::recovered, Recoverable::open)
                .containsExactly(tuple(yuan("20.00"), yuan("35.00")));
        FundPosition fund = draw(part);
        assertThat(List.of(fund.bank(), fund.recovered().total(), fund.paidToResidents().total(), fund.owedToResidents().total()))
                .containsExactly(yuan("-35.00"), yuan("20.00"), yuan("55.00"), yuan("-35.00"));
        long all = ledger.given(new RecoveryRecorded(first.claimId(), Given.VILLAGE, "990101001", "ZH-2", layers("35.00", "0.00"), DAY, "c"));
        assertThat(open("990101", all)).isEmpty();
        assertThat(draw(all).owedToResidents().basic()).isEqualTo(yuan("0.00"));
        assertThat(open("990101", part)).as("as known then").hasSize(1);
    }

    @Test
    void whatIsWithheldPaysTheEarlierClaimBackAndTheBankPaysTheNet() {
        Offset offset = new Offset(first.claimId(), Given.VILLAGE, layers("55.00", "0.00"), layers("54.00", "1.00"));
        PaidClaim net = new PaidClaim(second.claimId(), Given.VILLAGE, layers("60.00", "6.00"), List.of(offset));
        ledger.given(first, second, paid(new PaidClaim(first.claimId(), Given.VILLAGE, layers("55.00", "0.00"), List.of())),
                Given.reversed(first));
        long settled = ledger.given(paid(net));
        FundPosition fund = draw(settled);
        assertThat(open("990101", settled)).isEmpty();
        assertThat(fund.owedToResidents().total()).isEqualTo(yuan("0.00"));
        assertThat(fund.paidToResidents().total()).as("55.00 and 11.00").isEqualTo(yuan("66.00"));
        assertThat(fund.bank()).isEqualTo(yuan("-66.00"));
        assertThat(fund.debits()).isEqualTo(fund.credits());
        assertThat(new FundEntryList(ledger.dataSource()).page(Account.OFFSETS, "990101", new Place(0, 0), 9, settled))
                .extracting(entry -> entry.claim() + " " + entry.layer() + " " + entry.debit() + " " + entry.credit())
                .containsExactly("M-2 basic 0.00 54.00", "M-2 serious 0.00 1.00", "M-1 basic 55.00 0.00");

        long returned = ledger.given(new PaymentReturned("B", net, "户名不符", DAY, "c"));
        assertThat(open("990101", returned)).extracting(Recoverable::open).containsExactly(yuan("55.00"));
        assertThat(draw(returned).owedToResidents().total()).as("66.00 owed, 55.00 to be paid back").isEqualTo(yuan("11.00"));
        assertThat(draw(returned).bank()).isEqualTo(yuan("-55.00"));
    }

    @Test
    void aSubsidyThatArrivesIsReceivableNoLongerAndTheCountysAlone() {
        ledger.given(new SubsidiesGranted(Given.HOUSEHOLD, 2009, Given.VILLAGE,
                List.of(new Subsidy(Given.LI, Subsidy.Source.CENTRAL, yuan("40.00"))), DAY, ""));
        long arrived = ledger.given(new SubsidyReceived("990101", "财社12号", Subsidy.Source.CENTRAL, yuan("30.00"), DAY, "c"));
        FundPosition fund = draw(arrived);
        assertThat(List.of(fund.collected().total(), fund.receivable(), fund.subsidiesReceived(), fund.bank()))
                .containsExactly(yuan("40.00"), yuan("10.00"), yuan("30.00"), yuan("30.00"));
        FundEntryList entries = new FundEntryList(ledger.dataSource());
        assertThat(entries.page(Account.BANK, "990101", new Place(0, 0), 9, arrived)).hasSize(1);
        assertThat(entries.page(Account.BANK, "990101001", new Place(0, 0), 9, arrived)).isEmpty();
        assertThat(entries.page(Account.BANK, "990102", new Place(0, 0), 9, arrived)).isEmpty();
    }

    private List<Recoverable> open(String region, long position) {
        return new RecoverableList(ledger.dataSource()).page(region, "", "", 10, position);
    }

    private FundPosition draw(long position) {
        return new FundPositionQuery(ledger.dataSource()).draw(null, position);
    }

    private static PaymentBatchPaid paid(PaidClaim claim) {
        return new PaymentBatchPaid("B", "R", List.of(claim), DAY, "c");
    }

    private static Layers layers(String basic, String serious) {
        return new Layers(yuan(basic), yuan(serious), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static Money yuan(String yuan) {
        return Money.parse(yuan);
    }
}

package io.heyi.query.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.heyi.benefits.money.Money;
import io.heyi.events.coverage.ClaimId;
import io.heyi.events.coverage.ClaimSettled;
import io.heyi.events.coverage.ContributionRefunded;
import io.heyi.events.coverage.ContributionRefunded.Reason;
import io.heyi.events.coverage.CoverageMovedIn;
import io.heyi.events.coverage.CoverageMovedOut;
import io.heyi.events.coverage.MembersEnrolled;
import io.heyi.events.coverage.SubsidiesGranted;
import io.heyi.events.coverage.Subsidy;
import io.heyi.events.coverage.Subsidy.Source;
import io.heyi.events.payment.PaidClaim;
import io.heyi.events.payment.PaymentBatchPaid;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.query.Given;
import io.heyi.query.GivenClaim;
import io.heyi.query.TestLedger;
import io.heyi.query.fund.FundEntryList.Place;
import io.heyi.query.fund.FundPosition.Balance;
import io.heyi.query.fund.RandomMoney.Expected;
import io.heyi.query.replay.Replay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class FundTest {

    private static final LocalDate DAY = LocalDate.of(2009, 7, 20);
    private final TestLedger ledger = new TestLedger();

    @Test
    void whatIsCollectedOwedAndPaidStandsByLayer() {
        MembersEnrolled enrolled = Given.enrolled(2009, Given.LI, Given.WANG);
        ClaimSettled stay = GivenClaim.claim("S1", 1).on("2009-03-01").layers("10.00", "20.00", "3.00", "4.00").paid("300.00", "1000.00");
        ClaimSettled counter = GivenClaim.claim("M-7", 2).on("2009-03-02").paid("55.00", "100.00");
        ledger.given(enrolled, stay, counter);
        long before = ledger.given(new RemittancePaid("T990101002", YearMonth.of(2009, 3), "P1", layers("200.00", "20.00"), DAY, "c", null, null));
        ledger.given(new PaymentBatchPaid("B", "R", List.of(new PaidClaim(counter.claimId(), Given.VILLAGE, layers("55.00", "0.00"), List.of())), DAY,
                "c"));

        FundPosition after = draw(null, before + 1);
        assertThat(after.collected().total()).isEqualTo(yuan("40.00"));
        assertThat(after.settled()).isEqualTo(byLayer("355.00", "20.00", "3.00", "4.00", "10.00", "392.00"));
        assertThat(after.owedToHospitals()).isEqualTo(byLayer("100.00", "0.00", "3.00", "4.00", "10.00", "117.00"));
        assertThat(after.paidToHospitals()).isEqualTo(byLayer("200.00", "20.00", "0.00", "0.00", "0.00", "220.00"));
        assertThat(after.owedToResidents().total()).isEqualTo(yuan("0.00"));
        assertThat(draw(null, before).owedToResidents().total()).isEqualTo(yuan("55.00"));
        assertThat(after.paidToResidents().total()).isEqualTo(yuan("55.00"));
        assertThat(after.bank()).isEqualTo(yuan("-235.00"));
        assertThat(draw(LocalDate.of(2009, 3, 1), before + 1).settled().total()).isEqualTo(yuan("337.00"));
        assertThat(draw(LocalDate.of(2009, 3, 1), before + 1).paidToHospitals().total()).isEqualTo(yuan("0.00"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverHappensDebitsEqualCreditsAndWhatIsOwedIsWhatIsNotPaid(long seed) {
        RandomMoney money = new RandomMoney(seed).happen(150);
        ledger.given(money.events().toArray());
        Random random = new Random(seed);
        List<Integer> positions = new ArrayList<>(List.of(0, money.events().size()));
        random.ints(6, 0, money.events().size()).forEach(positions::add);
        for (int position : positions) {
            FundPosition fund = draw(null, position);
            Expected expected = money.expected(position);
            String when = "seed " + seed + " as known at " + position;
            assertThat(fund.debits()).as(when).isEqualTo(fund.credits());
            assertThat(new Expected(fund.collected().total().fen(), fund.settled().total().fen(), fund.reversed().total().fen(),
                    fund.deducted().total().fen(), fund.owedToHospitals().total().fen(), fund.owedToResidents().total().fen(),
                    fund.paidToHospitals().total().fen(), fund.paidToResidents().total().fen(), fund.familyAccounts().fen(),
                    fund.recovered().total().fen(), fund.subsidiesReceived().fen()))
                    .as(when).isEqualTo(expected);
            assertThat(fund.settled().total().minus(fund.reversed().total()).minus(fund.deducted().total())
                    .minus(fund.paidToHospitals().total()).minus(fund.paidToResidents().total()).plus(fund.recovered().total()))
                    .as(when).isEqualTo(fund.owedToHospitals().total().plus(fund.owedToResidents().total()));
            assertThat(fund.collected().total().minus(fund.receivable()).minus(fund.paidToHospitals().total())
                    .minus(fund.paidToResidents().total()).plus(fund.recovered().total())).as(when).isEqualTo(fund.bank());
            assertThat(fund.collected().total().minus(fund.collected().individual()).minus(fund.subsidiesReceived())).as(when)
                    .isEqualTo(fund.receivable());
            assertThat(balance(fund, Account.OFFSETS)).as(when).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void whatSourcesGrantIsCollectedAndReceivableAndAMoveChangesNothing() {
        List<Subsidy> subsidies = List.of(new Subsidy(Given.LI, Source.CENTRAL, yuan("40.00")),
                new Subsidy(Given.LI, Source.PROVINCE, yuan("30.00")), new Subsidy(Given.LI, Source.COUNTY, yuan("10.00")),
                new Subsidy(Given.LI, Source.ASSISTANCE, yuan("15.00")));
        MembersEnrolled enrolled = Given.enrolled(2009, Given.LI, Given.WANG);
        long granted = ledger.given(enrolled, new SubsidiesGranted(Given.HOUSEHOLD, 2009, Given.VILLAGE, subsidies, DAY, ""));
        FundPosition before = draw(null, granted);
        assertThat(before.collected()).isEqualTo(new BySource(yuan("25.00"), yuan("40.00"), yuan("30.00"), yuan("10.00"), yuan("15.00"),
                yuan("120.00")));
        assertThat(before.receivable()).isEqualTo(yuan("95.00"));
        assertThat(before.bank()).as("assistance pays later what the resident did not").isEqualTo(yuan("25.00"));
        assertThat(draw(DAY.minusDays(1), granted).collected().total()).isEqualTo(yuan("40.00"));

        long moved = ledger.given(new CoverageMovedOut(Given.HOUSEHOLD, 2009, Given.LI, DAY.minusDays(1), "2"),
                new CoverageMovedIn("2", 2009, Given.VILLAGE, Given.HOUSEHOLD, DAY, enrolled.enrollments().get(0), List.of(Given.HOUSEHOLD),
                        List.of(), subsidies));
        assertThat(draw(null, moved).trialBalance()).isEqualTo(before.trialBalance());

        long refunded = ledger.given(new ContributionRefunded("2", 2009, Given.VILLAGE, Given.LI, yuan("5.00"), DAY, Reason.ENROLLED_TWICE,
                null, Money.ZERO, subsidies));
        assertThat(draw(null, refunded).collected()).isEqualTo(new BySource(yuan("20.00"), yuan("0.00"), yuan("0.00"), yuan("0.00"),
                yuan("0.00"), yuan("20.00")));
        assertThat(List.of(draw(null, refunded).receivable(), draw(null, refunded).bank())).containsExactly(yuan("0.00"), yuan("20.00"));
        assertThat(draw(null, refunded).debits()).isEqualTo(draw(null, refunded).credits());
    }

    @Test
    void everyBalanceIsTheSumOfItsEntries() {
        long position = ledger.given(new RandomMoney(7).happen(120).events().toArray());
        for (long at : List.of(position, position / 2)) {
            for (Balance balance : draw(null, at).trialBalance()) {
                assertThat(traced(Account.of(balance.account()), at)).isEqualTo(balance.debits().minus(balance.credits()));
            }
        }
    }

    /** The balance summed from its entries, page by page. */
    private Money traced(Account account, long position) {
        FundEntryList list = new FundEntryList(ledger.dataSource());
        Money sum = Money.ZERO;
        List<FundEntry> page = list.page(account, "990101", new Place(0, 0), 17, position);
        while (!page.isEmpty()) {
            for (FundEntry entry : page) {
                sum = sum.plus(entry.debit()).minus(entry.credit());
            }
            FundEntry last = page.get(page.size() - 1);
            page = list.page(account, "990101", new Place(last.position(), last.line()), 17, position);
        }
        return sum;
    }

    @Test
    void aRebuildComesToTheSamePostings() {
        long position = ledger.given(new RandomMoney(99).happen(300).events().toArray());
        assertThat(new Replay(ledger.dataSource(), TestLedger::decode).run(position, (at, upto) -> { }).tables())
                .filteredOn(table -> List.of("fund_fact", "remittance_fact", "notice_fact").contains(table.table()))
                .hasSize(3)
                .allSatisfy(table -> {
                    assertThat(table.live()).isPositive();
                    assertThat(List.of(table.onlyLive(), table.onlyRebuilt())).containsOnly(0L);
                });
    }

    @Test
    void aPostingThatDoesNotBalanceCannotBeStored() {
        String insert = "insert into fund_fact values (1, 1, %d, '2009-01-01', '%s', 'bank', '', 'PAID', '', '', '', '')";
        assertThatThrownBy(() -> ledger.jdbc().sql(insert.formatted(0, "expense/basic")).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> ledger.jdbc().sql(insert.formatted(-5, "expense/basic")).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> ledger.jdbc().sql(insert.formatted(5, "bank")).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> ledger.jdbc().sql("update fund_fact set amount = 1").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatResidentsAreOwedIsListedClaimByClaimWithinTheRegion() {
        ClaimSettled first = GivenClaim.claim("M-1", 1).paid("55.00", "100.00");
        ClaimSettled second = GivenClaim.claim("M-2", 2).paid("66.00", "100.00");
        long position = ledger.given(first, second, GivenClaim.claim("S3", 3).paid("77.00", "100.00"), Given.reversed(first));
        FundEntryList list = new FundEntryList(ledger.dataSource());
        assertThat(list.owedToResidents("990101", new ClaimId("", ""), 10, position))
                .containsExactly(new FundEntryList.Owed(second.claimId(), yuan("66.00")));
        assertThat(list.owedToResidents("990102", new ClaimId("", ""), 10, position)).isEmpty();
        assertThat(list.page(Account.RESIDENTS, "990102", new Place(0, 0), 10, position)).isEmpty();
        assertThat(list.owedToResidents("990101", second.claimId(), 10, position)).isEmpty();
    }

    private FundPosition draw(LocalDate day, long position) {
        return new FundPositionQuery(ledger.dataSource()).draw(day, position);
    }

    private static Money balance(FundPosition fund, Account account) {
        return fund.trialBalance().stream().filter(line -> line.account().equals(account.code())).map(Balance::balance).findFirst().orElseThrow();
    }

    private static Layers layers(String basic, String serious) {
        return new Layers(yuan(basic), yuan(serious), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static ByLayer byLayer(String... yuan) {
        return new ByLayer(yuan(yuan[0]), yuan(yuan[1]), yuan(yuan[2]), yuan(yuan[3]), yuan(yuan[4]), yuan(yuan[5]));
    }

    private static Money yuan(String yuan) {
        return Money.parse(yuan);
    }
}

package io.heyi.query.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.heyi.benefits.money.Money;
import io.heyi.events.remittance.DeductionAdded;
import io.heyi.events.remittance.DeductionRemoved;
import io.heyi.events.remittance.DisputeResolved;
import io.heyi.events.remittance.Layers;
import io.heyi.events.remittance.RemittanceApproved;
import io.heyi.events.remittance.RemittancePaid;
import io.heyi.events.remittance.RemittanceReturned;
import io.heyi.events.remittance.StatementDisputed;
import io.heyi.events.remittance.StatementDrawnUp;
import io.heyi.query.TestLedger;
import io.heyi.query.remittance.RemittanceList.Line;
import org.junit.jupiter.api.Test;

class RemittanceListTest {

    private static final YearMonth JULY = YearMonth.of(2009, 7);
    private static final LocalDate DAY = LocalDate.of(2009, 8, 3);
    private final TestLedger ledger = new TestLedger();

    @Test
    void everyRemittanceStandsWithItsAmountAndHowFarItHasCome() {
        ledger.given(drawnUp("H1", "100.00"), drawnUp("H2", "70.00"));
        assertThat(at(2)).containsExactly("H1 100.00 DRAWN_UP", "H2 70.00 DRAWN_UP");
        ledger.given(new DeductionAdded("H1", JULY, "K1", "S1", layers("10.00"), "超限", DAY, "c", "00"),
                new StatementDisputed("H1", JULY, "Y1", null, "不同意", DAY, "h"));
        assertThat(at(4)).containsExactly("H1 90.00 DISPUTED", "H2 70.00 DRAWN_UP");
        ledger.given(new DisputeResolved("H1", JULY, "Y1", "维持", DAY, "c"),
                new DeductionRemoved("H1", JULY, "K1", layers("10.00"), "病历已补", DAY, "c", "00"),
                new RemittanceApproved("H1", JULY, "00", layers("100.00"), List.of(), DAY, "r", null, null),
                new RemittancePaid("H1", JULY, "P1", layers("100.00"), DAY, "c", null, null),
                new RemittanceReturned("H1", JULY, "P1", layers("100.00"), "账号不符", DAY, "c"),
                new RemittancePaid("H1", JULY, "P2", layers("100.00"), DAY, "c", null, null));
        assertThat(at(5)).contains("H1 90.00 DRAWN_UP");
        assertThat(at(7)).contains("H1 100.00 APPROVED");
        assertThat(at(9)).contains("H1 100.00 RETURNED");
        assertThat(at(10)).contains("H1 100.00 PAID");
        assertThat(new RemittanceList(ledger.dataSource()).page(null, JULY, "H1", "2009-07", 5, 10)).extracting(Line::institution)
                .containsExactly("H2");
        assertThat(new RemittanceList(ledger.dataSource()).page("H2", null, "", "", 5, 10)).hasSize(1);
        assertThat(new RemittanceList(ledger.dataSource()).page(null, JULY.plusMonths(1), "", "", 5, 10)).isEmpty();
    }

    private List<String> at(long position) {
        return new RemittanceList(ledger.dataSource()).page(null, null, "", "", 10, position).stream()
                .map(line -> line.institution() + " " + line.amount() + " " + line.status()).toList();
    }

    private static StatementDrawnUp drawnUp(String institution, String yuan) {
        return new StatementDrawnUp(institution, JULY, 0, DAY, "c", layers(yuan), "00", List.of());
    }

    private static Layers layers(String basic) {
        return new Layers(Money.parse(basic), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }
}

package io.heyi.query.institutions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import io.heyi.events.counter.BankAccount;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import io.heyi.events.institution.InstitutionAccountProposed;
import io.heyi.events.institution.InstitutionAccountRejected;
import io.heyi.query.TestLedger;
import io.heyi.query.institutions.InstitutionAccountList.Line;
import org.junit.jupiter.api.Test;

class InstitutionAccountListTest {

    private static final LocalDate DAY = LocalDate.of(2009, 1, 5);
    private final TestLedger ledger = new TestLedger();

    @Test
    void anAccountIsInForceOnceConfirmedAndWhatWaitsStandsBesideIt() {
        ledger.given(proposed("H1", "6200000000000000001"), proposed("H2", "6200000000000000002"));
        long confirmed = ledger.given(new InstitutionAccountConfirmed("H1", account("6200000000000000001"), "h1", DAY, "r"));
        assertThat(at(2)).containsExactly("H1 null 0001 h0001", "H2 null 0002 h0002");
        assertThat(at(confirmed)).containsExactly("H1 0001 null null", "H2 null 0002 h0002");
        long changed = ledger.given(proposed("H1", "6200000000000000009"));
        assertThat(at(changed)).contains("H1 0001 0009 h0009");
        long rejected = ledger.given(new InstitutionAccountRejected("H1", "h0009", "与来函不符", DAY, "r"),
                new InstitutionAccountRejected("H2", "h0002", "与来函不符", DAY, "r"));
        assertThat(at(rejected)).containsExactly("H1 0001 null null");
        assertThat(list().page("H1", "", 5, changed)).hasSize(1);
        assertThat(list().page(null, "H1", 5, changed)).extracting(Line::institution).containsExactly("H2");
    }

    @Test
    void noNumberIsStoredWhole() {
        ledger.given(proposed("H1", "6200000000000000001"));
        assertThat(ledger.jdbc().sql("select f::text from institution_account_fact f").query(String.class).single())
                .contains("***************0001").doesNotContain("6200");
    }

    private List<String> at(long position) {
        return list().page(null, "", 10, position).stream()
                .map(line -> line.institution() + " " + end(line.inForce()) + " " + end(line.proposed()) + " " + line.sha256()).toList();
    }

    private InstitutionAccountList list() {
        return new InstitutionAccountList(ledger.dataSource());
    }

    private static String end(InstitutionAccountList.Entry entry) {
        return entry == null ? null : entry.number().replace("*", "");
    }

    private static InstitutionAccountProposed proposed(String institution, String number) {
        return new InstitutionAccountProposed(institution, account(number), "h" + number.substring(15), DAY, "c");
    }

    private static BankAccount account(String number) {
        return new BankAccount("县医院", "农村信用社", number);
    }
}

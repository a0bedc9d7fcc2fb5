package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.coverage.CoverageRefusals.InvoiceAlreadyUsed;
import io.heyi.command.coverage.InvoiceKey;
import io.heyi.command.coverage.SettleClaim;
import io.heyi.command.journal.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invoice is paid once, whatever the clerk makes of its number. */
class InvoiceSpellingTest {

    private static final List<String> SPELLINGS = List.of("INV-7", "INV-7 ", " INV-7", "INV\u20117", "\uFF29\uFF2E\uFF36-7", "inv-7",
            "INV\u22127\u200B");

    private LedgerDatabase database;
    private Ledger ledger;
    private Counter counter;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabases.fresh();
        ledger = Ledger.on(database, 0);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        SmallCounty.household(ledger, 2);
        counter = new Counter(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theHospitalsInvoiceIsNotEnteredAtTheCounterUnderAnySpelling() {
        ledger.groupCommit().execute(SmallCounty.stay(1, "7", "3000.00"));
        for (int i = 0; i < SPELLINGS.size(); i++) {
            Http.Answer entered = counter.enter("A" + i, 1, SPELLINGS.get(i), "3000.00");
            assertThat(entered.text("type")).as(SPELLINGS.get(i)).endsWith(":invoice-already-used");
        }
    }

    @Test
    void norSettledWhenItWasEnteredFirst() {
        counter.approved("A1", 1, " \uFF29nv\u20117", "3000.00");
        assertThat(counter.detail(counter.auditor, "A1").body()).as("shown as it was written").contains(" \uFF29nv\u20117");
        ledger.groupCommit().execute(SmallCounty.stay(1, "7", "3000.00"));
        assertThat(counter.settle("A1").text("type")).endsWith(":invoice-already-used");
    }

    @Test
    void twoSpellingsInOneGroupAreOneInvoice() {
        SettleClaim first = SmallCounty.stay(1, "7", "3000.00");
        SettleClaim second = SmallCounty.withInvoice(SmallCounty.stay(2, "8", "3000.00"), "inv-7");
        List<Outcome> outcomes = ledger.groupCommit().execute(List.of(first, second));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal()).isInstanceOf(InvoiceAlreadyUsed.class));
    }

    @Test
    void whatWasRegisteredBeforeIsSpelledAlikeAndWhatWasPaidTwiceStands() throws IOException, SQLException {
        try (Connection owner = database.owner().getConnection(); Statement statement = owner.createStatement()) {
            for (int i = 0; i < SPELLINGS.size(); i++) {
                statement.execute(row("ONCE" + i, "C" + i, SPELLINGS.get(i), i, false));
                statement.execute(row("OFTEN", "U" + i, SPELLINGS.get(SPELLINGS.size() - 1 - i), i, false));
                statement.execute(row("OFTEN", "R" + i, SPELLINGS.get(i), 100 + i, true));
            }
            statement.execute(migration());
        }
        assertThat(numbers("institution like 'ONCE%' or reversed")).containsOnly(new InvoiceKey("C", "INV-7").number());
        assertThat(numbers("institution = 'OFTEN' and not reversed")).containsExactlyInAnyOrderElementsOf(SPELLINGS);
    }

    private static String row(String institution, String claimNo, String invoiceNo, int ordinal, boolean reversed) {
        return """
                insert into claim_register (institution, claim_no, invoice_no, household_no, year, ordinal, reversed)
                values ('%s', '%s', '%s', 'H', 2009, %d, %s)
                """.formatted(institution, claimNo, invoiceNo, ordinal, reversed);
    }

    private List<String> numbers(String where) {
        return ledger.get(JdbcClient.class).sql("select invoice_no from claim_register where " + where).query(String.class).list();
    }

    private static String migration() throws IOException {
        try (InputStream sql = InvoiceSpellingTest.class.getResourceAsStream("/db/migration/V17__one_spelling_of_an_invoice.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

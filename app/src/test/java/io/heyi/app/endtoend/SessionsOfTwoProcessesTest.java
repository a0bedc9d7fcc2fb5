package io.heyi.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import io.heyi.app.access.Accounts;
import io.heyi.app.access.Browser;
import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.account.DisableAccount;
import io.heyi.command.account.GrantRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's browser comes by one process and by another, as a proxy sends it; they share a database and a key file. */
class SessionsOfTwoProcessesTest {

    private static final String ME = "/api/v1/session";
    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-10-31";

    private static Ledger ledger;
    private static Accounts accounts;
    private static DatabaseOptions shared;
    private static ServedLedger here;
    private static ServedLedger there;

    @BeforeAll
    static void open() throws IOException {
        LedgerDatabase database = TestDatabases.fresh();
        ledger = Ledger.on(database, null);
        accounts = ledger.get(Accounts.class);
        shared = TestDatabases.asExternal(database);
        here = ServedLedger.start(shared);
        there = ServedLedger.start(shared);
    }

    @AfterAll
    static void close() throws IOException {
        here.close();
        there.close();
        ledger.close();
    }

    private static Browser signedIn(String name, Role role, String region) {
        String oneTime = accounts.open(null, name, name).orElseThrow();
        accounts.execute(null, new GrantRole(name, role, region));
        Browser browser = Browser.at(here.address());
        browser.signIn(name, oneTime, null);
        assertThat(browser.changePassword(oneTime, Browser.PASSWORD).status()).isEqualTo(204);
        return browser;
    }

    @Test
    void whoSignsInAtOneIsSignedInAtTheOtherAndWhoSignsOutAtOneIsOutAtTheOther() {
        Browser browser = signedIn("clerk.both", Role.CLERK, "990101001");
        Browser other = browser.movedTo(there.address());
        assertThat(other.get(ME).text("account")).isEqualTo("clerk.both");
        assertThat(browser.movedTo(there.address()).withoutCsrfToken().send("DELETE", ME, null).text("type")).endsWith(":csrf-token-missing");
        assertThat(other.send("DELETE", ME, null).status()).isEqualTo(204);
        assertThat(browser.get(ME).status()).isEqualTo(401);
    }

    @Test
    void aSecondFactorOfferedByOneIsConfirmedAtTheOtherAndItsCodeIsGoodOnceAtBoth() {
        Browser offered = signedIn("reviewer.both", Role.REVIEWER, "990101");
        offered.offer();
        assertThat(ledger.get(JdbcClient.class).sql("""
                select count(*) from person_session_attributes where convert_from(attribute_bytes, 'UTF8') like '%' || ? || '%'
                """).param(offered.secretInHex()).query(Long.class).single()).isZero();
        Browser other = offered.movedTo(there.address());
        assertThat(other.confirm().status()).isEqualTo(204);
        assertThat(other.movedTo(here.address()).get(REPORT).status()).isEqualTo(200);
        assertThat(Browser.at(here.address()).signIn("reviewer.both", Browser.PASSWORD, other.lastCode()).status()).isEqualTo(401);
        assertThat(Browser.at(here.address()).signIn("reviewer.both", Browser.PASSWORD, other.code()).status()).isEqualTo(200);
        assertThat(Browser.at(there.address()).signIn("reviewer.both", Browser.PASSWORD, other.lastCode()).status()).isEqualTo(401);
    }

    @Test
    void failuresAtBothCountTogether() {
        String oneTime = accounts.open(null, "clerk.tried", "clerk.tried").orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(Browser.at((i % 2 == 0 ? here : there).address()).signIn("clerk.tried", "wrong", null).status()).isEqualTo(401);
        }
        assertThat(Browser.at(here.address()).signIn("clerk.tried", oneTime, null).status()).isEqualTo(401);
        assertThat(Browser.at(there.address()).signIn("clerk.tried", oneTime, null).status()).isEqualTo(401);
    }

    @Test
    void whatAnAccountLosesItsSessionsLoseAtBothAtTheNextRequest() {
        Browser browser = signedIn("clerk.changed", Role.CLERK, "990101001");
        Browser other = browser.movedTo(there.address());
        assertThat(other.get(ME).status()).isEqualTo(200);
        assertThat(browser.changePassword(Browser.PASSWORD, Browser.PASSWORD + "-neu").status()).isEqualTo(204);
        assertThat(other.get(ME).status()).as("the session before the new password").isEqualTo(401);
        Browser again = browser.movedTo(there.address());
        assertThat(again.get(ME).status()).as("the one that changed it").isEqualTo(200);
        accounts.execute(null, new GrantRole("clerk.changed", Role.CLERK, "990101002"));
        assertThat(again.get(ME).status()).as("after another role").isEqualTo(401);
        Browser gone = signedIn("clerk.gone", Role.CLERK, "990101001");
        accounts.execute(null, new DisableAccount("clerk.gone", "left"));
        assertThat(gone.movedTo(there.address()).get(ME).status()).isEqualTo(401);
    }

    @Test
    void aRestartSignsNobodyOut() throws IOException {
        Browser browser = signedIn("clerk.stays", Role.CLERK, "990101001");
        here.close();
        here = ServedLedger.start(shared);
        assertThat(browser.movedTo(here.address()).get(ME).status()).isEqualTo(200);
    }

    @Test
    void whatTheDatabaseHoldsIsNoCookie() {
        Browser browser = signedIn("clerk.copied", Role.CLERK, "990101001");
        String cookie = browser.cookie("heyi");
        String id = ledger.get(JdbcClient.class).sql("select session_id from person_session where principal_name = 'clerk.copied'")
                .query(String.class).single();
        assertThat(cookie).startsWith(id + ".");
        for (String forged : new String[] {id, id + ".", cookie.substring(0, cookie.length() - 1), "." + cookie.substring(id.length() + 1)}) {
            browser.setCookie("heyi", forged);
            assertThat(browser.get(ME).status()).isEqualTo(401);
        }
        browser.setCookie("heyi", cookie);
        assertThat(browser.movedTo(there.address()).get(ME).status()).isEqualTo(200);
    }
}

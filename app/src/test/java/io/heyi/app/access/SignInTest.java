package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.account.DisableAccount;
import io.heyi.command.account.GrantRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** People sign in, over real HTTP, with the real sign-in. */
class SignInTest {

    private static final String REPORT = "/api/v1/report?from=2009-01-01&to=2009-10-31";
    private static Ledger ledger;
    private static Accounts accounts;

    @BeforeAll
    static void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        accounts = ledger.get(Accounts.class);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static String opened(String name, Role role, String region) {
        String password = accounts.open(null, name, name).orElseThrow();
        accounts.execute(null, new GrantRole(name, role, region));
        return password;
    }

    @Test
    void theFirstStartMakesOneAdministratorOnce() {
        try (Ledger empty = Ledger.on(TestDatabases.fresh(), 0)) {
            Accounts first = empty.get(Accounts.class);
            String password = first.openFirstAdministrator().orElseThrow();
            assertThat(first.openFirstAdministrator()).isEmpty();
            assertThat(Browser.at(empty).signIn("admin", password, null).text("due")).isEqualTo("PASSWORD");
            assertThat(empty.get(JdbcClient.class).sql("""
                    select count(*) from domain_event_entry where convert_from(payload, 'UTF8') like '%' || ? || '%'
                    """).param(password).query(Long.class).single()).isZero();
        }
    }

    @Test
    void beforeAnythingElseTheOneTimePasswordIsChangedAndASecondFactorEnrolled() {
        String oneTime = opened("auditor.1", Role.AUDITOR, "990101");
        Browser browser = Browser.at(ledger);
        assertThat(browser.signIn("auditor.1", oneTime, null).text("due")).isEqualTo("PASSWORD");
        assertThat(browser.get(REPORT).text("type")).endsWith(":sign-in-unfinished");
        assertThat(browser.changePassword(oneTime, "weak").text("type")).endsWith(":password-too-weak");
        assertThat(browser.changePassword(oneTime, Browser.PASSWORD).status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/session").text("due")).isEqualTo("SECOND_FACTOR");
        assertThat(browser.get(REPORT).status()).isEqualTo(403);
        assertThat(browser.enroll().status()).isEqualTo(204);
        assertThat(browser.get(REPORT).status()).isEqualTo(200);
        assertThat(browser.send("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
        assertThat(browser.get(REPORT).status()).isEqualTo(401);
    }

    /** Somebody else knows the one-time password; changed to itself, they would still. */
    @Test
    void aPasswordIsNotChangedToItself() {
        String oneTime = opened("clerk.same", Role.CLERK, "990101001");
        Browser browser = Browser.at(ledger);
        browser.signIn("clerk.same", oneTime, null);
        Http.Answer same = browser.changePassword(oneTime, oneTime);
        assertThat(same.text("type")).endsWith(":password-too-weak");
        assertThat(same.text("field")).isEqualTo("newPassword");
        assertThat(browser.get("/api/v1/session").text("due")).isEqualTo("PASSWORD");
        assertThat(browser.changePassword(oneTime, Browser.PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void aCodeIsGoodOnce() {
        Browser browser = Browser.signedIn(ledger, "reviewer.1", Role.REVIEWER, "990101");
        assertThat(browser.signIn("reviewer.1", Browser.PASSWORD, browser.lastCode()).status()).isEqualTo(401);
        assertThat(browser.signIn("reviewer.1", Browser.PASSWORD, null).status()).isEqualTo(401);
        assertThat(browser.signIn("reviewer.1", Browser.PASSWORD, browser.code()).status()).isEqualTo(200);
        assertThat(browser.signIn("reviewer.1", Browser.PASSWORD, browser.lastCode()).status()).isEqualTo(401);
    }

    @Test
    void everyReasonToRefuseIsOneAnswer() {
        opened("clerk.refused", Role.CLERK, "990101001");
        opened("clerk.disabled", Role.CLERK, "990101001");
        String oneTime = accounts.resetPassword(null, "clerk.disabled");
        accounts.execute(null, new DisableAccount("clerk.disabled", "left"));
        Http.Answer unknown = Browser.at(ledger).signIn("nobody", "whatever", null);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(Browser.at(ledger).signIn("clerk.refused", "whatever", null).body()).isEqualTo(unknown.body());
        assertThat(Browser.at(ledger).signIn("clerk.disabled", oneTime, null).body()).isEqualTo(unknown.body());
    }

    @Test
    void fiveFailuresLockAndTheWaitGrows() {
        String oneTime = opened("clerk.locked", Role.CLERK, "990101001");
        for (int i = 0; i < 5; i++) {
            assertThat(Browser.at(ledger).signIn("clerk.locked", "wrong", null).status()).isEqualTo(401);
        }
        assertThat(Browser.at(ledger).signIn("clerk.locked", oneTime, null).status()).isEqualTo(401);
        long first = secondsLocked("clerk.locked");
        Browser.waitOut(ledger, "clerk.locked");
        Browser.at(ledger).signIn("clerk.locked", "wrong", null);
        assertThat(secondsLocked("clerk.locked")).isGreaterThan(first + 30);
        Browser.waitOut(ledger, "clerk.locked");
        assertThat(Browser.at(ledger).signIn("clerk.locked", oneTime, null).status()).isEqualTo(200);
        assertThat(Browser.at(ledger).signIn("clerk.locked", "wrong", null).status()).isEqualTo(401);
        assertThat(Browser.at(ledger).signIn("clerk.locked", oneTime, null).status()).isEqualTo(200);
    }

    @Test
    void triesSentAtOnceCountOneByOne() throws Exception {
        opened("clerk.hammered", Role.CLERK, "990101001");
        ExecutorService many = Executors.newFixedThreadPool(12);
        List<Future<Http.Answer>> tries = IntStream.range(0, 30)
                .mapToObj(i -> many.submit(() -> Browser.at(ledger).signIn("clerk.hammered", "wrong" + i, null))).toList();
        for (Future<Http.Answer> one : tries) {
            assertThat(one.get().status()).isEqualTo(401);
        }
        many.shutdown();
        assertThat(ledger.get(JdbcClient.class).sql("select failures from account_secret where name = 'clerk.hammered'")
                .query(Integer.class).single()).isEqualTo(5);
    }

    private static long secondsLocked(String name) {
        return ledger.get(JdbcClient.class).sql("select extract(epoch from locked_until - clock_timestamp())::bigint from account_secret where name = ?")
                .param(name).query(Long.class).single();
    }

    @Test
    void theSessionIsNewAndItsCookieIsOutOfReach() {
        String oneTime = opened("clerk.cookie", Role.CLERK, "990101001");
        Browser browser = Browser.at(ledger);
        browser.setCookie("heyi", "0123456789ABCDEF0123456789ABCDEF");
        Http.Answer answer = browser.signIn("clerk.cookie", oneTime, null);
        String before = browser.cookie("heyi");
        assertThat(answer.response().headers().allValues("Set-Cookie").stream().filter(set -> set.startsWith("heyi=")).findFirst().orElseThrow())
                .contains("HttpOnly").contains("SameSite=Strict").doesNotContain("0123456789ABCDEF0123456789ABCDEF");
        browser.signIn("clerk.cookie", oneTime, null);
        assertThat(browser.cookie("heyi")).isNotEqualTo(before);
        browser.setCookie("heyi", before);
        assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsWhenItIdlesOrLastsTooLongAndIsRemoved() {
        JdbcClient jdbc = ledger.get(JdbcClient.class);
        Browser idle = Browser.signedIn(ledger, "clerk.idle", Role.CLERK, "990101001");
        jdbc.sql("update person_session set last_access_time = last_access_time - 901000, expiry_time = expiry_time - 901000"
                + " where principal_name = 'clerk.idle'").update();
        ledger.get(JdbcIndexedSessionRepository.class).cleanUpExpiredSessions();
        assertThat(jdbc.sql("select count(*) from person_session where principal_name = 'clerk.idle'").query(Long.class).single()).isZero();
        assertThat(idle.get("/api/v1/session").status()).isEqualTo(401);

        Browser busy = Browser.signedIn(ledger, "clerk.busy", Role.CLERK, "990101001");
        assertThat(busy.get("/api/v1/session").status()).isEqualTo(200);
        jdbc.sql("""
                update person_session_attributes set attribute_bytes = convert_to(?, 'UTF8')
                where attribute_name = 'begun'
                  and session_primary_id in (select primary_id from person_session where principal_name = 'clerk.busy')
                """).param(Instant.now().minus(PersonSession.LONGEST).minusSeconds(1).toString()).update();
        assertThat(busy.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void withoutItsCsrfTokenASessionChangesNothing() {
        Browser browser = Browser.signedIn(ledger, "clerk.csrf", Role.CLERK, "990101001").withoutCsrfToken();
        assertThat(browser.send("DELETE", "/api/v1/session", null).text("type")).endsWith(":csrf-token-missing");
        assertThat(browser.get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void whatAnAccountLosesItsSessionsLose() {
        Browser browser = Browser.signedIn(ledger, "reviewer.moved", Role.REVIEWER, "990101");
        assertThat(browser.get(REPORT).status()).isEqualTo(200);
        accounts.execute(null, new GrantRole("reviewer.moved", Role.CLERK, "990101001"));
        assertThat(browser.get(REPORT).status()).isEqualTo(401);
        Browser disabled = Browser.signedIn(ledger, "reviewer.gone", Role.REVIEWER, "990101");
        accounts.execute(null, new DisableAccount("reviewer.gone", "left"));
        assertThat(disabled.get(REPORT).status()).isEqualTo(401);
    }

    @Test
    void secretsStandInNoEventAndNoPlainColumn() {
        Browser.signedIn(ledger, "reviewer.secret", Role.REVIEWER, "990101");
        assertThat(ledger.get(JdbcClient.class).sql("select password from account_secret where name = 'reviewer.secret'").query(String.class).single())
                .startsWith("{bcrypt}").doesNotContain(Browser.PASSWORD);
        assertThat(ledger.get(JdbcClient.class).sql("""
                select count(*) from event where content::text like '%' || ? || '%' or content::text like '%bcrypt%'
                """).param(Browser.PASSWORD).query(Long.class).single()).isZero();
    }
}

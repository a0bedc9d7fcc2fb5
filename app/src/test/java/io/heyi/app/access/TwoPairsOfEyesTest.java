package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person with two accounts is one person. */
class TwoPairsOfEyesTest {

    private static Ledger ledger;
    private static Accounts accounts;
    private static Browser admin;
    private static Browser secondAdmin;

    @BeforeAll
    static void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        accounts = ledger.get(Accounts.class);
        admin = Browser.signedIn(ledger, "admin.one", Role.ADMINISTRATOR, null);
        secondAdmin = Browser.signedIn(ledger, "admin.two", Role.ADMINISTRATOR, null);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static Http.Answer approve(Browser who, Http.Answer asked) {
        return who.send("POST", "/api/v1/approvals/" + asked.text("id") + "/approve", "{\"sha256\":\"" + asked.text("sha256") + "\"}");
    }

    private static Http.Answer askForReset(Browser who, String id, String name) {
        return who.send("POST", "/api/v1/accounts/" + name + "/password-reset", "{\"id\":\"" + id + "\"}");
    }

    private static Http.Answer askForRole(Browser who, String id, String name, String role) {
        return who.send("POST", "/api/v1/accounts/" + name + "/roles", "{\"id\":\"" + id + "\",\"role\":\"" + role + "\""
                + (role.equals("ADMINISTRATOR") ? "" : ",\"region\":\"990101\"") + "}");
    }

    @Test
    void aPasswordOfWhoHasARoleIsResetByTwoOfWhomNeitherKnowsIt() {
        accounts.open(null, "clerk.forgets", "x");
        accounts.execute(null, new GrantRole("clerk.forgets", Role.CLERK, "990101"));
        assertThat(admin.send("POST", "/api/v1/accounts/clerk.forgets/one-time-password", null).text("type")).endsWith(":approval-needed");

        Http.Answer asked = askForReset(admin, "W-1", "clerk.forgets");
        String first = asked.text("passwordHalf");
        assertThat(askForReset(admin, "W-1", "clerk.forgets").text("passwordHalf")).isEqualTo(first);
        assertThat(askForReset(secondAdmin, "W-1", "clerk.forgets").text("type")).endsWith(":requested-differently");
        assertThat(secondAdmin.get("/api/v1/approvals/W-1").json().has("passwordHalf")).isFalse();
        assertThat(approve(admin, asked).text("type")).endsWith(":own-request");

        String second = approve(secondAdmin, asked).text("passwordHalf");
        assertThat(approve(secondAdmin, asked).json().has("passwordHalf")).as("told once").isFalse();
        assertThat(askForReset(admin, "W-2", "clerk.forgets").text("passwordHalf")).isNotEqualTo(first);
        assertThat(Browser.at(ledger).signIn("clerk.forgets", first, null).status()).isEqualTo(401);
        assertThat(Browser.at(ledger).signIn("clerk.forgets", second, null).status()).isEqualTo(401);
        assertThat(Browser.at(ledger).signIn("clerk.forgets", first + "-" + second, null).text("due")).isEqualTo("PASSWORD");
    }

    @Test
    void anAccountWithoutARoleGetsAnotherPasswordFromOne() {
        accounts.open(null, "clerk.early", "x");
        String oneTime = admin.send("POST", "/api/v1/accounts/clerk.early/one-time-password", null).text("oneTimePassword");
        assertThat(Browser.at(ledger).signIn("clerk.early", oneTime, null).status()).isEqualTo(200);
    }

    @Test
    void whoOpenedAnAccountIsNoSecondPairOfEyesUntilTwoHaveResetItsPassword() {
        String told = admin.send("POST", "/api/v1/accounts", "{\"name\":\"admin.young\",\"owner\":\"x\"}").text("oneTimePassword");
        assertThat(approve(secondAdmin, askForRole(admin, "R-1", "admin.young", "ADMINISTRATOR")).text("status")).isEqualTo("GRANTED");
        Browser young = Browser.at(ledger);
        young.signIn("admin.young", told, null);
        young.changePassword(told, Browser.PASSWORD);
        young.enroll();

        accounts.open(null, "puppet", "x");
        Http.Answer asked = askForRole(admin, "R-2", "puppet", "REVIEWER");
        assertThat(approve(young, asked).text("type")).endsWith(":one-pair-of-eyes");
        Http.Answer theOtherWay = askForRole(young, "R-3", "puppet", "REVIEWER");
        assertThat(approve(admin, theOtherWay).text("type")).endsWith(":one-pair-of-eyes");
        assertThat(accounts.find("puppet").orElseThrow().role()).isNull();
        assertThat(approve(secondAdmin, theOtherWay).text("status")).isEqualTo("GRANTED");

        Http.Answer reset = askForReset(admin, "W-3", "admin.young");
        String password = reset.text("passwordHalf") + "-" + approve(secondAdmin, reset).text("passwordHalf");
        assertThat(young.signIn("admin.young", password, young.code()).text("due")).isEqualTo("PASSWORD");
        assertThat(young.changePassword(password, Browser.PASSWORD).status()).isEqualTo(204);
        assertThat(approve(young, asked).text("status")).isEqualTo("GRANTED");
    }

    @Test
    void theOperatorsGrantMakesTheSecondAdministrator() {
        String told = admin.send("POST", "/api/v1/accounts", "{\"name\":\"admin.three\",\"owner\":\"x\"}").text("oneTimePassword");
        accounts.execute(null, new GrantRole("admin.three", Role.ADMINISTRATOR, null));
        Browser third = Browser.at(ledger);
        third.signIn("admin.three", told, null);
        third.changePassword(told, Browser.PASSWORD);
        third.enroll();
        accounts.open(null, "clerk.first", "x");
        assertThat(approve(third, askForRole(admin, "R-4", "clerk.first", "CLERK")).text("status")).isEqualTo("GRANTED");
    }
}

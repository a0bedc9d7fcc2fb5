package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.heyi.app.api.Desk;
import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Caller;
import io.heyi.command.access.FourEyes.ApprovalNeeded;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;
import io.heyi.command.coverage.ReverseClaim;
import io.heyi.events.coverage.ClaimId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What takes a second person, over real HTTP with real sessions. */
class ApprovalTest {

    private static Ledger ledger;
    private static TwoTenants tenants;
    private static Browser clerk;
    private static Browser reviewer;
    private static Browser otherTownship;
    private static Browser admin;
    private static Browser secondAdmin;

    @BeforeAll
    static void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        tenants = TwoTenants.in(ledger);
        clerk = Browser.signedIn(ledger, "clerk.asks", Role.CLERK, "990101");
        reviewer = Browser.signedIn(ledger, "reviewer.decides", Role.REVIEWER, "990101");
        otherTownship = Browser.signedIn(ledger, "reviewer.elsewhere", Role.REVIEWER, tenants.here().township());
        admin = Browser.signedIn(ledger, "admin.one", Role.ADMINISTRATOR, null);
        secondAdmin = Browser.signedIn(ledger, "admin.two", Role.ADMINISTRATOR, null);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static Http.Answer askForReversal(Browser who, String id, String claimNo) {
        return who.send("POST", "/api/v1/approvals/reversals", "{\"id\":\"" + id + "\",\"institution\":\"" + tenants.there().institution()
                + "\",\"claimNo\":\"" + claimNo + "\",\"reason\":\"重复结算\",\"reversedOn\":\"2009-07-01\"}");
    }

    private static Http.Answer approve(Browser who, String id, String sha256) {
        return who.send("POST", "/api/v1/approvals/" + id + "/approve", "{\"sha256\":\"" + sha256 + "\"}");
    }

    private static long events() {
        return ledger.get(JdbcClient.class).sql("select count(*) from domain_event_entry").query(Long.class).single();
    }

    @Test
    void aLargeReversalIsNotOnePersonsToMakeByWhateverWay() {
        ReverseClaim command = new ReverseClaim(tenants.here().household(), TwoTenants.YEAR,
                new ClaimId(tenants.here().institution(), tenants.here().claimNo()), "重复结算", java.time.LocalDate.of(2009, 7, 1));
        assertThatThrownBy(() -> ledger.get(Desk.class).execute(Caller.person("r", Role.REVIEWER, "990101"), command))
                .isInstanceOf(ApprovalNeeded.class);
    }

    @Test
    void anotherPersonAgreesToExactlyThisAndItIsDoneOnce() {
        String claimNo = tenants.there().claimNo();
        Http.Answer asked = askForReversal(clerk, "A-1", claimNo);
        String sha256 = asked.text("sha256");
        assertThat(askForReversal(clerk, "A-1", claimNo).text("sha256")).isEqualTo(sha256);
        assertThat(askForReversal(clerk, "A-1", claimNo + "-2").text("type")).endsWith(":requested-differently");
        long before = events();

        assertThat(approve(clerk, "A-1", sha256).status()).isEqualTo(403);
        assertThat(approve(otherTownship, "A-1", sha256).status()).isEqualTo(404);
        assertThat(approve(admin, "A-1", sha256).status()).isEqualTo(404);
        assertThat(approve(reviewer, "A-1", "0".repeat(64)).text("type")).endsWith(":other-content");
        assertThat(events()).isEqualTo(before);

        assertThat(approve(reviewer, "A-1", sha256).text("status")).isEqualTo("GRANTED");
        long after = events();
        assertThat(after).isGreaterThanOrEqualTo(before + 2);
        assertThat(approve(reviewer, "A-1", sha256).text("status")).isEqualTo("GRANTED");
        assertThat(events()).isEqualTo(after);
        Browser third = Browser.signedIn(ledger, "reviewer.third", Role.REVIEWER, "990101");
        assertThat(approve(third, "A-1", sha256).text("type")).endsWith(":already-decided");
        assertThat(ledger.get(JdbcClient.class).sql("""
                select convert_from(meta_data, 'UTF8')::jsonb ->> 'approval' from domain_event_entry where payload_type like '%ClaimReversed'
                """).query(String.class).list()).containsExactly("A-1");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        Http.Answer asked = askForReversal(reviewer, "A-2", tenants.there().claimNo() + "-2");
        assertThat(approve(reviewer, "A-2", asked.text("sha256")).text("type")).endsWith(":own-request");
        assertThat(reviewer.send("POST", "/api/v1/approvals/A-2/reject", "{\"reason\":\"撤回\"}").text("status")).isEqualTo("REJECTED");
        assertThat(approve(Browser.signedIn(ledger, "reviewer.late", Role.REVIEWER, "990101"), "A-2", asked.text("sha256")).text("type"))
                .endsWith(":already-decided");
    }

    @Test
    void aRoleTakesTwoAdministratorsAndNeitherItsOwn() {
        ledger.get(Accounts.class).open(null, "clerk.new", "新人");
        assertThatThrownBy(() -> ledger.get(Accounts.class).execute(Caller.person("admin.one", Role.ADMINISTRATOR, null),
                new GrantRole("clerk.new", Role.REVIEWER, "990101"))).isInstanceOf(ApprovalNeeded.class);
        String sha256 = admin.send("POST", "/api/v1/accounts/clerk.new/roles", "{\"id\":\"R-1\",\"role\":\"CLERK\",\"region\":\"990101001\"}").text("sha256");
        assertThat(approve(admin, "R-1", sha256).text("type")).endsWith(":own-request");
        assertThat(approve(reviewer, "R-1", sha256).status()).isEqualTo(404);
        assertThat(approve(secondAdmin, "R-1", sha256).text("status")).isEqualTo("GRANTED");
        assertThat(ledger.get(Accounts.class).find("clerk.new").orElseThrow().role()).isEqualTo(Role.CLERK);
        String own = admin.send("POST", "/api/v1/accounts/admin.two/roles", "{\"id\":\"R-2\",\"role\":\"REVIEWER\",\"region\":\"990101\"}").text("sha256");
        assertThat(approve(secondAdmin, "R-2", own).text("type")).endsWith(":own-role");
        assertThat(admin.get("/api/v1/approvals/R-2").text("status")).isEqualTo("OPEN");
    }

    @Test
    void aPlanIsPublishedByTwo() throws IOException {
        String yaml = Files.readString(Path.of("src/main/resources/sample/plan.yaml")).replace("2009", "2011").replace("2008", "2010");
        String body = "{\"id\":\"P-1\",\"yaml\":" + JsonWriter.standard().writeToString(yaml) + "}";
        assertThat(otherTownship.send("POST", "/api/v1/plans", body).status()).isEqualTo(404);
        String sha256 = reviewer.send("POST", "/api/v1/plans", body).text("sha256");
        Browser second = Browser.signedIn(ledger, "reviewer.plans", Role.REVIEWER, "990101");
        assertThat(approve(second, "P-1", sha256).text("status")).isEqualTo("GRANTED");
        assertThat(ledger.get(JdbcClient.class).sql("select count(*) from plan_register").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void whatCannotBeDoneIsNotAgreedTo() {
        ledger.get(Accounts.class).open(null, "clerk.closed", "离岗");
        String sha256 = admin.send("POST", "/api/v1/accounts/clerk.closed/roles", "{\"id\":\"R-3\",\"role\":\"CLERK\",\"region\":\"990101001\"}").text("sha256");
        ledger.get(Accounts.class).execute(null, new io.heyi.command.account.DisableAccount("clerk.closed", "left"));
        assertThat(approve(secondAdmin, "R-3", sha256).text("type")).endsWith(":account-is-disabled");
        assertThat(admin.get("/api/v1/approvals/R-3").text("status")).isEqualTo("OPEN");
    }
}

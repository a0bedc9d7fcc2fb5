package io.heyi.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.Category;
import io.heyi.benefits.money.Money;
import io.heyi.command.access.Role;
import io.heyi.command.coverage.CloseCoverageYear;
import io.heyi.command.coverage.EnrollMembers;
import io.heyi.command.coverage.EnrollMembers.Contribution;
import io.heyi.command.household.RegisterMembers;
import io.heyi.command.plan.PublishBenefitPlan;
import io.heyi.events.household.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A benefit year is closed over HTTP by two reviewers of the county, for the county's households. */
class YearClosingTest {

    private static final LocalDate JANUARY = LocalDate.of(2010, 1, 31);
    private static final String NEIGHBOURS = "990102001000009";

    private Ledger ledger;
    private Http reviewer;
    private Http secondReviewer;

    /** Two households here, one in the county beside. */
    @BeforeEach
    void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        SmallCounty.open(ledger);
        SmallCounty.household(ledger, 1);
        SmallCounty.household(ledger, 2);
        ledger.groupCommit().execute(PublishBenefitPlan.of(Files.readString(Counties.SAMPLE.resolve("plan.yaml")).replace("990101-2009", "990102-2009")));
        ledger.groupCommit().execute(new RegisterMembers(NEIGHBOURS, "990102001001",
                List.of(new Member(SmallCounty.resident(9), "某人", "HEAD", Category.ORDINARY, "", ""))));
        ledger.groupCommit().execute(new EnrollMembers(NEIGHBOURS, 2009, LocalDate.of(2009, 2, 28),
                List.of(new Contribution(SmallCounty.resident(9), Money.parse("20.00"), LocalDate.of(2008, 12, 1), ""))));
        reviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-1", "990101");
        secondReviewer = Http.at(ledger).as(Role.REVIEWER, "reviewer-2", "990101");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Answer ask(Http who, String id, LocalDate closedOn) {
        return who.post("/api/v1/benefit-years/2009/closing", "{\"id\": \"%s\", \"closedOn\": \"%s\"}".formatted(id, closedOn));
    }

    private static Answer agree(Http who, Answer asked) {
        return who.post("/api/v1/approvals/" + asked.text("id") + "/approve", "{\"sha256\": \"" + asked.text("sha256") + "\"}");
    }

    private List<String> closedHouseholds() {
        return ledger.get(JdbcClient.class).sql("select content ->> 'householdNo' from event where type like '%CoverageYearClosed' order by 1")
                .query(String.class).list();
    }

    @Test
    void twoReviewersCloseTheYearOfTheirCounty() {
        Answer asked = ask(reviewer, "Y-1", JANUARY);
        assertThat(asked.text("kind")).as(asked.body()).isEqualTo("YEAR_CLOSING");
        assertThat(agree(reviewer, asked).text("type")).endsWith(":own-request");
        assertThat(closedHouseholds()).isEmpty();
        assertThat(agree(secondReviewer, asked).json().at("/closing/closed").asInt()).isEqualTo(2);
        assertThat(closedHouseholds()).as("not the neighbours'").containsExactly(SmallCounty.householdNo(1), SmallCounty.householdNo(2));
        assertThat(ledger.get(JdbcClient.class).sql("""
                select distinct convert_from(meta_data, 'UTF8')::jsonb ->> 'approval' || ' ' || (convert_from(meta_data, 'UTF8')::jsonb ->> 'by')
                from domain_event_entry where payload_type like '%CoverageYearClosed'
                """).query(String.class).list()).containsExactly("Y-1 reviewer-2");
    }

    @Test
    void aClosingThatWasCutShortGoesOnWhenItIsAgreedToAgain() {
        ledger.groupCommit().execute(new CloseCoverageYear(SmallCounty.householdNo(1), 2009, JANUARY));
        Answer asked = ask(reviewer, "Y-1", JANUARY);
        for (int closed = 1; closed >= 0; closed--) {
            Answer agreed = agree(secondReviewer, asked);
            assertThat(agreed.json().at("/closing/closed").asInt()).isEqualTo(closed);
            assertThat(agreed.json().at("/closing/closedBefore").asInt()).isEqualTo(2 - closed);
        }
        assertThat(closedHouseholds()).hasSize(2);
    }

    @Test
    void noYearIsClosedBeforeItIsOverAndNoneByATownship() {
        Answer early = ask(reviewer, "Y-1", LocalDate.of(2009, 12, 31));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("type")).endsWith(":year-not-over");
        assertThat(early.text("field")).isEqualTo("closedOn");
        assertThat(ask(Http.at(ledger).as(Role.REVIEWER, "reviewer-3", "990101001"), "Y-1", JANUARY).status()).isEqualTo(404);
        Answer asked = ask(reviewer, "Y-1", JANUARY);
        assertThat(ask(reviewer, "Y-1", JANUARY.plusDays(1)).text("type")).endsWith(":requested-differently");
        assertThat(agree(Http.at(ledger).as(Role.REVIEWER, "reviewer-4", "990102"), asked).status()).isEqualTo(404);
        assertThat(closedHouseholds()).isEmpty();
    }
}

package io.heyi.app.api.channel;

import static io.heyi.app.api.channel.ChannelCounty.CHANNEL;
import static io.heyi.app.api.channel.ChannelCounty.hospital;
import static io.heyi.app.api.channel.ChannelCounty.otherHospital;
import static io.heyi.app.api.channel.ChannelCounty.settlement;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The hospital's books against the ledger's: three settlements of 4 June, one of them reversed, and one of another hospital. */
class ReconcilingTest {

    private static final String DAY = CHANNEL + "/reconciliations/days/2009-06-04";
    private static final String MONTH = CHANNEL + "/reconciliations/months/2009-06";
    /** (1000 - 300) x 0.45 = 315.00; (2000 - 300) x 0.45 = 765.00. */
    private static final String BOTH = """
            {"settlements": 2, "total": "3000.00", "fund": "1080.00", "account": "0.00", "selfPay": "1920.00"}""";
    private static final String FIRST = listed("R1", "1000.00", "315.00", "685.00");
    private static final String SECOND = listed("R2", "2000.00", "765.00", "1235.00");
    private static Ledger ledger;

    @BeforeAll
    static void open() throws IOException {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        ChannelCounty.open(ledger, 5);
        Http hospital = hospital(ledger);
        hospital.post(CHANNEL + "/settlements", settlement("R1", 1, "1000.00"));
        hospital.post(CHANNEL + "/settlements", settlement("R2", 2, "2000.00"));
        hospital.post(CHANNEL + "/settlements", settlement("R3", 3, "4000.00"));
        hospital.post(CHANNEL + "/settlements/R3/reversal", "{\"reason\": \"退费\", \"reversedOn\": \"2009-06-20\"}");
        otherHospital(ledger).post(CHANNEL + "/settlements", settlement("R4", 4, "8000.00"));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static String listed(String no, String total, String fund, String selfPay) {
        return "{\"settlementNo\": \"%s\", \"total\": \"%s\", \"fund\": \"%s\", \"account\": \"0.00\", \"selfPay\": \"%s\"}"
                .formatted(no, total, fund, selfPay);
    }

    private static String list(String... settlements) {
        return "{\"settlements\": [%s]}".formatted(String.join(",", settlements));
    }

    @Test
    void equalTotalsAreEqualForTheDayAndTheMonth() {
        assertThat(hospital(ledger).post(DAY + "/totals", BOTH).json().at("/equal").asBoolean()).isTrue();
        JsonNode month = hospital(ledger).post(MONTH + "/totals", BOTH).json();
        assertThat(month.at("/equal").asBoolean()).isTrue();
        assertThat(month.at("/days/2009-06-04/total").asString()).isEqualTo("3000.00");
        assertThat(month.at("/days").size()).isEqualTo(1);
    }

    @Test
    void aFenOfDifferenceIsTold() {
        JsonNode answer = hospital(ledger).post(DAY + "/totals", BOTH.replace("1080.00", "1080.01")).json();
        assertThat(answer.at("/equal").asBoolean()).isFalse();
        assertThat(answer.at("/ours/fund").asString()).isEqualTo("1080.00");
    }

    @Test
    void aDayOnWhichNothingWasSettledHasTotalsOfNothing() {
        String nothing = "{\"settlements\": 0, \"total\": \"0\", \"fund\": \"0\", \"account\": \"0\", \"selfPay\": \"0\"}";
        JsonNode answer = hospital(ledger).post(CHANNEL + "/reconciliations/days/2009-06-05/totals", nothing).json();
        assertThat(answer.at("/equal").asBoolean()).isTrue();
    }

    @Test
    void detailsTellWhatOnlyOneSideHasAndWhereAmountsDiffer() {
        JsonNode same = hospital(ledger).post(DAY + "/details", list(SECOND, FIRST)).json();
        assertThat(same.at("/equal").asBoolean()).isTrue();
        JsonNode answer = hospital(ledger).post(MONTH + "/details",
                list(FIRST.replace("685.00", "685.01"), listed("R3", "4000.00", "1665.00", "2335.00"))).json();
        assertThat(answer.at("/equal").asBoolean()).isFalse();
        assertThat(answer.at("/onlyOurs").size()).isEqualTo(1);
        assertThat(answer.at("/onlyOurs/0/settlementNo").asString()).isEqualTo("R2");
        assertThat(answer.at("/onlyTheirs").size()).as("reversed here").isEqualTo(1);
        assertThat(answer.at("/onlyTheirs/0/settlementNo").asString()).isEqualTo("R3");
        assertThat(answer.at("/differing/0/ours/selfPay").asString()).isEqualTo("685.00");
        assertThat(answer.at("/differing/0/theirs/selfPay").asString()).isEqualTo("685.01");
    }

    @Test
    void whatWasSettledJustBeforeIsIncluded() {
        Http other = otherHospital(ledger);
        for (int i = 0; i < 10; i++) {
            assertThat(other.post(CHANNEL + "/settlements", settlement("N" + i, 5, "100.00")).status()).isEqualTo(200);
            JsonNode answer = other.post(DAY + "/details", list()).json();
            assertThat(answer.at("/onlyOurs").size()).isEqualTo(i + 2);
        }
    }

    @Test
    void aNumberListedTwiceIsRefused() {
        Answer answer = hospital(ledger).post(DAY + "/details", list(FIRST, FIRST));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("type")).isEqualTo("urn:heyi:problem:listed-twice");
        assertThat(hospital(ledger).post(CHANNEL + "/reconciliations/months/2009-13/details", list(FIRST)).status()).isEqualTo(400);
    }
}

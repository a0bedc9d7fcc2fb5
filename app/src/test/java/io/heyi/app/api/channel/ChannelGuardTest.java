package io.heyi.app.api.channel;

import static io.heyi.app.api.channel.ChannelCounty.CHANNEL;
import static io.heyi.app.api.channel.ChannelCounty.eligibility;
import static io.heyi.app.api.channel.ChannelCounty.hospital;
import static io.heyi.app.api.channel.ChannelCounty.otherHospital;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often and how much a hospital may send. */
class ChannelGuardTest {

    private static final int BURST = 3;
    private static final int AT_ONCE = 200;
    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        System.setProperty("heyi.channel.burst", String.valueOf(BURST));
        System.setProperty("heyi.channel.requests-per-second", "1");
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        ChannelCounty.open(ledger, 1);
    }

    @AfterEach
    void close() {
        System.clearProperty("heyi.channel.burst");
        System.clearProperty("heyi.channel.requests-per-second");
        ledger.close();
    }

    @Test
    void whoSendsTooMuchIsToldWhenToTryAgainAndNobodyElseWaits() {
        Http hospital = hospital(ledger);
        List<Answer> answers = IntStream.range(0, AT_ONCE).parallel()
                .mapToObj(i -> hospital.post(CHANNEL + "/eligibility", eligibility(1, "2009-06-01"))).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeGreaterThanOrEqualTo(BURST);
        Answer last = answers.stream().filter(answer -> answer.status() == 429).findFirst().orElseThrow();
        assertThat(last.response().headers().firstValue("Retry-After")).contains("1");
        assertThat(last.response().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(last.text("type")).isEqualTo("urn:heyi:problem:too-many-requests");
        assertThat(otherHospital(ledger).post(CHANNEL + "/eligibility", eligibility(1, "2009-06-01")).status()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        Answer answer = hospital(ledger).post(CHANNEL + "/trials", "{\"resident\": \"" + "9".repeat(2_200_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("type")).isEqualTo("urn:heyi:problem:content-too-large");
    }
}

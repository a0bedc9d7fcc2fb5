package io.heyi.app.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.intake.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** The plain status page: Chinese first, English when asked for, before and after there is anything to show. */
class StatusPageTest {

    @Test
    void itTellsWhereTheLedgerStandsAndWhatTheYearComesTo() throws Exception {
        try (Ledger ledger = Ledger.on(TestDatabases.fresh(), 0)) {
            String address = "http://localhost:" + ledger.get(Environment.class).getProperty("local.server.port") + "/";
            assertThat(get(address)).contains("账本尚无结算记录");

            SmallCounty.open(ledger);
            SmallCounty.household(ledger, 1);
            ledger.groupCommit().execute(SmallCounty.stay(1, "1", "20000.00"));
            ledger.readSide().awaitNow(Progress.SILENT);

            assertThat(get(address)).contains("合医账本").contains("20,000.00");
            assertThat(get(address + "?lang=en")).contains("Heyi ledger").contains("20,000.00");
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

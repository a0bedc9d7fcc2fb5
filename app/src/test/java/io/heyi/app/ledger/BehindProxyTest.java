package io.heyi.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a request comes from, a proxy says, and nobody else. */
class BehindProxyTest {

    private static final String SIGN_IN = "{\"name\":\"nobody\",\"password\":\"whatever\"}";

    private static Ledger behind(String proxies) {
        return Ledger.on(TestDatabases.fresh(), new Listening(0, "127.0.0.1", proxies, null, null));
    }

    private static int page(Ledger ledger, String header, String value) {
        return Http.at(ledger).with(header, value).get("/").status();
    }

    private static String addressOfTry(Ledger ledger, String forwardedFor) {
        Http.at(ledger).with("X-Forwarded-For", forwardedFor).post("/api/v1/session", SIGN_IN);
        return ledger.get(JdbcClient.class).sql("select address from sign_in_attempt order by at desc limit 1").query(String.class).single();
    }

    /** Nor does the machine itself where a proxy is on it: the two cannot be told apart. */
    @Test
    void nobodyPassesForTheMachineItself() {
        try (Ledger ledger = behind(Listening.PROXY_HERE)) {
            assertThat(page(ledger, "X-Forwarded-For", "203.0.113.7")).isEqualTo(401);
            assertThat(page(ledger, "X-Forwarded-For", "10.1.2.3")).isEqualTo(401);
            assertThat(page(ledger, "X-Forwarded-For", "127.0.0.1, 10.1.2.3")).isEqualTo(401);
            assertThat(page(ledger, "X-Forwarded-For", "127.0.0.1")).isEqualTo(401);
            assertThat(page(ledger, "X-Forwarded-Proto", "https")).isEqualTo(401);
            assertThat(page(ledger, "Accept-Language", "en")).isEqualTo(401);
            assertThat(addressOfTry(ledger, "127.0.0.1, 10.1.2.3")).isEqualTo("10.1.2.3");
        }
    }

    @Test
    void onlyTheProxyThatIsNamedIsBelieved() {
        try (Ledger ledger = behind("192.0.2.1,2001:db8::/32")) {
            assertThat(addressOfTry(ledger, "203.0.113.7")).isEqualTo("127.0.0.1");
            assertThat(page(ledger, "X-Forwarded-For", "203.0.113.7")).isEqualTo(401);
            assertThat(page(ledger, "Accept-Language", "en")).isEqualTo(200);
        }
    }

    @Test
    void withoutAProxyWhatIsPassedOnIsNotAtTheMachineEither() {
        try (Ledger ledger = behind(null)) {
            assertThat(page(ledger, "X-Forwarded-For", "127.0.0.1")).isEqualTo(401);
            assertThat(page(ledger, "Accept-Language", "en")).isEqualTo(200);
        }
    }
}

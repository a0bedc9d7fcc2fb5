package io.heyi.app.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.heyi.app.access.Browser;
import io.heyi.app.api.Http;
import io.heyi.app.api.Http.Answer;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;

/**
 * Everybody who works with the ledger during the year, each signed in as in earnest. All of it goes over HTTP: people with a session and its
 * CSRF token, hospitals with tokens that they sign. The ledger itself is asked for its address only.
 */
final class Office {

    static final String TOWNSHIP = "990101001";
    static final String COUNTY = "990101";
    static final String COUNTY_HOSPITAL = "C9901011";
    static final String HEALTH_CENTRE = "T990101001";

    private static final int TOKEN_SECONDS = 60;

    /** The people, by the name of their account. */
    enum Person {
        ADMIN("admin", Role.ADMINISTRATOR, null),
        SECOND_ADMIN("admin.two", Role.ADMINISTRATOR, null),
        CLERK("clerk.zhou", Role.CLERK, TOWNSHIP),
        SECOND_CLERK("clerk.wu", Role.CLERK, TOWNSHIP),
        COUNTY_CLERK("clerk.qian", Role.CLERK, COUNTY),
        REVIEWER("reviewer.zheng", Role.REVIEWER, COUNTY),
        SECOND_REVIEWER("reviewer.wang", Role.REVIEWER, COUNTY),
        AUDITOR("auditor.feng", Role.AUDITOR, COUNTY);

        final String account;
        final Role role;
        final String region;

        Person(String account, Role role, String region) {
            this.account = account;
            this.role = role;
            this.region = region;
        }
    }

    private final Ledger ledger;
    private final Map<Person, Browser> people = new EnumMap<>(Person.class);
    private final Map<String, ECKey> keys = new HashMap<>();
    private long known;
    private int requests;

    Office(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Somebody at a browser who has not signed in yet. */
    Browser browser() {
        return Browser.at(ledger);
    }

    void comesIn(Person person, Browser browser) {
        people.put(person, browser);
    }

    /** From now on; returns the key until now. */
    ECKey signsWith(String institution, ECKey key) {
        return keys.put(institution, key);
    }

    /** The number of the next request that takes a second person. */
    String nextRequest() {
        requests++;
        return "SQ-2009-" + requests;
    }

    /** Agrees to exactly what was asked for. */
    Answer agree(Person who, Answer asked) {
        return post(who, "/api/v1/approvals/" + asked.text("id") + "/approve", "{\"sha256\": \"" + asked.text("sha256") + "\"}");
    }

    /** What only asks, as a search does, includes whatever anybody was told of before. */
    Answer post(Person person, String path, String body) {
        return told(people.get(person).send("POST", path, body, Map.of("Ledger-Position-Min", String.valueOf(known))));
    }

    Answer put(Person person, String path, String body) {
        return told(people.get(person).send("PUT", path, body));
    }

    /** A figure or list that includes whatever anybody was told of before. */
    Answer get(Person person, String path) {
        return told(people.get(person).send("GET", path, null, Map.of("Ledger-Position-Min", String.valueOf(known))));
    }

    /** Whole files, as a browser's form sends them. */
    Answer upload(Person person, String path, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        files.forEach((kind, content) -> body.append("--part\r\nContent-Disposition: form-data; name=\"").append(kind)
                .append("\"; filename=\"").append(kind).append(".csv\"\r\n\r\n").append(content).append("\r\n"));
        return told(people.get(person).send("POST", path, body + "--part--\r\n",
                Map.of("Content-Type", "multipart/form-data; boundary=part")));
    }

    Answer hospitalPost(String institution, String path, String body) {
        return told(hospital(institution).post(path, body));
    }

    Answer hospitalGet(String institution, String path) {
        return told(hospital(institution).get(path));
    }

    private Answer told(Answer answer) {
        known = Math.max(known, answer.position());
        return answer;
    }

    private Http hospital(String institution) {
        return Http.at(ledger).with("Authorization", "Bearer " + token(institution, keys.get(institution)));
    }

    private static String token(String institution, ECKey key) {
        try {
            Instant now = Instant.now();
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                    new JWTClaimsSet.Builder().issuer(institution).subject("his").audience("heyi").issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(TOKEN_SECONDS))).build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** Refused by that name. */
    static void refused(Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("type")).isEqualTo("urn:heyi:problem:" + name);
    }
}

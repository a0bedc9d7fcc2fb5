package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.function.Consumer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.heyi.app.api.Desk;
import io.heyi.app.api.Http;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.benefits.claim.InstitutionLevel;
import io.heyi.benefits.claim.Placement;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.institution.DesignateInstitution;
import io.heyi.command.key.RegisterKey;
import io.heyi.command.key.RevokeKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Hospitals sign their requests with keys of their own. */
class HospitalTokenTest {

    private static final String HOSPITAL = "C9901011";
    private static final Caller ADMIN = Caller.person("admin", Role.ADMINISTRATOR, null);
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    private static Ledger ledger;
    private static ECKey key;

    @BeforeAll
    static void open() throws Exception {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        ledger.groupCommit().execute(new DesignateInstitution(HOSPITAL, "县人民医院", InstitutionLevel.COUNTY, "990101", Placement.HOME, null, null));
        key = registered("C9901011.1", TODAY, TODAY.plusYears(1));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static ECKey registered(String keyId, LocalDate from, LocalDate to) throws Exception {
        ECKey made = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();
        ledger.get(Desk.class).execute(ADMIN, new RegisterKey(HOSPITAL, keyId, HospitalKeys.canonical(made.toPublicJWK().toJSONString()), from, to));
        return made;
    }

    private static String token(ECKey signer, Consumer<JWTClaimsSet.Builder> changes) throws Exception {
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(signer.getKeyID()).build(), claims(changes));
        jwt.sign(new ECDSASigner(signer));
        return jwt.serialize();
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(HOSPITAL).subject("his").audience("heyi")
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(120)));
        changes.accept(claims);
        return claims.build();
    }

    private static Http.Answer ask(String token) {
        return Http.at(ledger).with("Authorization", "Bearer " + token).get("/api/v1/session");
    }

    @Test
    void aSignedTokenSignsItsHospitalIn() throws Exception {
        Http.Answer answer = ask(token(key, claims -> { }));
        assertThat(answer.text("institution")).isEqualTo(HOSPITAL);
        assertThat(answer.text("account")).isEqualTo("C9901011/his");
        assertThat(answer.text("role")).isEqualTo("HOSPITAL");
        assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void twoKeysAtOnceReplaceOneAnotherWithoutAPause() throws Exception {
        ECKey next = registered("C9901011.next", TODAY, TODAY.plusYears(1));
        assertThat(ask(token(key, claims -> { })).status()).isEqualTo(200);
        assertThat(ask(token(next, claims -> { })).status()).isEqualTo(200);
        ledger.get(Desk.class).execute(ADMIN, new RevokeKey(HOSPITAL, "C9901011.next", "stolen"));
        refused(token(next, claims -> { }));
        assertThat(ask(token(key, claims -> { })).status()).isEqualTo(200);
    }

    /** Each institution's "2026" is its own: registered, looked up and revoked by itself. */
    @Test
    void twoInstitutionsMayCallTheirKeysTheSame() throws Exception {
        String other = "C9901013";
        ledger.groupCommit().execute(new DesignateInstitution(other, "县中医院", InstitutionLevel.COUNTY, "990101", Placement.HOME, null, null));
        ECKey ours = registered("2026", TODAY, TODAY.plusYears(1));
        ECKey theirs = new ECKeyGenerator(Curve.P_256).keyID("2026").generate();
        Http admin = Http.at(ledger).as(Role.ADMINISTRATOR, "admin", "");
        assertThat(admin.put("/api/v1/institutions/" + other + "/keys/2026", keyRequest(theirs.toPublicJWK().toJSONString())
                .replace("2026-01-01", TODAY.toString()).replace("2027-01-01", TODAY.plusDays(9).toString())).status()).isEqualTo(200);
        assertThat(ask(token(ours, claims -> { })).text("institution")).isEqualTo(HOSPITAL);
        assertThat(ask(token(theirs, claims -> claims.issuer(other))).text("institution")).isEqualTo(other);
        refused(token(ours, claims -> claims.issuer(other)));
        refused(token(theirs, claims -> { }));
        ledger.get(Desk.class).execute(ADMIN, new RevokeKey(other, "2026", "left"));
        refused(token(theirs, claims -> claims.issuer(other)));
        assertThat(ask(token(ours, claims -> { })).status()).isEqualTo(200);
    }

    @Test
    void aKeyIsGoodFromItsFirstDayToItsLast() throws Exception {
        refused(token(registered("C9901011.early", TODAY.plusDays(2), TODAY.plusYears(1)), claims -> { }));
        refused(token(registered("C9901011.late", TODAY.minusYears(1), TODAY.minusDays(2)), claims -> { }));
    }

    @Test
    void whatIsWrongWithATokenIsRefused() throws Exception {
        Date past = Date.from(Instant.now().minusSeconds(300));
        refused(token(key, claims -> claims.issueTime(past).expirationTime(Date.from(Instant.now().minusSeconds(1)))));
        refused(token(key, claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3_600)))));
        refused(token(key, claims -> claims.expirationTime(null)));
        refused(token(key, claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(600))).expirationTime(Date.from(Instant.now().plusSeconds(700)))));
        refused(token(key, claims -> claims.audience("another-ledger")));
        refused(token(key, claims -> claims.issuer("C9901012")));
        refused(token(key, claims -> claims.subject(null)));
        refused(token(new ECKeyGenerator(Curve.P_256).keyID("C9901011.1").generate(), claims -> { }));
        refused(token(new ECKeyGenerator(Curve.P_256).keyID("unknown").generate(), claims -> { }));
        refused("not-a-token");
    }

    /** Not signed at all: what is asked of the database before the signature is looked at. */
    @Test
    void noTextOfAStrangersReachesTheDatabase() {
        for (String text : new String[] {"a\\u0000b", "\\u0000", "\\ud800", "x".repeat(2_000), "x".repeat(61), "", " ", "1' or '1'='1"}) {
            refused(unsigned(text, HOSPITAL));
            refused(unsigned("C9901011.1", text));
        }
        refused(encoded("{\"alg\":\"ES256\",\"kid\":7}") + "." + encoded("[]") + "." + encoded("x".repeat(64)));
        refused(encoded("{\"alg\":\"ES256\",\"kid\":\"C9901011.1\"}") + "." + encoded("{\"iss\":7}") + "." + encoded("x".repeat(64)));
    }

    private static String unsigned(String keyId, String issuer) {
        return encoded("{\"alg\":\"ES256\",\"kid\":\"" + keyId + "\"}") + "." + encoded("{\"iss\":\"" + issuer + "\"}") + "."
                + encoded("x".repeat(64));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anotherAlgorithmIsRefused() throws Exception {
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(claims(claims -> { }).toString().getBytes());
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"kid\":\"C9901011.1\"}".getBytes());
        refused(none + "." + body + ".");
        SignedJWT symmetric = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("C9901011.1").build(), claims(claims -> { }));
        symmetric.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes()));
        refused(symmetric.serialize());
    }

    @Test
    void aPrivateKeyIsNotTakenNorAPointOffTheCurve() {
        Http admin = Http.at(ledger).as(Role.ADMINISTRATOR, "admin", "");
        assertThat(admin.put("/api/v1/institutions/C9901011/keys/private", keyRequest(key.toJSONString())).text("field")).isEqualTo("jwk.d");
        assertThat(admin.put("/api/v1/institutions/C9901011/keys/off", keyRequest("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + "A".repeat(43)
                + "\",\"y\":\"" + "B".repeat(42) + "A\"}")).text("type")).endsWith(":public-key-unusable");
    }

    private static String keyRequest(String jwk) {
        return "{\"jwk\":" + jwk.replaceFirst("\"kid\":\"[^\"]*\",?", "") + ",\"validFrom\":\"2026-01-01\",\"validTo\":\"2027-01-01\"}";
    }

    private static void refused(String token) {
        Http.Answer answer = ask(token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("type")).endsWith(":token-refused");
    }
}

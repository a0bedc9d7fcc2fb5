package io.heyi.app.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.heyi.app.api.Http;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.key.RegisterKey;

/** One caller of each role and one of none, each signed in as in earnest. */
public final class Doors {

    private final Ledger ledger;
    private final Map<String, Browser> people = new LinkedHashMap<>();
    private final ECKey key;
    private final String institution;

    private Doors(Ledger ledger, String institution, ECKey key) {
        this.ledger = ledger;
        this.institution = institution;
        this.key = key;
    }

    /** @param region of the clerk, the reviewer and the auditor */
    public static Doors of(Ledger ledger, String suffix, String region, String institution) throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID(institution + ".door").generate();
        ledger.groupCommit().execute(new RegisterKey(institution, key.getKeyID(), HospitalKeys.canonical(key.toPublicJWK().toJSONString()),
                LocalDate.now().minusDays(1), LocalDate.now().plusDays(30)));
        Doors doors = new Doors(ledger, institution, key);
        for (Role role : new Role[] {Role.CLERK, Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR}) {
            String name = role.name().toLowerCase() + "." + suffix;
            doors.people.put(role.name(), Browser.signedIn(ledger, name, role, role == Role.ADMINISTRATOR ? null : region));
        }
        return doors;
    }

    /** @param role of {@link Role}, or NOBODY */
    public Http.Answer ask(String role, Operation.Request request) {
        if (people.containsKey(role)) {
            return people.get(role).send(request.method(), request.path(), request.body(), request.headers());
        }
        Http http = Http.at(ledger);
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            http = http.with(header.getKey(), header.getValue());
        }
        return (role.equals("HOSPITAL") ? http.with("Authorization", "Bearer " + token()) : http)
                .send(request.method(), request.path(), request.body());
    }

    private String token() {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                    new JWTClaimsSet.Builder().issuer(institution).subject("his").audience("heyi").issueTime(new Date())
                            .expirationTime(Date.from(Instant.now().plusSeconds(60))).build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turned away for who they are, whatever they asked. */
    public static boolean turnedAway(Http.Answer answer) {
        return (answer.status() == 401 || answer.status() == 403)
                && answer.text("type").matches("urn:heyi:problem:(not-signed-in|not-allowed|sign-in-unfinished)");
    }
}

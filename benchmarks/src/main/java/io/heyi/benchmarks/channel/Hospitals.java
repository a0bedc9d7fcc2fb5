package io.heyi.benchmarks.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
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
import io.heyi.app.access.HospitalKeys;
import io.heyi.app.api.Desk;
import io.heyi.benchmarks.county.GeneratedInstitution;
import io.heyi.benchmarks.ledger.CountyLedger;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.key.RegisterKey;

/** Every institution of the county with a key of its own, registered as an administrator does, and a token used while it is good. */
public final class Hospitals {

    /** The longest that the ledger takes. */
    public static final Duration TOKEN = Duration.ofMinutes(5);

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Caller ADMINISTRATOR = Caller.person("bench", Role.ADMINISTRATOR, null);

    private final Map<String, ECKey> keys = new HashMap<>();
    private volatile Map<String, String> tokens = Map.of();

    public Hospitals(CountyLedger county) throws JOSEException {
        Desk desk = county.ledger().get(Desk.class);
        LocalDate today = LocalDate.now(OFFICE);
        for (GeneratedInstitution institution : county.county().institutions()) {
            String code = institution.code();
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID(code + ".bench").generate();
            String publicKey = HospitalKeys.canonical(key.getX().toString(), key.getY().toString());
            desk.execute(ADMINISTRATOR, new RegisterKey(code, key.getKeyID(), publicKey, today.minusDays(1), today.plusYears(1)));
            keys.put(code, key);
        }
    }

    public int count() {
        return keys.size();
    }

    /** A new token for each, good for five minutes: to be called before a window, not in it. */
    public void sign() throws JOSEException {
        Map<String, String> signed = new HashMap<>();
        Instant now = Instant.now();
        for (Map.Entry<String, ECKey> hospital : keys.entrySet()) {
            JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(hospital.getKey()).subject("his").audience("heyi")
                    .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(TOKEN))).build();
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(hospital.getValue().getKeyID()).build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(hospital.getValue()));
            signed.put(hospital.getKey(), token.serialize());
        }
        tokens = signed;
    }

    String tokenOf(String institution) {
        return tokens.get(institution);
    }
}

package io.heyi.app.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.key.RegisterKey;

/** A hospital with a key that the ledger knows. */
public record SigningHospital(String institution, ECKey key) {

    public static SigningHospital registered(Ledger ledger, String institution) throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID(institution + ".door").generate();
        ledger.groupCommit().execute(new RegisterKey(institution, key.getKeyID(), HospitalKeys.canonical(key.toPublicJWK().toJSONString()),
                LocalDate.now().minusDays(1), LocalDate.now().plusDays(30)));
        return new SigningHospital(institution, key);
    }

    public String keyId() {
        return key.getKeyID();
    }

    /** Good for a minute. */
    public String token() {
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

    /** The private key as OpenSSL writes it (PKCS #8). */
    public String pem() throws JOSEException {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.toECPrivateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}

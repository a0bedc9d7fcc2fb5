package io.heyi.app.access;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.heyi.command.access.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tokens that hospitals sign themselves: a JWT (RFC 7519), ES256, under a key registered for that hospital and in force today, for this
 * ledger, good for five minutes at most. The private key never leaves the hospital; two keys at once are how one replaces the other.
 */
@Component
final class HospitalTokens {

    static final String AUDIENCE = "heyi";

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(60);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final String SUBJECT = "[A-Za-z0-9._-]{1,40}";

    private static final long REMEMBERED = 10_000;

    /** A token whose signature this key has been found to have made. Whether key and token are still good is asked every time. */
    private record Signed(String token, String jwk) {
    }

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();
    private final Cache<Signed, Boolean> checked = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(LONGEST).build();

    HospitalTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who signed it, or nothing when it is not good for whatever reason. */
    Optional<Caller> signerOf(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) || !isId(jwt.getHeader().getKeyID()) || !isId(claims.getIssuer())) {
                return Optional.empty();
            }
            Optional<String> key = inForce(claims.getIssuer(), jwt.getHeader().getKeyID());
            if (key.isEmpty() || !isSigned(jwt, token, key.get())) {
                return Optional.empty();
            }
            return caller(claims);
        } catch (ParseException | JOSEException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** Anybody may write anything here, before a signature has been looked at. */
    private static boolean isId(String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** Checking a signature costs more than all else that a question takes, and a hospital asks many with one token. */
    private boolean isSigned(SignedJWT jwt, String token, String jwk) throws JOSEException, ParseException {
        Signed signed = new Signed(token, jwk);
        if (checked.getIfPresent(signed) != null) {
            return true;
        }
        boolean good = jwt.verify(new ECDSAVerifier(ECKey.parse(jwk)));
        if (good) {
            checked.put(signed, Boolean.TRUE);
        }
        return good;
    }

    /** The institution's own key of that id: two institutions may call theirs the same. */
    private Optional<String> inForce(String institution, String keyId) {
        LocalDate today = LocalDate.now(clock.withZone(OFFICE));
        return jdbc.sql("""
                select jwk from institution_key where institution = ? and key_id = ? and not revoked and ? between valid_from and valid_to
                """).param(institution).param(keyId).param(today).query(String.class).optional();
    }

    /** The issuer has signed it. */
    private Optional<Caller> caller(JWTClaimsSet claims) {
        String institution = claims.getIssuer();
        boolean good = claims.getAudience().contains(AUDIENCE)
                && claims.getSubject() != null && claims.getSubject().matches(SUBJECT)
                && inTime(claims.getIssueTime(), claims.getExpirationTime(), claims.getNotBeforeTime());
        return good ? Optional.of(Caller.hospital(institution + "/" + claims.getSubject(), institution)) : Optional.empty();
    }

    private boolean inTime(Date issued, Date expires, Date notBefore) {
        if (issued == null || expires == null) {
            return false;
        }
        Instant now = clock.instant();
        Instant begins = notBefore == null ? issued.toInstant() : notBefore.toInstant();
        return !begins.isAfter(now.plus(CLOCKS_APART)) && !issued.toInstant().isAfter(now.plus(CLOCKS_APART))
                && expires.toInstant().isAfter(now)
                && Duration.between(issued.toInstant(), expires.toInstant()).compareTo(LONGEST) <= 0;
    }

    /**
     * The public part of a key in canonical form.
     *
     * @throws IllegalArgumentException when it is none of the curve P-256, or brings the private part along
     */
    static String publicKey(String jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            if (!Curve.P_256.equals(key.getCurve()) || key.isPrivate()) {
                throw new IllegalArgumentException("not a public key of P-256");
            }
            new ECDSAVerifier(key);
            return new ECKey.Builder(Curve.P_256, key.getX(), key.getY()).build().toJSONString();
        } catch (ParseException | JOSEException | RuntimeException e) {
            throw new IllegalArgumentException("not a public key of P-256", e);
        }
    }
}

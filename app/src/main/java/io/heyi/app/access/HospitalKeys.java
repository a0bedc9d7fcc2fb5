package io.heyi.app.access;

import java.time.LocalDate;
import java.util.List;

import io.heyi.benefits.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registered keys, and whether one may be registered. */
@Component
public final class HospitalKeys {

    private final JdbcClient jdbc;

    HospitalKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registered key. */
    public record HospitalKey(String institution, String keyId, LocalDate validFrom, LocalDate validTo, boolean revoked) {
    }

    /** It is no public EC key of the curve P-256. */
    public static final class PublicKeyUnusable extends Refusal {
        PublicKeyUnusable() {
            super("jwk", "不是 P-256 公钥（JWK），或带有私钥", "not a public key of the curve P-256 (JWK), or it brings the private part along");
        }
    }

    public List<HospitalKey> of(String institution) {
        return jdbc.sql("select * from institution_key where institution = ? order by valid_from, key_id").param(institution)
                .query((row, n) -> new HospitalKey(row.getString("institution"), row.getString("key_id"),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class), row.getBoolean("revoked")))
                .list();
    }

    /** @throws PublicKeyUnusable when the point is not on the curve */
    public static String canonical(String x, String y) {
        return canonical("{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x, y));
    }

    static String canonical(String jwk) {
        try {
            return HospitalTokens.publicKey(jwk);
        } catch (IllegalArgumentException e) {
            throw new PublicKeyUnusable();
        }
    }
}

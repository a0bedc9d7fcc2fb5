package io.heyi.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is who they say. A wrong name, a wrong password, a wrong code and an account that is locked or disabled are one answer, and
 * take the same time. Every try is charged before it is looked at, so that tries sent at once count one by one; five failures lock for a
 * minute, each further one for twice as long, up to an hour.
 */
@Component
public final class SignIn {

    /** The try itself counts as a failure until it has succeeded. No row when it is unknown, disabled or locked; one commit in any case. */
    private static final String CHARGE = """
            with tried as (
              insert into sign_in_attempt (name, what, address) values ((select name from account where name = :name), 'TRY', :address)
            )
            update account_secret s
            set failures = failures + 1,
                locked_until = case when failures + 1 >= 5
                                    then clock_timestamp() + least(interval '1 hour', interval '1 minute' * power(2, least(failures - 4, 10)))
                               end
            from account a
            where a.name = s.name and s.name = :name and not a.disabled and (s.locked_until is null or s.locked_until <= clock_timestamp())
            returning s.password, s.totp, a.second_factor, a.epoch
            """;

    private static final String SUCCEED = """
            update account_secret s set failures = 0, locked_until = null, totp_step = greatest(s.totp_step, :step)
            from account a
            where a.name = s.name and s.name = :name and a.epoch = :epoch and (:step = 0 or s.totp_step < :step)
            """;

    /** @param epoch of the account when these were its secrets */
    private record Secret(String password, byte[] totp, boolean secondFactor, long epoch) {

        static Secret of(ResultSet row) throws SQLException {
            return new Secret(row.getString("password"), row.getBytes("totp"), row.getBoolean("second_factor"), row.getLong("epoch"));
        }
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final MasterKey masterKey;
    private final Accounts accounts;
    private final String hashOfNobody;
    private final SignInTurns turns;

    SignIn(JdbcClient jdbc, PasswordEncoder encoder, MasterKey masterKey, Accounts accounts, SignInTurns turns) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.masterKey = masterKey;
        this.accounts = accounts;
        this.turns = turns;
        this.hashOfNobody = encoder.encode(Passwords.oneTime());
    }

    /**
     * @param code    of the second factor, or null
     * @param address where the try comes from
     * @return the account, or nothing, without saying why
     * @throws SignInTurns.TooManyTries when nobody looked at it; then nothing is kept of it
     */
    Optional<Accounts.Standing> tryTo(String name, String password, String code, String address) {
        return turns.take(address, () -> look(name, password, code, address));
    }

    private Optional<Accounts.Standing> look(String name, String password, String code, String address) {
        Secret secret = jdbc.sql(CHARGE).param("name", name).param("address", address).query((row, n) -> Secret.of(row)).optional().orElse(null);
        boolean right = encoder.matches(password, secret == null ? hashOfNobody : secret.password()) && secret != null;
        OptionalLong step = right ? stepShown(name, secret, code) : OptionalLong.empty();
        boolean succeeded = step.isPresent()
                && jdbc.sql(SUCCEED).param("name", name).param("step", step.getAsLong()).param("epoch", secret.epoch()).update() == 1;
        // Whatever has changed about the account since its secrets were read ends the session that would begin: it does not begin.
        Optional<Accounts.Standing> account = succeeded ? accounts.find(name).filter(now -> now.epoch() == secret.epoch()) : Optional.empty();
        account.ifPresent(in -> jdbc.sql("insert into sign_in_attempt (name, what, address) values (?, 'SIGNED_IN', ?)")
                .param(name).param(address).update());
        return account;
    }

    /** The half minute of the code, 0 where no second factor is enrolled, nothing when the code is wrong. */
    private OptionalLong stepShown(String name, Secret secret, String code) {
        return secret.secondFactor() ? Totp.stepOf(code, masterKey.open(secret.totp(), name), Instant.now()) : OptionalLong.of(0);
    }
}

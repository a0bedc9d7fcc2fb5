package io.heyi.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heyi.app.access.SessionDesk.WrongPassword;
import io.heyi.app.database.TestDatabases;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Caller;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;
import io.heyi.command.journal.GroupCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** A password that is taken back is worth nothing from that moment, also to who has just shown it. */
class ResetMeanwhileTest {

    private static final String NAME = "clerk.1";
    private static final String HERE = "127.0.0.1";
    private static final Caller CLERK = Caller.person(NAME, Role.CLERK, "990101001");
    private Ledger ledger;
    private Accounts accounts;
    private String password;

    @BeforeEach
    void open() {
        ledger = Ledger.on(TestDatabases.fresh(), 0);
        accounts = ledger.get(Accounts.class);
        password = accounts.open(null, NAME, "x").orElseThrow();
        accounts.execute(null, new GrantRole(NAME, Role.CLERK, "990101001"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Resets the password while another is being compared, or hashed. */
    private PasswordEncoder resetting(boolean whileComparing) {
        PasswordEncoder real = ledger.get(PasswordEncoder.class);
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence raw) {
                String hash = real.encode(raw);
                if (!whileComparing) {
                    accounts.resetPassword(null, NAME);
                }
                return hash;
            }

            @Override
            public boolean matches(CharSequence raw, String hash) {
                boolean right = real.matches(raw, hash);
                if (whileComparing) {
                    accounts.resetPassword(null, NAME);
                }
                return right;
            }
        };
    }

    private SignIn signIn(PasswordEncoder encoder) {
        return new SignIn(ledger.get(JdbcClient.class), encoder, ledger.get(MasterKey.class), accounts, new SignInTurns(1, 1));
    }

    @Test
    void aSignInUnderWayWithTheOldOneFails() {
        assertThat(signIn(resetting(true)).tryTo(NAME, password, null, HERE)).isEmpty();
        assertThat(ledger.get(JdbcClient.class).sql("select count(*) from sign_in_attempt where what = 'SIGNED_IN'").query(Long.class).single())
                .isZero();
    }

    @Test
    void aChangeOfTheOldOneUnderWayFailsAndTheNewOneStands() {
        Accounts.Standing shown = signIn(ledger.get(PasswordEncoder.class)).tryTo(NAME, password, null, HERE).orElseThrow();
        Accounts changing = new Accounts(ledger.get(GroupCommit.class), ledger.get(JdbcClient.class), resetting(false), ledger.get(MasterKey.class),
                ledger.get(PlatformTransactionManager.class));
        assertThatThrownBy(() -> changing.changePassword(CLERK, shown, Browser.PASSWORD)).isInstanceOf(WrongPassword.class);
        assertThat(signIn(ledger.get(PasswordEncoder.class)).tryTo(NAME, Browser.PASSWORD, null, HERE)).isEmpty();
        assertThat(accounts.find(NAME).orElseThrow().oneTime()).isTrue();
    }
}

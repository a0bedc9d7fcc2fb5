package io.heyi.app.access;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.Role;
import io.heyi.command.account.AccountCommand;
import io.heyi.command.account.AccountRefusals.UnknownAccount;
import io.heyi.command.account.EnrollSecondFactor;
import io.heyi.command.account.GrantRole;
import io.heyi.command.account.OpenAccount;
import io.heyi.command.account.SetPassword;
import io.heyi.command.journal.GroupCommit;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The accounts with their secrets. What happened goes to the ledger as an event without the secret, in one transaction with the secret's
 * row.
 */
@Component
public final class Accounts {

    /** Names and whose they are. */
    private static final SortedMap<String, String> FIRST = new TreeMap<>(Map.of("admin", "首任管理员 first administrator",
            "admin.two", "第二管理员 second administrator"));

    private final GroupCommit ledger;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final MasterKey masterKey;
    private final TransactionTemplate transaction;

    Accounts(GroupCommit ledger, JdbcClient jdbc, PasswordEncoder encoder, MasterKey masterKey, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.masterKey = masterKey;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An account as it stands.
     *
     * @param role    null while none is granted
     * @param oneTime somebody else set the password
     * @param epoch   counts what changed about it
     */
    public record Standing(String name, String owner, Role role, String region, boolean disabled, boolean oneTime, boolean secondFactor,
                           long epoch) {

        /** What must be done before anything else may be: {@code PASSWORD}, {@code SECOND_FACTOR} or null. */
        public String due() {
            boolean needsSecondFactor = role == Role.REVIEWER || role == Role.AUDITOR || role == Role.ADMINISTRATOR;
            return oneTime ? "PASSWORD" : needsSecondFactor && !secondFactor ? "SECOND_FACTOR" : null;
        }
    }

    public Optional<Standing> find(String name) {
        return jdbc.sql("select * from account where name = ?").param(name).query((row, n) -> standing(row)).optional();
    }

    public List<Standing> after(String name, int limit) {
        return jdbc.sql("select * from account where name > ? order by name limit ?").param(name).param(limit)
                .query((row, n) -> standing(row)).list();
    }

    private static Standing standing(java.sql.ResultSet row) throws java.sql.SQLException {
        String role = row.getString("role");
        return new Standing(row.getString("name"), row.getString("owner"), role == null ? null : Role.valueOf(role),
                row.getString("region"), row.getBoolean("disabled"), row.getBoolean("one_time"), row.getBoolean("second_factor"),
                row.getLong("epoch"));
    }

    /**
     * Opens an account, as yet without a role.
     *
     * @param caller null for the operator at the console
     * @return its one-time password, or nothing when it had been opened before
     */
    public Optional<String> open(Caller caller, String name, String owner) {
        String password = Passwords.oneTime();
        String hash = encoder.encode(password);
        boolean opened = transaction.execute(status -> {
            boolean isNew = find(name).isEmpty();
            execute(caller, new OpenAccount(name, owner));
            if (isNew) {
                execute(caller, new SetPassword(name, true));
                jdbc.sql("insert into account_secret (name, password) values (?, ?)").param(name).param(hash).update();
            }
            return isNew;
        });
        return opened ? Optional.of(password) : Optional.empty();
    }

    /**
     * On a ledger without any account, the two to begin with: every role takes two administrators, from the first one on. Their passwords
     * are told here and nowhere else.
     *
     * @return one-time passwords by name, in the order of the names; none on a ledger that has accounts
     */
    public SortedMap<String, String> openFirstAdministrators() {
        SortedMap<String, String> passwords = new TreeMap<>();
        if (!jdbc.sql("select exists (select from account)").query(Boolean.class).single()) {
            FIRST.forEach((name, owner) -> {
                open(null, name, owner).ifPresent(password -> passwords.put(name, password));
                execute(null, new GrantRole(name, Role.ADMINISTRATOR, null));
            });
        }
        return passwords;
    }

    /**
     * Sets a one-time password; a lock is lifted. The second factor stays.
     *
     * @throws io.heyi.command.access.FourEyes.ApprovalNeeded when a person at the door asks and the account has a role
     */
    public String resetPassword(Caller caller, String name) {
        String password = Passwords.oneTime();
        String hash = encoder.encode(password);
        transaction.executeWithoutResult(status -> {
            execute(caller, new SetPassword(name, true));
            keepHash(name, hash);
        });
        return password;
    }

    /**
     * @param shown the account when its present password was shown; one that somebody has set since stands
     * @throws Passwords.PasswordTooWeak
     * @throws SessionDesk.WrongPassword when it is not the present one any more
     */
    void changePassword(Caller caller, Standing shown, String newPassword) {
        Passwords.refuseWeak(newPassword, caller.account());
        String present = jdbc.sql("select password from account_secret where name = ?").param(caller.account()).query(String.class).single();
        if (encoder.matches(newPassword, present)) {
            throw new Passwords.PasswordTooWeak("新口令须与原口令不同", "the new password is to differ from the present one");
        }
        String hash = encoder.encode(newPassword);
        transaction.executeWithoutResult(status -> {
            execute(caller, new SetPassword(caller.account(), false));
            keepHash(caller.account(), hash);
            if (find(caller.account()).orElseThrow().epoch() != shown.epoch() + 1) {
                throw new SessionDesk.WrongPassword();
            }
        });
    }

    private void keepHash(String name, String hash) {
        int kept = jdbc.sql("update account_secret set password = ?, failures = 0, locked_until = null where name = ?")
                .param(hash).param(name).update();
        if (kept == 0) {
            throw new UnknownAccount();
        }
    }

    /**
     * A one-time password that two persons reset: who asks is told its first half, who agrees the second, and its owner both. So neither can
     * sign in to the account alone.
     */
    public record Halves(String first, String second) {

        @Override
        public String toString() {
            return "Halves[hidden]";
        }
    }

    /** @return a fresh second half, and the first, which is the same for an approval whenever it is asked for and stands nowhere */
    public Halves halves(String approval) {
        return new Halves(Passwords.half(Base64.getUrlDecoder().decode(masterKey.proofOf("half of a password", approval))),
                Passwords.half(MasterKey.random(Passwords.HALF)));
    }

    /** @return what keeps the password in the transaction of its event */
    public Runnable keeping(String name, Halves password) {
        String hash = encoder.encode(password.first() + "-" + password.second());
        return () -> keepHash(name, hash);
    }

    void keepSecondFactor(Caller caller, byte[] secret, long usedStep) {
        transaction.executeWithoutResult(status -> {
            execute(caller, new EnrollSecondFactor(caller.account()));
            jdbc.sql("update account_secret set totp = ?, totp_step = ? where name = ?")
                    .param(masterKey.seal(secret, caller.account())).param(usedStep).param(caller.account()).update();
        });
    }

    /** A command without secrets. */
    public void execute(Caller caller, AccountCommand command) {
        ledger.execute(message(caller, command));
    }

    private static GenericCommandMessage<?> message(Caller caller, AccountCommand command) {
        return new GenericCommandMessage<>(command,
                caller == null ? Map.of(CallerTrail.BY, CallerTrail.CONSOLE) : Map.of(Caller.METADATA, caller));
    }
}

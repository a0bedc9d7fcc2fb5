package io.heyi.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import io.heyi.app.access.Accounts;
import io.heyi.app.ledger.Ledger;
import io.heyi.command.access.Role;
import io.heyi.command.account.GrantRole;
import io.heyi.command.account.RemoveSecondFactor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code heyi account}: what the operator at the machine does about accounts when nobody can sign in any more. Each is an
 * event by {@code @console}.
 */
@Command(name = "account", mixinStandardHelpOptions = true, description = "账号：开立、授权、重置 / accounts: open, grant, reset",
        subcommands = {AccountCommand.Open.class, AccountCommand.Grant.class, AccountCommand.ResetPassword.class,
            AccountCommand.ResetSecondFactor.class})
final class AccountCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.UNUSABLE_ARGUMENTS_OR_FILES;
    }

    /** A command on one account. */
    abstract static class OnAccount extends LedgerCommandLine {

        @Option(names = "--name", required = true, description = "账号名 / name of the account")
        String name;

        void refuseBadName() {
            if (!name.matches("[a-z][a-z0-9._-]{1,39}")) {
                throw new UnusableArgument("--name 须以小写字母开头，2 至 40 个小写字母、数字或 . _ -",
                        "--name begins with a lower-case letter: 2 to 40 of lower case, digits, . _ -");
            }
        }
    }

    /** Opens an account and tells its one-time password. */
    @Command(name = "open", description = "开立账号 / open an account, as yet without a role")
    static final class Open extends OnAccount {

        @Option(names = "--owner", required = true, description = "使用人或岗位 / whose it is")
        private String owner;

        @Override
        int run(Ledger ledger) {
            refuseBadName();
            Optional<String> password = ledger.get(Accounts.class).open(null, name, owner);
            screen().result(password.map(AccountCommand::told).orElse("账号已存在 / the account is there already"));
            return ExitStatus.DONE;
        }
    }

    /** Gives an account its role, without a second person: for emergencies. */
    @Command(name = "grant", description = "授权 / give an account its role, without a second person")
    static final class Grant extends OnAccount {

        @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}")
        private Role role;
        @Option(names = "--region", description = "行政区划代码 6、9 或 12 位 / administrative code of 6, 9 or 12 digits")
        private String region;

        @Override
        int run(Ledger ledger) {
            ledger.get(Accounts.class).execute(null, new GrantRole(name, role, region));
            screen().result("已授权 / granted");
            return ExitStatus.DONE;
        }
    }

    /** Sets a one-time password and tells it. */
    @Command(name = "reset-password", description = "重置口令 / set a one-time password")
    static final class ResetPassword extends OnAccount {

        @Override
        int run(Ledger ledger) {
            screen().result(told(ledger.get(Accounts.class).resetPassword(null, name)));
            return ExitStatus.DONE;
        }
    }

    /** Forgets a lost device. */
    @Command(name = "reset-second-factor", description = "重置第二因子 / forget a lost device")
    static final class ResetSecondFactor extends OnAccount {

        @Override
        int run(Ledger ledger) {
            ledger.get(Accounts.class).execute(null, new RemoveSecondFactor(name));
            screen().result("已重置，下次登录时重新绑定 / reset; another is enrolled at the next sign-in");
            return ExitStatus.DONE;
        }
    }

    static String told(String password) {
        return "一次性口令 one-time password: " + password;
    }
}

package io.heyi.command.account;

import java.util.List;

import io.heyi.command.access.Role;
import io.heyi.command.account.AccountRefusals.AccountIsDisabled;
import io.heyi.command.account.AccountRefusals.AccountOpenedDifferently;
import io.heyi.command.account.AccountRefusals.NotARoleForPeople;
import io.heyi.command.account.AccountRefusals.RegionMissing;
import io.heyi.command.account.AccountRefusals.UnknownAccount;
import io.heyi.events.account.AccountDisabled;
import io.heyi.events.account.AccountEnabled;
import io.heyi.events.account.AccountEvent;
import io.heyi.events.account.AccountOpened;
import io.heyi.events.account.PasswordSet;
import io.heyi.events.account.RoleGranted;
import io.heyi.events.account.SecondFactorEnrolled;
import io.heyi.events.account.SecondFactorRemoved;

/** What may happen to an account. Pure. */
final class AccountDecisions {

    private static final String REGION = "[0-9]{6}|[0-9]{9}|[0-9]{12}";

    private AccountDecisions() {
    }

    /**
     * @param opened how it was opened, or null
     * @param role   the role it has, or null
     */
    record State(AccountOpened opened, RoleGranted role, boolean disabled, boolean secondFactor) {

        static final State UNKNOWN = new State(null, null, false, false);
    }

    static List<AccountEvent> decide(OpenAccount command, State state) {
        if (state.opened() == null) {
            return List.of(new AccountOpened(command.name(), command.owner()));
        }
        if (!state.opened().owner().equals(command.owner())) {
            throw new AccountOpenedDifferently();
        }
        return List.of();
    }

    static List<AccountEvent> decide(GrantRole command, State state) {
        refuseUnlessOpen(state);
        if (command.role() == Role.HOSPITAL) {
            throw new NotARoleForPeople();
        }
        boolean needsNone = command.role() == Role.ADMINISTRATOR;
        if (needsNone ? command.region() != null : command.region() == null || !command.region().matches(REGION)) {
            throw new RegionMissing();
        }
        RoleGranted granted = new RoleGranted(command.name(), command.role().name(), command.region());
        return granted.equals(state.role()) ? List.of() : List.of(granted);
    }

    static List<AccountEvent> decide(DisableAccount command, State state) {
        refuseUnlessKnown(state);
        return state.disabled() ? List.of() : List.of(new AccountDisabled(command.name(), command.reason()));
    }

    static List<AccountEvent> decide(EnableAccount command, State state) {
        refuseUnlessKnown(state);
        return state.disabled() ? List.of(new AccountEnabled(command.name())) : List.of();
    }

    static List<AccountEvent> decide(SetPassword command, State state) {
        refuseUnlessOpen(state);
        return List.of(new PasswordSet(command.name(), command.oneTime()));
    }

    static List<AccountEvent> decide(EnrollSecondFactor command, State state) {
        refuseUnlessOpen(state);
        return state.secondFactor() ? List.of() : List.of(new SecondFactorEnrolled(command.name()));
    }

    static List<AccountEvent> decide(RemoveSecondFactor command, State state) {
        refuseUnlessKnown(state);
        return state.secondFactor() ? List.of(new SecondFactorRemoved(command.name())) : List.of();
    }

    private static void refuseUnlessKnown(State state) {
        if (state.opened() == null) {
            throw new UnknownAccount();
        }
    }

    private static void refuseUnlessOpen(State state) {
        refuseUnlessKnown(state);
        if (state.disabled()) {
            throw new AccountIsDisabled();
        }
    }
}

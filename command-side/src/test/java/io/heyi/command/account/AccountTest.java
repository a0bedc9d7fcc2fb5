package io.heyi.command.account;

import java.util.List;
import java.util.Map;

import io.heyi.command.access.Caller;
import io.heyi.command.access.CallerTrail;
import io.heyi.command.access.FourEyes.ApprovalNeeded;
import io.heyi.command.access.OutOfScope;
import io.heyi.command.access.Role;
import io.heyi.command.account.AccountRefusals.AccountIsDisabled;
import io.heyi.command.account.AccountRefusals.AccountOpenedDifferently;
import io.heyi.command.account.AccountRefusals.NotARoleForPeople;
import io.heyi.command.account.AccountRefusals.OwnRole;
import io.heyi.command.account.AccountRefusals.RegionMissing;
import io.heyi.command.account.AccountRefusals.UnknownAccount;
import io.heyi.command.journal.Then;
import io.heyi.events.account.AccountDisabled;
import io.heyi.events.account.AccountEnabled;
import io.heyi.events.account.AccountEvent;
import io.heyi.events.account.AccountOpened;
import io.heyi.events.account.PasswordSet;
import io.heyi.events.account.RoleGranted;
import io.heyi.events.account.SecondFactorEnrolled;
import io.heyi.events.account.SecondFactorRemoved;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What may happen to an account, and who may make it happen. */
class AccountTest {

    private static final AccountOpened OPENED = new AccountOpened("clerk.1", "城关镇经办岗");
    private static final RoleGranted CLERK = new RoleGranted("clerk.1", "CLERK", "990101001");
    private static final GrantRole GRANT = new GrantRole("clerk.1", Role.CLERK, "990101001");
    private static final Caller ADMINISTRATOR = Caller.person("admin", Role.ADMINISTRATOR, null);
    private static final Caller CLERK_HERSELF = Caller.person("clerk.1", Role.CLERK, "990101001");

    private static Then after(List<AccountEvent> facts, AccountCommand command, Map<String, Object> metadata) {
        return new Then(new AggregateTestFixture<>(Account.class).given(facts).when(command, metadata));
    }

    private static Then atTheConsole(List<AccountEvent> facts, AccountCommand command) {
        return after(facts, command, Map.of());
    }

    private static Map<String, Object> by(Caller caller) {
        return Map.of(Caller.METADATA, caller);
    }

    @Test
    void opening_again_changes_nothing_and_for_somebody_else_is_refused() {
        OpenAccount open = new OpenAccount("clerk.1", "城关镇经办岗");
        atTheConsole(List.of(), open).leadsTo(OPENED);
        atTheConsole(List.of(OPENED), open).changesNothing();
        atTheConsole(List.of(OPENED), new OpenAccount("clerk.1", "另一人")).isRefusedAs(AccountOpenedDifferently.class);
    }

    @Test
    void an_account_has_one_role_and_the_same_again_changes_nothing() {
        atTheConsole(List.of(OPENED), GRANT).leadsTo(CLERK);
        atTheConsole(List.of(OPENED, CLERK), GRANT).changesNothing();
        atTheConsole(List.of(), GRANT).isRefusedAs(UnknownAccount.class);
        atTheConsole(List.of(OPENED, new AccountDisabled("clerk.1", "调离")), GRANT).isRefusedAs(AccountIsDisabled.class);
    }

    @Test
    void a_role_has_the_region_it_needs() {
        atTheConsole(List.of(OPENED), new GrantRole("clerk.1", Role.CLERK, null)).isRefusedAs(RegionMissing.class);
        atTheConsole(List.of(OPENED), new GrantRole("clerk.1", Role.CLERK, "9901")).isRefusedAs(RegionMissing.class);
        atTheConsole(List.of(OPENED), new GrantRole("clerk.1", Role.ADMINISTRATOR, "990101")).isRefusedAs(RegionMissing.class);
        atTheConsole(List.of(OPENED), new GrantRole("clerk.1", Role.HOSPITAL, "990101")).isRefusedAs(NotARoleForPeople.class);
        atTheConsole(List.of(OPENED), new GrantRole("clerk.1", Role.ADMINISTRATOR, null))
                .leadsTo(new RoleGranted("clerk.1", "ADMINISTRATOR", null));
    }

    @Test
    void a_role_takes_two_persons_and_neither_its_own() {
        after(List.of(OPENED), GRANT, by(ADMINISTRATOR)).isRefusedAs(ApprovalNeeded.class);
        after(List.of(OPENED), GRANT, Map.of(Caller.METADATA, ADMINISTRATOR, CallerTrail.APPROVAL, "R-1")).leadsTo(CLERK);
        Caller herself = Caller.person("clerk.1", Role.ADMINISTRATOR, null);
        after(List.of(OPENED), GRANT, Map.of(Caller.METADATA, herself, CallerTrail.APPROVAL, "R-1")).isRefusedAs(OwnRole.class);
    }

    @Test
    void nobody_but_an_administrator_sees_to_the_accounts_of_others() {
        after(List.of(OPENED), new DisableAccount("clerk.1", "x"), by(Caller.person("reviewer.1", Role.REVIEWER, "990101")))
                .isRefusedAs(OutOfScope.class);
        after(List.of(OPENED), new SetPassword("clerk.1", true), by(CLERK_HERSELF)).isRefusedAs(OutOfScope.class);
        after(List.of(OPENED), new SetPassword("clerk.1", false), by(ADMINISTRATOR)).isRefusedAs(OutOfScope.class);
        after(List.of(OPENED), new EnrollSecondFactor("clerk.1"), by(ADMINISTRATOR)).isRefusedAs(OutOfScope.class);
        after(List.of(OPENED), new SetPassword("clerk.1", false), by(CLERK_HERSELF)).leadsTo(new PasswordSet("clerk.1", false));
        after(List.of(OPENED), new SetPassword("clerk.1", true), by(ADMINISTRATOR)).leadsTo(new PasswordSet("clerk.1", true));
    }

    @Test
    void the_password_of_an_account_with_a_role_is_reset_by_two_persons() {
        SetPassword reset = new SetPassword("clerk.1", true);
        after(List.of(OPENED, CLERK), reset, by(ADMINISTRATOR)).isRefusedAs(ApprovalNeeded.class);
        after(List.of(OPENED, CLERK), reset, Map.of(Caller.METADATA, ADMINISTRATOR, CallerTrail.APPROVAL, "R-1"))
                .leadsTo(new PasswordSet("clerk.1", true));
        atTheConsole(List.of(OPENED, CLERK), reset).leadsTo(new PasswordSet("clerk.1", true));
        after(List.of(OPENED, CLERK), new SetPassword("clerk.1", false), by(CLERK_HERSELF)).leadsTo(new PasswordSet("clerk.1", false));
        Caller herself = Caller.person("clerk.1", Role.ADMINISTRATOR, null);
        after(List.of(OPENED, CLERK), reset, Map.of(Caller.METADATA, herself, CallerTrail.APPROVAL, "R-1")).isRefusedAs(OwnRole.class);
    }

    @Test
    void disabling_and_enabling_happen_once() {
        AccountDisabled disabled = new AccountDisabled("clerk.1", "调离");
        atTheConsole(List.of(OPENED), new DisableAccount("clerk.1", "调离")).leadsTo(disabled);
        atTheConsole(List.of(OPENED, disabled), new DisableAccount("clerk.1", "再次")).changesNothing();
        atTheConsole(List.of(OPENED), new EnableAccount("clerk.1")).changesNothing();
        atTheConsole(List.of(OPENED, disabled), new EnableAccount("clerk.1")).leadsTo(new AccountEnabled("clerk.1"));
        atTheConsole(List.of(), new DisableAccount("clerk.1", "调离")).isRefusedAs(UnknownAccount.class);
    }

    @Test
    void a_lost_device_is_forgotten_by_two_persons_and_another_enrolled() {
        SecondFactorEnrolled enrolled = new SecondFactorEnrolled("clerk.1");
        after(List.of(OPENED), new EnrollSecondFactor("clerk.1"), by(CLERK_HERSELF)).leadsTo(enrolled);
        after(List.of(OPENED, enrolled), new EnrollSecondFactor("clerk.1"), by(CLERK_HERSELF)).changesNothing();
        after(List.of(OPENED, enrolled), new RemoveSecondFactor("clerk.1"), by(ADMINISTRATOR)).isRefusedAs(ApprovalNeeded.class);
        atTheConsole(List.of(OPENED, enrolled), new RemoveSecondFactor("clerk.1")).leadsTo(new SecondFactorRemoved("clerk.1"));
        atTheConsole(List.of(OPENED), new RemoveSecondFactor("clerk.1")).changesNothing();
    }
}

package io.heyi.command.account;

import java.util.List;
import java.util.function.Consumer;

import io.heyi.command.access.CallerTrail;
import io.heyi.events.account.AccountDisabled;
import io.heyi.events.account.AccountEnabled;
import io.heyi.events.account.AccountEvent;
import io.heyi.events.account.AccountOpened;
import io.heyi.events.account.PasswordSet;
import io.heyi.events.account.RoleGranted;
import io.heyi.events.account.SecondFactorEnrolled;
import io.heyi.events.account.SecondFactorRemoved;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the accounts as every request asks for them, in the transaction of the events. Whatever changes what an account may do counts up
 * its epoch, which ends the sessions begun before.
 */
public final class AccountWriter implements Consumer<List<? extends EventMessage<?>>> {

    private static final String CHANGE = "update account set %s, epoch = epoch + 1 where name = ?";

    private final JdbcClient jdbc;

    public AccountWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            if (message.getPayload() instanceof AccountEvent event) {
                write(event, message.getMetaData());
            }
        }
    }

    private void write(AccountEvent event, MetaData metadata) {
        if (event instanceof AccountOpened opened) {
            jdbc.sql("insert into account (name, owner) values (?, ?)").params(opened.name(), opened.owner()).update();
        } else if (event instanceof RoleGranted granted) {
            String set = isOfTheConsole(metadata) ? "role = ?, region = ?, told_to = null" : "role = ?, region = ?";
            change(event, set, granted.role(), granted.region());
        } else if (event instanceof AccountDisabled || event instanceof AccountEnabled) {
            change(event, "disabled = ?", event instanceof AccountDisabled);
        } else if (event instanceof PasswordSet set && set.oneTime()) {
            boolean toNobodyAlone = isOfTheConsole(metadata) || metadata.containsKey(CallerTrail.APPROVAL);
            change(event, "one_time = true, told_to = ?", toNobodyAlone ? null : metadata.get(CallerTrail.BY));
        } else if (event instanceof PasswordSet) {
            change(event, "one_time = false");
        } else if (event instanceof SecondFactorEnrolled || event instanceof SecondFactorRemoved) {
            change(event, "second_factor = ?", event instanceof SecondFactorEnrolled);
        }
    }

    /** The operator is trusted, and sees to it that the owner has the account. */
    private static boolean isOfTheConsole(MetaData metadata) {
        return CallerTrail.CONSOLE.equals(metadata.get(CallerTrail.BY));
    }

    private void change(AccountEvent event, String set, Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(CHANGE.formatted(set));
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.param(event.name()).update();
    }
}

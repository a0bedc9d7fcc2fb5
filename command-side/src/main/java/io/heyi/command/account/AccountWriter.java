package io.heyi.command.account;

import java.util.List;
import java.util.function.Consumer;

import io.heyi.events.account.AccountDisabled;
import io.heyi.events.account.AccountEnabled;
import io.heyi.events.account.AccountEvent;
import io.heyi.events.account.AccountOpened;
import io.heyi.events.account.PasswordSet;
import io.heyi.events.account.RoleGranted;
import io.heyi.events.account.SecondFactorEnrolled;
import io.heyi.events.account.SecondFactorRemoved;
import org.axonframework.eventhandling.EventMessage;
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
                write(event);
            }
        }
    }

    private void write(AccountEvent event) {
        if (event instanceof AccountOpened opened) {
            jdbc.sql("insert into account (name, owner) values (?, ?)").params(opened.name(), opened.owner()).update();
        } else if (event instanceof RoleGranted granted) {
            change(event, "role = ?, region = ?", granted.role(), granted.region());
        } else if (event instanceof AccountDisabled || event instanceof AccountEnabled) {
            change(event, "disabled = ?", event instanceof AccountDisabled);
        } else if (event instanceof PasswordSet set) {
            change(event, "one_time = ?", set.oneTime());
        } else if (event instanceof SecondFactorEnrolled || event instanceof SecondFactorRemoved) {
            change(event, "second_factor = ?", event instanceof SecondFactorEnrolled);
        }
    }

    private void change(AccountEvent event, String set, Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(CHANGE.formatted(set));
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.param(event.name()).update();
    }
}

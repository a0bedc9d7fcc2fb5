package io.heyi.command.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.heyi.command.institution.InstitutionAccounts;
import io.heyi.events.counter.BankAccount;
import io.heyi.events.institution.InstitutionAccountConfirmed;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link InstitutionAccounts} on their table, which it writes from the events in their own transaction. */
public final class JdbcInstitutionAccounts implements InstitutionAccounts, Consumer<List<? extends EventMessage<?>>> {

    private final JdbcClient jdbc;

    public JdbcInstitutionAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BankAccount> find(String institution) {
        return jdbc.sql("select holder, bank, number from institution_account_register where institution = ?").param(institution)
                .query((row, n) -> new BankAccount(row.getString(1), row.getString(2), row.getString(3))).optional();
    }

    @Override
    public void accept(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            if (message.getPayload() instanceof InstitutionAccountConfirmed e) {
                jdbc.sql("""
                        insert into institution_account_register (institution, holder, bank, number) values (?, ?, ?, ?)
                        on conflict (institution) do update set holder = excluded.holder, bank = excluded.bank, number = excluded.number
                        """).params(e.code(), e.account().holder(), e.account().bank(), e.account().number()).update();
            }
        }
    }
}

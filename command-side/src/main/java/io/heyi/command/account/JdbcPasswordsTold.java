package io.heyi.command.account;

import io.heyi.command.access.PasswordsTold;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As {@link AccountWriter} keeps it. */
public final class JdbcPasswordsTold implements PasswordsTold {

    private static final String BETWEEN = "select exists (select from account where (name, told_to) in ((?, ?), (?, ?)))";

    private final JdbcClient jdbc;

    public JdbcPasswordsTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean between(String oneAccount, String otherAccount) {
        return jdbc.sql(BETWEEN).params(oneAccount, otherAccount, otherAccount, oneAccount).query(Boolean.class).single();
    }
}

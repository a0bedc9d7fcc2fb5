package io.heyi.app.ledger;

import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.intake.Importer;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** An open ledger: its database, and everything that runs on it. Closing it stops both, the embedded server last. */
public final class Ledger implements AutoCloseable {

    private final LedgerDatabase database;
    private final ConfigurableApplicationContext context;

    private Ledger(LedgerDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /**
     * @param port where the pages are served, or null for none
     * @throws io.heyi.app.database.DatabaseRefused when the database cannot be trusted with money
     */
    public static Ledger open(DatabaseOptions options, Integer port) {
        LedgerDatabase database = LedgerDatabase.open(options);
        try {
            return new Ledger(database, start(database, port));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(LedgerDatabase database, Integer port) {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .web(port == null ? WebApplicationType.NONE : WebApplicationType.SERVLET)
                .properties("server.port=" + (port == null ? 0 : port), "server.address=127.0.0.1")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("dataSource", javax.sql.DataSource.class, database::runtime, bean -> bean.setDestroyMethodName(null)))
                .run();
    }

    public Importer importer() {
        return context.getBean(Importer.class);
    }

    public SettlementAudit audit() {
        return context.getBean(SettlementAudit.class);
    }

    public GroupCommit groupCommit() {
        return context.getBean(GroupCommit.class);
    }

    public JdbcEnrollmentRegister enrollments() {
        return context.getBean(JdbcEnrollmentRegister.class);
    }

    public JdbcClaimRegister claims() {
        return context.getBean(JdbcClaimRegister.class);
    }

    /** Anything else that is wired; for the pages and for tests. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}

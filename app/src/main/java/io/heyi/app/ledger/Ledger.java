package io.heyi.app.ledger;

import java.nio.file.Path;
import javax.sql.DataSource;

import io.heyi.app.access.MasterKey;
import io.heyi.app.access.ScopedReads;
import io.heyi.app.database.DatabaseOptions;
import io.heyi.app.database.DatabaseRefused;
import io.heyi.app.database.LedgerDatabase;
import io.heyi.command.audit.SettlementAudit;
import io.heyi.command.intake.Importer;
import io.heyi.command.journal.CommandQueue;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.register.JdbcClaimRegister;
import io.heyi.command.register.JdbcEnrollmentRegister;
import io.heyi.query.knownat.CaughtUp;
import io.heyi.query.knownat.KnownAtQuery;
import io.heyi.query.replay.Replay;
import io.heyi.query.report.CountyReportQuery;
import io.heyi.query.settlements.SettlementList;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** An open ledger: its database, and everything that runs on it. Closing it stops both, the embedded server last. */
public final class Ledger implements AutoCloseable {

    /** Names the file with the key of second factors. */
    static final String KEY_FILE = "HEYI_KEY_FILE";

    private final Runnable closeDatabase;
    private final ConfigurableApplicationContext context;

    private Ledger(ConfigurableApplicationContext context, Runnable closeDatabase) {
        this.closeDatabase = closeDatabase;
        this.context = context;
    }

    /**
     * @param port where the pages are served, or null for none
     * @throws io.heyi.app.database.DatabaseRefused when the database cannot be trusted with money
     */
    public static Ledger open(DatabaseOptions options, Integer port) {
        return serve(options, loopback(port));
    }

    private static Listening loopback(Integer port) {
        return port == null ? null : Listening.onLoopback(port);
    }

    /**
     * @param listening where the pages are served, or null for none
     * @throws DatabaseRefused when the database cannot be trusted with money
     */
    public static Ledger serve(DatabaseOptions options, Listening listening) {
        ProcessName processName = options.url() == null ? ProcessName.ALONE : ProcessName.amongOthers();
        LedgerDatabase database = LedgerDatabase.open(options).closePromised();
        try {
            return on(database, masterKey(options, listening), processName, listening);
        } catch (DatabaseRefused refused) {
            database.close();
            throw refused;
        }
    }

    /** In the embedded database's folder, or where the county keeps it. Without pages nobody signs in. */
    private static MasterKey masterKey(DatabaseOptions options, Listening listening) {
        String file = System.getenv(KEY_FILE);
        if (file != null) {
            return MasterKey.in(Path.of(file));
        }
        if (options.url() == null) {
            return MasterKey.in(options.data().resolve("key"));
        }
        if (listening != null) {
            throw new DatabaseRefused("key-file-missing", "使用外部数据库时须以环境变量 " + KEY_FILE + " 指定密钥文件（数据库之外，权限 600）",
                    "with an external database, name a key file outside of it (mode 600) in the environment variable " + KEY_FILE);
        }
        return MasterKey.ofThisProcess();
    }

    /** On a database that others may use too. Takes it over: it is closed with the ledger. */
    public static Ledger on(LedgerDatabase database, Integer port) {
        return on(database, loopback(port));
    }

    /** @param listening or null to serve nothing */
    static Ledger on(LedgerDatabase database, Listening listening) {
        return on(database, MasterKey.ofThisProcess(), ProcessName.amongOthers(), listening);
    }

    /** As another process on the same database would be; the database is somebody else's to close. */
    public static Ledger beside(LedgerDatabase database) {
        return new Ledger(start(database, MasterKey.ofThisProcess(), ProcessName.amongOthers(), null), () -> { });
    }

    private static Ledger on(LedgerDatabase database, MasterKey masterKey, ProcessName processName, Listening listening) {
        try {
            return new Ledger(start(database, masterKey, processName, listening), database::close);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext start(LedgerDatabase database, MasterKey masterKey, ProcessName processName, Listening listening) {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .web(listening == null ? WebApplicationType.NONE : WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(context -> register(database, masterKey, processName, (GenericApplicationContext) context))
                .run((listening == null ? Listening.onLoopback(0) : listening).properties().toArray(String[]::new));
    }

    /** The database outlives the context, so the context must not close its pool. */
    private static void register(LedgerDatabase database, MasterKey masterKey, ProcessName processName,
                                 GenericApplicationContext context) {
        context.registerBean("dataSource", DataSource.class, database::runtime, bean -> bean.setDestroyMethodName(""));
        context.registerBean(ScopedReads.class, () -> new ScopedReads(database.runtime(), database.reader()));
        context.registerBean(ProcessName.class, () -> processName);
        context.registerBean(MasterKey.class, () -> masterKey);
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

    /** Where single commands go: what arrives together commits together. */
    public CommandQueue commands() {
        return context.getBean(CommandQueue.class);
    }

    public JdbcEnrollmentRegister enrollments() {
        return context.getBean(JdbcEnrollmentRegister.class);
    }

    public JdbcClaimRegister claims() {
        return context.getBean(JdbcClaimRegister.class);
    }

    public ReadSide readSide() {
        return new ReadSide(context.getBean(CaughtUp.class), knownAt());
    }

    public KnownAtQuery knownAt() {
        return context.getBean(KnownAtQuery.class);
    }

    public CountyReportQuery report() {
        return context.getBean(CountyReportQuery.class);
    }

    public SettlementList settlements() {
        return context.getBean(SettlementList.class);
    }

    public Replay replay() {
        return context.getBean(Replay.class);
    }

    /** Anything else that is wired. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Closing again does nothing. */
    @Override
    public synchronized void close() {
        context.close();
        closeDatabase.run();
    }
}

package io.heyi.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;

/** How the ledger's connections are set up; what stands in an external url takes precedence. */
final class Pools {

    private Pools() {
    }

    /** The application's connections. */
    static HikariDataSource runtime(String url, String user, String password, int size, String onConnect) {
        HikariConfig config = config("heyi-runtime", url, user, password, size);
        config.setConnectionInitSql(onConnect);
        config.setMinimumIdle(Math.min(2, size));
        return new HikariDataSource(config);
    }

    /** The connections that read for callers at the door. */
    static HikariDataSource reader(String url, String user, String password, int size, String onConnect) {
        HikariConfig config = config("heyi-reader", url, user, password, size);
        config.setConnectionInitSql(onConnect);
        config.setMinimumIdle(0);
        // Before the first migration there may be no such role to connect as.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** The owner's: for migrations. Without idle connections, so that nothing is held open that could change the past. */
    static HikariDataSource owner(String url, String user, String password) {
        HikariConfig config = config("heyi-owner", url, user, password, 3);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, String url, String user, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setDataSourceProperties(driverProperties());
        return config;
    }

    static Properties driverProperties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "heyi");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("currentSchema", "public");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        // A refused row's values (identity numbers) stay out of exception messages, and so out of logs.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }
}

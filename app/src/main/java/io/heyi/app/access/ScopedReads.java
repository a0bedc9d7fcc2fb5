package io.heyi.app.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

import io.heyi.command.access.Caller;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Where the questions of callers read from. In a request it hands out connections of a role that is subject to row-level security, and tells
 * the database each time whose eyes these are; outside of requests (the command line, the projections) it hands out the application's own. So
 * a query needs not know who asks, and a controller cannot forget to say it.
 */
public final class ScopedReads {

    private static final String SEE_AS = "select set_config('heyi.region', ?, false), set_config('heyi.institution', ?, false),"
            + " set_config('heyi.role', ?, false), set_config('heyi.account', ?, false)";

    private final DataSource everything;
    private final DataSource underRowSecurity;
    private final DataSource scoped = new Scoped();

    public ScopedReads(DataSource everything, DataSource underRowSecurity) {
        this.everything = everything;
        this.underRowSecurity = underRowSecurity;
    }

    /** For query beans. */
    public DataSource dataSource() {
        return scoped;
    }

    /** Reads with a caller's eyes, whatever thread this is. */
    public <T> T as(Caller caller, Supplier<T> work) {
        return ReadScope.of(caller).in(work);
    }

    /** Reads the whole ledger in a request of somebody who may not: for sums that say nothing about a person. */
    public <T> T sums(Supplier<T> work) {
        return ReadScope.OPERATOR.in(work);
    }

    /** A connection never comes without being told whose it is, so what was set for the one before is of no consequence. */
    private final class Scoped extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            ReadScope scope = ReadScope.current();
            if (!scope.restricted()) {
                return everything.getConnection();
            }
            Connection connection = underRowSecurity.getConnection();
            try (PreparedStatement see = connection.prepareStatement(SEE_AS)) {
                see.setString(1, scope.region());
                see.setString(2, scope.institution());
                see.setString(3, scope.role());
                see.setString(4, scope.account());
                see.execute();
                return connection;
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("whoever reads here reads as the ledger's own roles");
        }
    }
}

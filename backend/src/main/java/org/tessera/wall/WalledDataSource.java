package org.tessera.wall;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections that take a side before every statement. */
final class WalledDataSource extends DelegatingDataSource {

    /** What each of the database's connections was last told outside a transaction. */
    private final Map<Connection, Side> told = Collections.synchronizedMap(new WeakHashMap<>());

    WalledDataSource(DataSource raw) {
        super(raw);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return WalledConnection.around(super.getConnection(), told);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return WalledConnection.around(super.getConnection(user, password), told);
    }
}

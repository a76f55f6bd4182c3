package org.tessera.wall;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A connection that takes the thread's side before a statement is made: once in each transaction and at each change of
 * sides within it, for that transaction alone ({@code set_config(…, true)}); outside a transaction whenever the connection
 * was last told another side.
 */
final class WalledConnection implements InvocationHandler {

    private final Connection connection;
    private final Connection physical;
    private final Map<Connection, Side> told;
    private @Nullable Side taken;

    private WalledConnection(Connection connection, Map<Connection, Side> told) throws SQLException {
        this.connection = connection;
        this.physical = (Connection) connection.unwrap(PGConnection.class);
        this.told = told;
    }

    static Connection around(Connection connection, Map<Connection, Side> told) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                WalledConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new WalledConnection(connection, told));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a connection is equal to itself alone
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "createStatement", "prepareStatement", "prepareCall" -> takeSide();
            // what was taken for the transaction is gone with it
            case "setAutoCommit", "commit", "rollback" -> taken = null;
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private void takeSide() throws SQLException {
        Side wanted = Behalf.current();
        if (connection.getAutoCommit()) {
            if (!wanted.equals(told.get(physical))) {
                told.remove(physical);
                wanted.take(connection, false);
                told.put(physical, wanted);
            }
        } else if (!wanted.equals(taken)) {
            wanted.take(connection, true);
            taken = wanted;
        }
    }
}

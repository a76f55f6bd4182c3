package org.tessera.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Recognises that PostgreSQL cannot be reached for the moment, whoever wrapped it. */
public final class DatabaseAway {

    private static final int DEEPEST = 12;

    private DatabaseAway() {}

    /** By class, or by SQL state: 08 is a lost connection, 57P a server that stops or starts. */
    public static boolean in(@Nullable Throwable thrown) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof SQLException refused && away(refused)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static boolean away(SQLException refused) {
        String state = refused.getSQLState();
        return refused instanceof SQLTransientConnectionException
                || refused instanceof SQLRecoverableException
                || (state == null
                        ? "Connection is closed".equals(refused.getMessage())
                        : state.startsWith("08") || state.startsWith("57P"));
    }
}

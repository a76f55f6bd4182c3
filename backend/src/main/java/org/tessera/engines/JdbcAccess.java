package org.tessera.engines;

/** How to reach a PostgreSQL database. */
public record JdbcAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " as " + user;
    }
}

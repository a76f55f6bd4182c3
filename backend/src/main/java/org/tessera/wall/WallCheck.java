package org.tessera.wall;

import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start with a login that the wall does not hold: a superuser's, the owner's of the tables, or an exempted one. */
final class WallCheck implements InitializingBean {

    private final JdbcClient database;

    WallCheck(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    @Override
    public void afterPropertiesSet() {
        boolean open = database.sql("""
                        select rolsuper or rolbypassrls or exists (
                            select from pg_class where relname = 'passage' and relkind = 'r' and relowner = pg_roles.oid)
                        from pg_roles where rolname = session_user""").query(Boolean.class).single();
        if (open) {
            throw new IllegalStateException("The database login of the application owns its tables or is exempt from"
                    + " row-level security. Give it a login of its own (spring.datasource) and Flyway the owner's"
                    + " (spring.flyway); docs/production.md says how.");
        }
    }
}

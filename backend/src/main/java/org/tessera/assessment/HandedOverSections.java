package org.tessera.assessment;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tessera.accounts.WorkHandedOver;

/** The sections that an account answers for are its successor's. */
@Component
class HandedOverSections {

    private final JdbcClient jdbc;

    HandedOverSections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(WorkHandedOver handed) {
        jdbc.sql("update section set responsible = :successor where responsible = :account")
                .param("successor", handed.successor())
                .param("account", handed.account())
                .update();
    }
}

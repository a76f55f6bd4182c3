package org.tessera.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder where the newest checkpoint lies outside the database; default {@code ledger} in the data folder */
@ConfigurationProperties("tessera.ledger")
public record LedgerSettings(@Nullable Path folder) {}

package org.tessera.engines;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the engines that this application started are there, known at once and without asking them. */
final class LocalEnginesHealth implements HealthIndicator {

    private final Engines engines;

    LocalEnginesHealth(Engines engines) {
        this.engines = engines;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        engines.away().forEach(name -> health.down().withDetail(name, "away, being started again"));
        return health.build();
    }
}

package org.tessera.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param threads how many jobs a worker does at the same time; each parsed document has a process of its own */
@ConfigurationProperties("tessera.jobs")
public record JobSettings(@DefaultValue("4") int threads) {
    public JobSettings {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("tessera.jobs.threads must be between 1 and 64, not " + threads);
        }
    }
}

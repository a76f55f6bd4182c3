package org.tessera.provider;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tessera.provider}, as far as it is about asking a team's provider again.
 *
 * @param look how often it is asked whether somebody in a browser may still be there; a minute at most
 */
@ConfigurationProperties("tessera.provider")
record ProviderSettings(@DefaultValue("PT45S") Duration look) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    ProviderSettings {
        if (look.isNegative() || look.isZero() || look.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "tessera.provider.look must be above zero and a minute at most, not " + look);
        }
    }
}

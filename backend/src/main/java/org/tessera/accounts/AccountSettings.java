package org.tessera.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tessera.accounts}.
 *
 * @param look how often this node looks whether everybody inside may still be there, and for how long it remembers an
 *     account's rights; news of a change come at once, so this is for news that were lost
 */
@ConfigurationProperties("tessera.accounts")
public record AccountSettings(@DefaultValue("PT20S") Duration look) {}

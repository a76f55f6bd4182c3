package org.tessera.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param indexPrefix begins the names of this installation's indexes and aliases; lower case
 */
@ConfigurationProperties("tessera.search")
public record SearchSettings(@DefaultValue("tessera") String indexPrefix) {}

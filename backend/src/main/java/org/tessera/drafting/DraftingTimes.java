package org.tessera.drafting;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What drafting does from time to time runs on Spring's scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DraftingTimes {}

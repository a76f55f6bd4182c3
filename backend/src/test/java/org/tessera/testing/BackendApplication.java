package org.tessera.testing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application without its screens. Not annotated as a configuration, so that no other test's scan finds it. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("org.tessera")
@ComponentScan(
        basePackages = "org.tessera",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @ComponentScan.Filter(
                    type = org.springframework.context.annotation.FilterType.CUSTOM,
                    classes = org.springframework.boot.context.TypeExcludeFilter.class),
            @ComponentScan.Filter(
                    type = org.springframework.context.annotation.FilterType.CUSTOM,
                    classes = org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter.class)
        })
class BackendApplication {}

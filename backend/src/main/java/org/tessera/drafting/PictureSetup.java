package org.tessera.drafting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tessera.drafting.imaging.Redrawing;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PictureSettings.class)
class PictureSetup {

    @Bean
    Redrawing redrawing(PictureSettings settings) {
        return new Redrawing((int) settings.largest().toBytes(), settings.mostPixels(), settings.longestSide());
    }
}

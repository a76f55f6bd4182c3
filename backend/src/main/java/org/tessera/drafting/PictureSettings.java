package org.tessera.drafting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which pictures are taken into figures.
 *
 * @param largest as it is handed in, and as it is kept
 * @param mostPixels its width by its height, counted before anything is unpacked
 * @param longestSide in pixels; a larger picture is kept smaller
 */
@ConfigurationProperties("tessera.pictures")
public record PictureSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("25000000") int mostPixels,
        @DefaultValue("3600") int longestSide) {}

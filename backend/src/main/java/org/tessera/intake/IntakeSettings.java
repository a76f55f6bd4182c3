package org.tessera.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.tessera.marking.Marking;

/**
 * What is taken in.
 *
 * @param markingCeiling the installation's accreditation: material marked above it is refused
 * @param largestEnvelope as it is handed in, and what may come out of it
 * @param longestUpload after which a slow upload is cut off
 * @param keepRejected how long an envelope that could not be opened is kept for the administrator
 */
@ConfigurationProperties("tessera.intake")
public record IntakeSettings(
        @DefaultValue("BPL") Marking markingCeiling,
        @DefaultValue("2GB") DataSize largestEnvelope,
        @DefaultValue("PT1H") Duration longestUpload,
        @DefaultValue("P30D") Duration keepRejected) {}

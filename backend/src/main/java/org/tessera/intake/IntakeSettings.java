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
 * @param longestUpload after which a slow request is cut off; one that can be resumed goes on in the next
 * @param uploadQuota what one account may have under way, in all
 * @param uploadsAtOnce how many connections of one account may send at the same time
 * @param keepUploads how long an upload that nobody continues is kept
 * @param keepRejected how long an envelope that could not be opened is kept for the administrator
 */
@ConfigurationProperties("tessera.intake")
public record IntakeSettings(
        @DefaultValue("BPL") Marking markingCeiling,
        @DefaultValue("5GB") DataSize largestEnvelope,
        @DefaultValue("PT1H") Duration longestUpload,
        @DefaultValue("20GB") DataSize uploadQuota,
        @DefaultValue("4") int uploadsAtOnce,
        @DefaultValue("P7D") Duration keepUploads,
        @DefaultValue("P30D") Duration keepRejected) {}

package org.tessera.intake;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.tessera.contribution.Contributions;
import org.tessera.contribution.Originals;
import org.tessera.contribution.Signatures;
import org.tessera.envelope.Envelopes;
import org.tessera.signers.Signers;
import org.tessera.storage.Blobs;

/** Only a worker opens: a web node has no key to do it with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeSetup {

    @Bean
    @ConditionalOnExpression("'${tessera.role:both}' != 'web'")
    Opener opener(
            Blobs blobs,
            Envelopes envelopes,
            Originals originals,
            Contributions contributions,
            Signers signers,
            Signatures signatures,
            OpeningQueue queue,
            IntakeSettings settings,
            PlatformTransactionManager transactions) {
        return new Opener(
                blobs, envelopes, originals, contributions, signers, signatures, queue, settings, transactions);
    }
}

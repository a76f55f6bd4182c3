package org.tessera.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Reads the keys once at the start; in local mode, makes them first. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysSettings.class)
class KeyBeans {

    private static final Logger log = LoggerFactory.getLogger(KeyBeans.class);

    @Bean
    KeyFolder keyFolder(KeysSettings settings, KeyFolder.Filling firstKeys, Environment environment)
            throws IOException, GeneralSecurityException {
        boolean local = !environment.acceptsProfiles(Profiles.of("team"));
        KeyFolder folder = new KeyFolder(settings.folder());
        if (folder.isEmpty()) {
            if (!local && !settings.generateKeys()) {
                throw new KeysMissing("There are no keys in " + settings.folder()
                        + ". Mount the installation's keys there (TESSERA_KEYS), or start one worker once with"
                        + " TESSERA_GENERATE_KEYS=true to make new ones; web nodes then get a copy without "
                        + KeyFolder.INTAKE + ", " + KeyFolder.ML_KEM + " and " + KeyFolder.OPENPGP);
            }
            folder.fillIfEmpty(firstKeys);
            log.info("New keys were made in {}", settings.folder());
        }
        folder.requireWhole(settings.opensEnvelopes());
        if (settings.opensEnvelopes() && (local || settings.generateKeys())) {
            folder.complete(firstKeys);
        }
        if (settings.insideData()) {
            log.warn("The keys lie inside the data folder: whoever copies the data can read it. Set TESSERA_KEYS to a"
                    + " folder elsewhere before anything real is handed in.");
        }
        return folder;
    }

    @Bean
    MasterKey masterKey(KeyFolder folder) throws IOException {
        return folder.master();
    }

    @Bean
    IntakePublicKeys intakePublicKeys(KeyFolder folder) throws IOException, GeneralSecurityException {
        return folder.publicKeys();
    }

    @Bean
    @ConditionalOnExpression("'${tessera.role:both}' != 'web'")
    IntakePrivateKeys intakePrivateKeys(KeyFolder folder) throws IOException, GeneralSecurityException {
        return folder.privateKeys();
    }

    @Bean
    SigningKey signingKey(KeyFolder folder) throws IOException, GeneralSecurityException {
        return folder.signingKey();
    }
}

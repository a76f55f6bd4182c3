package org.tessera.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tessera.envelope.Reason;
import org.tessera.text.Texts;

/** Whoever is refused learns what is wrong and what to do. */
class RefusalTextsTest {

    private static final String SAYS_HOW =
            "(?s).*(openssl cms -encrypt -binary -aes-256-gcm|gpg --encrypt --recipient-file|[Ss]eal the .*file|to the intake"
                    + " of this installation).*";

    @ParameterizedTest
    @EnumSource
    void eachRefusalSaysWhatIsWrongAndWhatToDo(Reason reason) {
        String text = Texts.get(reason.text());
        assertThat(text).startsWith("Th").matches(SAYS_HOW).doesNotContain("{");
        assertThat(text.split("[.:;] ")).as("what is wrong, then what to do").hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"envelope.not-for-us", "envelope.damaged"})
    void eachRejectionDoesToo(String key) {
        assertThat(Texts.get(key)).matches(SAYS_HOW);
    }

    @Test
    void theMissingOptionForRsaIsNamed() {
        assertThat(Texts.get(Reason.RSA_PKCS1.text())).contains("-keyopt rsa_padding_mode:oaep");
    }
}

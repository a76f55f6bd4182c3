package org.tessera.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tessera.keys.IntakePrivateKeys;

/** RFC 9580's authenticated messages, which gpg 2.2 cannot write: Bouncy Castle makes them, the RFC has one ready. */
class OpenPgpVersionTwoTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CMS")
    void eachModeOpensByteForByte(Sealed form) throws Exception {
        IntakePrivateKeys keys = TestedIntake.keys("intake.p12");
        byte[] content = TestedIntake.fixture("make.sh");
        byte[] envelope =
                form.seal(keys.certificate(), TestedIntake.fixture("keys/intake-openpgp-public.asc"), content);

        assertThat(TestedIntake.content(new TestedIntake(data).open(keys, envelope)))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CMS", "SEIPD_1"})
    void noChangedByteLetsAnythingOut(Sealed form) throws Exception {
        IntakePrivateKeys keys = TestedIntake.keys("intake.p12");
        TestedIntake intake = new TestedIntake(data);
        byte[] content = TestedIntake.fixture("content.bin");
        byte[] whole = form.seal(keys.certificate(), TestedIntake.fixture("keys/intake-openpgp-public.asc"), content);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= 0x20;
            Opening opening = intake.open(keys, changed);
            if (opening instanceof Opening.Opened) {
                // A header byte that means nothing may change; the content never.
                assertThat(TestedIntake.content(opening)).as("byte %d", i).isEqualTo(content);
                assertThat(i).isLessThan(whole.length - content.length - 2 * 16);
            }
        }
        assertThat(intake.left()).isEmpty();
    }

    /** RFC 9580, A.4 (the key) and A.8 (the message). */
    @Test
    void theStandardsOwnMessageOpens() throws Exception {
        IntakePrivateKeys demo = TestedIntake.keys("intake.p12");
        IntakePrivateKeys keys = new IntakePrivateKeys(demo.key(), demo.certificate(), """
                -----BEGIN PGP PRIVATE KEY BLOCK-----

                xUsGY4d/4xsAAAAg+U2nu0jWCmHlZ3BqZYfQMxmZu52JGggkLq2EVD34laMAGXKB
                exK+cH6NX1hs5hNhIB00TrJmosgv3mg1ditlsLfCsQYfGwoAAABCBYJjh3/jAwsJ
                BwUVCg4IDAIWAAKbAwIeCSIhBssYbE8GCaaX5NUt+mxyKwwfHifBilZwj2Ul7Ce6
                2azJBScJAgcCAAAAAK0oIBA+LX0ifsDm185Ecds2v8lwgyU2kCcUmKfvBXbAf6rh
                RYWzuQOwEn7E/aLwIwRaLsdry0+VcallHhSu4RN6HWaEQsiPlR4zxP/TP7mhfVEe
                7XWPxtnMUMtf15OyA51YBMdLBmOHf+MZAAAAIIaTJINn+eUBXbki+PSAld2nhJh/
                LVmFsS+60WyvXkQ1AE1gCk95TUR3XFeibg/u/tVY6a//1q0NWC1X+yui3O24wpsG
                GBsKAAAALAWCY4d/4wKbDCIhBssYbE8GCaaX5NUt+mxyKwwfHifBilZwj2Ul7Ce6
                2azJAAAAAAQBIKbpGG2dWTX8j+VjFM21J0hqWlEg+bdiojWnKfA5AQpWUWtnNwDE
                M0g12vYxoWM8Y81W+bHBw805I8kWVkXU6vFOi+HWvv/ira7ofJu16NnoUkhclkUr
                k0mXubZvyl4GBg==
                -----END PGP PRIVATE KEY BLOCK-----
                """, "");
        byte[] message = Sealed.ascii("""
                -----BEGIN PGP MESSAGE-----

                wV0GIQYSyD8ecG9jCP4VGkF3Q6HwM3kOk+mXhIjR2zeNqZMIhRmHzxjV8bU/gXzO
                WgBM85PMiVi93AZfJfhK9QmxfdNnZBjeo1VDeVZheQHgaVf7yopqR6W1FT6NOrfS
                aQIHAgZhZBZTW+CwcW1g4FKlbExAf56zaw76/prQoN+bAzxpohup69LA7JW/Vp0l
                yZnuSj3hcFj0DfqLTGgr4/u717J+sPWbtQBfgMfG9AOIwwrUBqsFE9zW+f1zdlYo
                bhF30A+IitsxxA==
                -----END PGP MESSAGE-----
                """);

        assertThat(TestedIntake.content(new TestedIntake(data).open(keys, message)))
                .isEqualTo("Hello, world!".getBytes(StandardCharsets.US_ASCII));
    }
}

package org.tessera.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tessera.identity.Country;
import org.tessera.testing.TesseraTest;

/** What is sealed opens only in its place, whole, and as long as its key lives. */
@TesseraTest
class VaultTest {

    private final Vault vault;

    VaultTest(Vault vault) {
        this.vault = vault;
    }

    @Test
    void opensWhatItSealed() {
        UUID key = vault.newContributionKey(Country.GE);

        byte[] sealed = vault.sealText(key, "passage.text/1", "ორი ქსელი");

        assertThat(new String(sealed, UTF_8)).doesNotContain("ქსელი");
        assertThat(vault.openText(key, "passage.text/1", sealed)).isEqualTo("ორი ქსელი");
    }

    @Test
    void opensInNoOtherPlaceAndWithNoOtherKey() {
        UUID key = vault.newContributionKey(Country.GE);
        UUID other = vault.newContributionKey(Country.GE);
        byte[] sealed = vault.sealText(key, "passage.text/1", "words");

        assertThatThrownBy(() -> vault.open(key, "passage.text/2", sealed)).isInstanceOf(NotSealedHere.class);
        assertThatThrownBy(() -> vault.open(other, "passage.text/1", sealed)).isInstanceOf(NotSealedHere.class);
    }

    @Test
    void noticesAChangedByte() {
        UUID key = vault.newAssessmentKey();
        byte[] sealed = vault.sealText(key, "c", "words");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(key, "c", changed)).isInstanceOf(NotSealedHere.class);
        }
    }

    @Test
    void aStreamIsWholeOrNotAtAll() throws IOException {
        UUID key = vault.newContributionKey(Country.MD);
        byte[] plain = new byte[3_000_000];
        Arrays.fill(plain, (byte) 'x');
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = vault.sealing(key, "original/1", sealed)) {
            out.write(plain);
        }

        try (InputStream in = vault.opening(key, "original/1", new ByteArrayInputStream(sealed.toByteArray()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
        byte[] cut = Arrays.copyOf(sealed.toByteArray(), sealed.size() - 1);
        assertThatThrownBy(() -> {
                    try (InputStream in = vault.opening(key, "original/1", new ByteArrayInputStream(cut))) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(Exception.class);
    }

    @Test
    void aDestroyedKeyErasesWhatItSealed() {
        UUID key = vault.newContributionKey(Country.UA);
        byte[] sealed = vault.sealText(key, "c", "words");

        vault.destroy(key);

        assertThatThrownBy(() -> vault.open(key, "c", sealed)).isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void blindsTheSameForOneCountryAndDifferentlyForAnother() {
        assertThat(vault.blind(Country.GE, "batumi"))
                .isEqualTo(vault.blind(Country.GE, "batumi"))
                .isNotEqualTo(vault.blind(Country.MD, "batumi"))
                .isNotEqualTo(vault.blind(Country.GE, "poti"));
    }

    @Test
    void aRenewedBlindingKeyStandsBesideTheEarlierOneUntilThatIsDestroyed() {
        UUID earlier = vault.blindingKeys(Country.AZ).getFirst();
        byte[] before = vault.blind(Country.AZ, "baku");

        UUID renewed = vault.newBlindingKey(Country.AZ);

        assertThat(vault.blindingKeys(Country.AZ)).containsExactly(renewed, earlier);
        assertThat(vault.blind(Country.AZ, "baku"))
                .isEqualTo(vault.blind(Country.AZ, renewed, "baku"))
                .isNotEqualTo(before);
        assertThat(vault.blind(Country.AZ, earlier, "baku")).isEqualTo(before);

        vault.destroy(earlier);

        assertThat(vault.blindingKeys(Country.AZ)).containsExactly(renewed);
        assertThatThrownBy(() -> vault.blind(Country.AZ, earlier, "baku")).isInstanceOf(KeyDestroyed.class);
    }
}

package org.tessera.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** An installation's keys: made whole or not at all, readable by nobody else, and only where they are needed. */
class KeyFolderTest {

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("org.tessera.keys")
    static class KeysOnly {}

    @TempDir
    Path data;

    private final ApplicationContextRunner node = new ApplicationContextRunner().withUserConfiguration(KeysOnly.class);

    @Test
    void aFirstLocalStartMakesKeysThatTheNextStartFinds() {
        node.withPropertyValues("tessera.data=" + data).run(first -> {
            MasterKey master = first.getBean(MasterKey.class);
            IntakePublicKeys open = first.getBean(IntakePublicKeys.class);
            node.withPropertyValues("tessera.data=" + data).run(second -> {
                assertThat(second.getBean(MasterKey.class).bytes()).isEqualTo(master.bytes());
                assertThat(second.getBean(IntakePublicKeys.class)).isEqualTo(open);
            });
        });
    }

    @Test
    void onlyTheOwnerReadsTheFolder() {
        node.withPropertyValues("tessera.data=" + data).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(mode(data.resolve("keys"))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(data.resolve("keys"))) {
                assertThat(files)
                        .hasSize(13)
                        .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
            }
        });
    }

    @Test
    void aFolderFromBeforeGetsItsKeyAgainstComputersOfTomorrow() {
        node.withPropertyValues("tessera.data=" + data).run(context -> {
            for (String name :
                    List.of(KeyFolder.ML_KEM, KeyFolder.ML_KEM + KeyFolder.PASSWORD, KeyFolder.ML_KEM_CERTIFICATE)) {
                Files.delete(data.resolve("keys").resolve(name));
            }
        });
        node.withPropertyValues("tessera.data=" + data, "tessera.role=web")
                .run(context -> assertThat(
                                context.getBean(IntakePublicKeys.class).mlKemPem())
                        .isNull());
        node.withPropertyValues("tessera.data=" + data).run(context -> {
            String pem = Objects.requireNonNull(
                    context.getBean(IntakePublicKeys.class).mlKemPem());
            SealingKey key = Objects.requireNonNull(
                    context.getBean(IntakePrivateKeys.class).mlKem());
            assertThat(Certificates.parse(pem)).isEqualTo(key.certificate());
            assertThat(key.key().getAlgorithm()).startsWith("ML-KEM");
            key.certificate()
                    .verify(context.getBean(SigningKey.class).certificate().getPublicKey());
            assertThat(mode(data.resolve("keys").resolve(KeyFolder.ML_KEM))).isEqualTo("rw-------");
        });
    }

    @Test
    void aTeamNodeWithoutKeysRefusesToStartAndSaysWhatToDo() {
        node.withPropertyValues("tessera.data=" + data, "spring.profiles.active=team")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(KeysMissing.class)
                        .hasMessageContaining("TESSERA_KEYS"));
        assertThat(data.resolve("keys")).doesNotExist();
    }

    @Test
    void aWebNodeHoldsNoIntakeKeyAndNeedsNone() {
        node.withPropertyValues("tessera.data=" + data).run(context -> {
            assertThat(context).hasSingleBean(IntakePrivateKeys.class);
            Files.delete(data.resolve("keys").resolve(KeyFolder.INTAKE));
            Files.delete(data.resolve("keys").resolve(KeyFolder.OPENPGP));
        });
        node.withPropertyValues("tessera.data=" + data, "tessera.role=web")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(IntakePrivateKeys.class)
                        .hasSingleBean(IntakePublicKeys.class)
                        .hasSingleBean(SigningKey.class));
        node.withPropertyValues("tessera.data=" + data, "tessera.role=worker")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(KeyFolder.INTAKE)
                        .hasMessageContaining(KeyFolder.OPENPGP));
    }

    @Test
    void keysThatAreThereAreNeverMadeAnew() throws Exception {
        Path folder = Files.createDirectory(data.resolve("keys"));
        Files.write(folder.resolve(KeyFolder.MASTER), new byte[32]);
        new KeyFolder(folder).fillIfEmpty(fresh -> {
            throw new AssertionError("must not be called");
        });
        assertThatThrownBy(() -> new KeyFolder(folder).requireWhole(true))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining(KeyFolder.RECEIPTS);
    }

    @Test
    void anEmptyMountedFolderIsFilled() throws Exception {
        Path folder = Files.createDirectory(data.resolve("keys"));
        new KeyFolder(folder).fillIfEmpty(fresh -> Files.write(fresh.resolve(KeyFolder.MASTER), new byte[32]));
        assertThat(new KeyFolder(folder).master().bytes()).isEqualTo(new byte[32]);
    }

    @Test
    void theSigningKeyBelongsToItsCertificate() {
        node.withPropertyValues("tessera.data=" + data).run(context -> {
            SigningKey key = context.getBean(SigningKey.class);
            Signature signature = Signature.getInstance("SHA384withECDSA");
            signature.initSign(key.key());
            signature.update(new byte[] {1, 2, 3});
            byte[] signed = signature.sign();
            signature.initVerify(key.certificate());
            signature.update(new byte[] {1, 2, 3});
            assertThat(signature.verify(signed)).isTrue();
            assertThat(key.toString()).isEqualTo("SigningKey[hidden]");
        });
    }

    @Test
    void aMasterKeyOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new MasterKey(new byte[31])).isInstanceOf(KeysMissing.class);
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

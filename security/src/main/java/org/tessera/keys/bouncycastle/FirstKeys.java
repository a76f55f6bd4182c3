package org.tessera.keys.bouncycastle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.tessera.keys.KeyFolder;
import org.tessera.keys.SigningKey;

/** Fills a folder with an installation's first keys. */
@Component
class FirstKeys implements KeyFolder.Filling {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Writes the master key, the intake's and the receipts' PKCS#12, the intake's OpenPGP key and the public halves. */
    @Override
    public void fill(Path folder) throws IOException, GeneralSecurityException {
        pkcs12(folder, "intake", SelfSigned.forSealing("Tessera intake"));
        SelfSigned receipts = SelfSigned.forSigning("Tessera receipts");
        pkcs12(folder, "receipts", receipts);
        addMlKem(folder, new SigningKey(receipts.key(), receipts.certificate()));
        String passphrase = password();
        OpenPgpKey openPgp = OpenPgpKey.make("Tessera intake", passphrase);
        write(folder, KeyFolder.OPENPGP, openPgp.secret());
        write(folder, KeyFolder.OPENPGP_PASSPHRASE, passphrase + "\n");
        write(folder, KeyFolder.OPENPGP_PUBLIC, openPgp.open());
        Files.write(folder.resolve(KeyFolder.MASTER), random(32));
    }

    @Override
    public void addMlKem(Path folder, SigningKey issuer) throws IOException, GeneralSecurityException {
        pkcs12(folder, "intake-ml-kem", SelfSigned.forEncapsulation("Tessera intake ML-KEM-768", issuer));
    }

    private static void pkcs12(Path folder, String name, SelfSigned made) throws IOException, GeneralSecurityException {
        String password = password();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(name, made.key(), password.toCharArray(), new Certificate[] {made.certificate()});
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".p12"))) {
            store.store(out, password.toCharArray());
        }
        write(folder, name + ".p12" + KeyFolder.PASSWORD, password + "\n");
        write(folder, name + "-certificate.pem", made.pem());
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(24));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

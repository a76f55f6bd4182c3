package org.tessera.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code TESSERA_KEYS} and the files in it. */
public final class KeyFolder {

    public static final String MASTER = "master.key";
    public static final String INTAKE = "intake.p12";
    public static final String INTAKE_CERTIFICATE = "intake-certificate.pem";
    public static final String OPENPGP = "intake-openpgp.asc";
    public static final String OPENPGP_PASSPHRASE = "intake-openpgp.passphrase";
    public static final String OPENPGP_PUBLIC = "intake-openpgp-public.asc";
    public static final String RECEIPTS = "receipts.p12";
    public static final String RECEIPTS_CERTIFICATE = "receipts-certificate.pem";
    /** Not in every installation: what a folder of an earlier time lacks is no fault. */
    public static final String ML_KEM = "intake-ml-kem.p12";

    public static final String ML_KEM_CERTIFICATE = "intake-ml-kem-certificate.pem";
    /** Beside each PKCS#12 file, its password. */
    public static final String PASSWORD = ".password";

    private static final List<String> EVERY_NODE =
            List.of(MASTER, INTAKE_CERTIFICATE, OPENPGP_PUBLIC, RECEIPTS, RECEIPTS + PASSWORD, RECEIPTS_CERTIFICATE);
    private static final List<String> WORKER = List.of(INTAKE, INTAKE + PASSWORD, OPENPGP, OPENPGP_PASSPHRASE);

    /** Fills an empty folder with new keys. */
    public interface Filling {
        void fill(Path folder) throws IOException, GeneralSecurityException;

        /** Adds the ML-KEM-768 key that folders of an earlier time lack. */
        default void addMlKem(Path folder, SigningKey issuer) throws IOException, GeneralSecurityException {}
    }

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Where other features of this node keep a key of their own, once this folder is filled. */
    public Path path() {
        return folder;
    }

    /** Whether nothing is there yet. */
    public boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Makes the folder with its keys unless it is there. Whole or not at all: the keys are made beside it and moved in
     * one step, under a lock that a second process on the same first start waits for.
     */
    public void fillIfEmpty(Filling filling) throws IOException, GeneralSecurityException {
        Path parent = Files.createDirectories(folder.getParent());
        Path lock = parent.resolve("." + folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            if (!held.isValid() || !isEmpty()) {
                return;
            }
            Path fresh = Files.createTempDirectory(parent, "." + folder.getFileName() + "-new-");
            filling.fill(fresh);
            tighten(fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Adds what folders of an earlier time lack. */
    public void complete(Filling filling) throws IOException, GeneralSecurityException {
        if (!hasMlKem() && Files.isWritable(folder)) {
            filling.addMlKem(folder, signingKey());
            tighten(folder);
        }
    }

    /**
     * @param worker whether the node opens envelopes
     * @throws KeysMissing naming the files that are not there
     */
    public void requireWhole(boolean worker) {
        List<String> missing = Stream.concat(EVERY_NODE.stream(), worker ? WORKER.stream() : Stream.of())
                .filter(name -> !Files.isReadable(folder.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new KeysMissing("In " + folder + " these key files are missing or not readable: " + missing);
        }
    }

    public MasterKey master() throws IOException {
        return new MasterKey(Files.readAllBytes(folder.resolve(MASTER)));
    }

    public IntakePublicKeys publicKeys() throws IOException, GeneralSecurityException {
        String pem = text(INTAKE_CERTIFICATE);
        String mlKem = Files.isRegularFile(folder.resolve(ML_KEM_CERTIFICATE)) ? text(ML_KEM_CERTIFICATE) : null;
        return new IntakePublicKeys(
                pem, Certificates.fingerprint(Certificates.parse(pem)), text(OPENPGP_PUBLIC), mlKem);
    }

    public IntakePrivateKeys privateKeys() throws IOException, GeneralSecurityException {
        KeyStore.PrivateKeyEntry intake = entry(INTAKE);
        return new IntakePrivateKeys(
                intake.getPrivateKey(),
                (X509Certificate) intake.getCertificate(),
                text(OPENPGP),
                text(OPENPGP_PASSPHRASE).strip(),
                hasMlKem() ? mlKem() : null);
    }

    /** Whether the intake has a key against computers of tomorrow. */
    public boolean hasMlKem() {
        return Files.isReadable(folder.resolve(ML_KEM));
    }

    private SealingKey mlKem() throws IOException, GeneralSecurityException {
        KeyStore.PrivateKeyEntry entry = entry(ML_KEM);
        return new SealingKey(entry.getPrivateKey(), (X509Certificate) entry.getCertificate());
    }

    public SigningKey signingKey() throws IOException, GeneralSecurityException {
        KeyStore.PrivateKeyEntry receipts = entry(RECEIPTS);
        PrivateKey key = receipts.getPrivateKey();
        return new SigningKey(key, (X509Certificate) receipts.getCertificate());
    }

    private KeyStore.PrivateKeyEntry entry(String name) throws IOException, GeneralSecurityException {
        char[] password = text(name + PASSWORD).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            store.load(in, password);
        }
        String alias = store.aliases().nextElement();
        if (store.getEntry(alias, new KeyStore.PasswordProtection(password)) instanceof KeyStore.PrivateKeyEntry key) {
            return key;
        }
        throw new KeysMissing(folder.resolve(name) + " holds no private key");
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private static void tighten(Path fresh) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> files = Files.list(fresh)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
    }
}

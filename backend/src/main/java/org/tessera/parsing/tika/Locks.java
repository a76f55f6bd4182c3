package org.tessera.parsing.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens what is locked, if one of the passwords that came along fits. */
final class Locks {

    /** Office documents since 2007 hide in a container of their own when they are locked. */
    private static final String OFFICE = "application/x-tika-ooxml-protected";

    /** Office itself writes 100,000 rounds; whoever asks for more wants our time. */
    private static final int ROUNDS = 500_000;

    private Locks() {}

    /** Whether this or what caused it says that a password is missing or wrong. */
    static boolean speaksOf(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            String kind = each.getClass().getSimpleName();
            if (kind.startsWith("EncryptedDocument") || kind.contains("Password")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document is one that is opened before it is read; other kinds are opened by their readers. */
    static boolean isLocked(Path file, String type) throws IOException {
        return type.equals(OFFICE) || (Kinds.isOpenDocument(type) && OpenDocumentLock.isLocked(file));
    }

    /** The document within, laid beside; null if no password fits. */
    static @Nullable Path open(Path file, String type, List<String> passwords, Attachments attachments)
            throws IOException {
        return type.equals(OFFICE)
                ? office(file, passwords, attachments)
                : OpenDocumentLock.open(file, passwords, attachments);
    }

    private static @Nullable Path office(Path file, List<String> passwords, Attachments attachments)
            throws IOException {
        List<String> all = new ArrayList<>(List.of(Decryptor.DEFAULT_PASSWORD));
        all.addAll(passwords);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            EncryptionInfo info = new EncryptionInfo(container);
            if (info.getVerifier().getSpinCount() > ROUNDS) {
                throw new IOException("More rounds than any honest program asks for");
            }
            for (String each : all) {
                Decryptor decryptor = Decryptor.getInstance(info);
                if (decryptor.verifyPassword(each)) {
                    try (InputStream plain = decryptor.getDataStream(container)) {
                        return attachments.unfold(plain, Long.MAX_VALUE);
                    }
                }
            }
            return null;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The entry of a ZIP, laid beside; null if no password fits. */
    static @Nullable Path entry(Path zip, ZipArchiveEntry entry, List<String> passwords, Attachments attachments)
            throws IOException {
        for (String each : passwords) {
            try (net.lingala.zip4j.ZipFile open = new net.lingala.zip4j.ZipFile(zip.toFile(), each.toCharArray())) {
                for (FileHeader header : open.getFileHeaders()) {
                    if (header.getOffsetLocalHeader() == entry.getLocalHeaderOffset()) {
                        try (InputStream in = open.getInputStream(header)) {
                            return attachments.unfold(in, entry.getCompressedSize());
                        }
                    }
                }
            } catch (ZipException wrong) {
                // the next one may fit
            }
        }
        return null;
    }
}

package org.tessera.parsing.cell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** Small files with a password. */
public final class LockedPapers {

    private LockedPapers() {}

    /** As Office since 2010 locks any of its documents. */
    static byte[] office(byte[] document, String password) {
        return Papers.bytes(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword(password);
                try (OutputStream locked = encryptor.getDataStream(container)) {
                    locked.write(document);
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
                container.writeFilesystem(out);
            }
        });
    }

    static byte[] xls(byte[] workbook, String password) {
        return Papers.bytes(out -> {
            try (HSSFWorkbook open = new HSSFWorkbook(new ByteArrayInputStream(workbook))) {
                Biff8EncryptionKey.setCurrentUserPassword(password);
                open.write(out);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        });
    }

    /** @param method AES as new programs write it, or the old cipher of ZIP */
    public static byte[] zip(String name, byte[] content, String password, EncryptionMethod method) {
        return Papers.bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out, password.toCharArray())) {
                ZipParameters parameters = new ZipParameters();
                parameters.setFileNameInZip(name);
                parameters.setEncryptFiles(true);
                parameters.setEncryptionMethod(method);
                zip.putNextEntry(parameters);
                zip.write(content);
                zip.closeEntry();
            }
        });
    }

    static byte[] sevenZip(String name, byte[] content, String password) {
        return Papers.bytes(out -> {
            SeekableInMemoryByteChannel file = new SeekableInMemoryByteChannel();
            try (SevenZOutputFile zip = new SevenZOutputFile(file, password.toCharArray())) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(name);
                entry.setLastModifiedTime(FileTime.from(Instant.EPOCH)); // Tika takes none without
                zip.putArchiveEntry(entry);
                zip.write(content);
                zip.closeArchiveEntry();
            }
            out.write(file.array(), 0, (int) file.size());
        });
    }

    /**
     * As LibreOffice locks OpenDocument: every part deflated, then AES-256-CBC or, before version 1.2, Blowfish, under a key
     * by PBKDF2; the manifest says how.
     */
    static byte[] openDocument(byte[] document, String password, boolean aes, int rounds) {
        Map<String, byte[]> entries = Entries.of(document);
        byte[] kind = Objects.requireNonNull(entries.remove("mimetype"));
        StringBuilder manifest =
                new StringBuilder("<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">");
        return Papers.bytes(out -> {
            try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
                stored(zip, "mimetype", kind);
                for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                    manifest.append(part(zip, each.getKey(), each.getValue(), password, aes, rounds));
                }
                stored(zip, "META-INF/manifest.xml", (manifest + "</m:manifest>").getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        });
    }

    private static String part(
            java.util.zip.ZipOutputStream zip, String name, byte[] content, String password, boolean aes, int rounds)
            throws IOException, GeneralSecurityException {
        byte[] packed = deflated(content);
        byte[] nonce = new byte[aes ? 16 : 8];
        byte[] salt = name.getBytes(StandardCharsets.UTF_8);
        String digest = aes ? "SHA-256" : "SHA-1";
        byte[] start = MessageDigest.getInstance(digest).digest(password.getBytes(StandardCharsets.UTF_8));
        PKCS5S2ParametersGenerator stretching = new PKCS5S2ParametersGenerator();
        stretching.init(start, salt, rounds);
        byte[] key = ((KeyParameter) stretching.generateDerivedMacParameters(aes ? 256 : 128)).getKey();
        Cipher cipher = Cipher.getInstance(aes ? "AES/CBC/ISO10126Padding" : "Blowfish/CFB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, aes ? "AES" : "Blowfish"), new IvParameterSpec(nonce));
        stored(zip, name, cipher.doFinal(packed));
        byte[] checksum =
                MessageDigest.getInstance(digest).digest(Arrays.copyOf(packed, Math.min(1024, packed.length)));
        return """
                <m:file-entry m:full-path="%s" m:media-type="text/xml"><m:encryption-data m:checksum-type="%s" m:checksum="%s">
                <m:algorithm m:algorithm-name="%s" m:initialisation-vector="%s"/>
                <m:key-derivation m:key-derivation-name="PBKDF2" m:key-size="%d" m:iteration-count="%d" m:salt="%s"/>%s
                </m:encryption-data></m:file-entry>""".formatted(
                        name,
                        aes ? "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" : "SHA1/1K",
                        base64(checksum),
                        aes ? "http://www.w3.org/2001/04/xmlenc#aes256-cbc" : "Blowfish CFB",
                        base64(nonce),
                        aes ? 32 : 16,
                        rounds,
                        base64(salt),
                        aes
                                ? "<m:start-key-generation m:start-key-generation-name=\"http://www.w3.org/2000/09/xmldsig#sha256\" m:key-size=\"32\"/>"
                                : "");
    }

    static void stored(java.util.zip.ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] deflated(byte[] content) {
        return Papers.bytes(out -> {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
                packed.write(content);
            } finally {
                deflater.end();
            }
        });
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

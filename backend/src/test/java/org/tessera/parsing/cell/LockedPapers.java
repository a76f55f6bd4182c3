package org.tessera.parsing.cell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files with a password. */
final class LockedPapers {

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
    static byte[] zip(String name, byte[] content, String password, EncryptionMethod method) {
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
}

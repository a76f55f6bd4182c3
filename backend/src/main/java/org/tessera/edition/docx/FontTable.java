package org.tessera.edition.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.tessera.edition.Fonts;

/** Embeds the fonts, obfuscated as ECMA-376 part 4, 2.8.1 wants it: the first 32 bytes XORed with the key's GUID. */
final class FontTable {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String CONTENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
    private static final String[] EMBED = {"embedRegular", "embedBold", "embedItalic"};

    private FontTable() {}

    static void embed(XWPFDocument document) throws IOException, InvalidFormatException {
        OPCPackage files = document.getPackage();
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, RELATION + "fontTable");
        PackagePart table = files.createPart(name, CONTENT);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
        for (Fonts font : Fonts.values()) {
            xml.append("<w:font w:name=\"").append(font.family()).append("\">");
            for (int i = 0; i < font.files().size(); i++) {
                String file = font.files().get(i);
                UUID key = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
                String relation = add(files, table, file, key);
                xml.append("<w:")
                        .append(EMBED[i])
                        .append(" r:id=\"")
                        .append(relation)
                        .append("\" w:fontKey=\"{")
                        .append(key.toString().toUpperCase(Locale.ROOT))
                        .append("}\"/>");
            }
            xml.append("</w:font>");
        }
        try (OutputStream out = table.getOutputStream()) {
            out.write(xml.append("</w:fonts>").toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String add(OPCPackage files, PackagePart table, String file, UUID key)
            throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName("/word/fonts/" + file + ".odttf");
        PackagePart part = files.createPart(name, FONT);
        try (InputStream font = Fonts.open(file);
                OutputStream out = part.getOutputStream()) {
            out.write(obfuscated(font.readAllBytes(), key));
        }
        return table.addRelationship(name, TargetMode.INTERNAL, RELATION + "font")
                .getId();
    }

    static byte[] obfuscated(byte[] font, UUID key) {
        byte[] guid = HexFormat.of().parseHex(key.toString().replace("-", ""));
        for (int i = 0; i < 32; i++) {
            font[i] ^= guid[15 - i % 16];
        }
        return font;
    }
}

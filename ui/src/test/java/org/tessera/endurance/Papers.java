package org.tessera.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small invented documents around one word. */
final class Papers {

    private static final int MANY = 400;

    private Papers() {}

    static byte[] text(String word) {
        return ("Invented report. The word " + word + " was heard near Cahul in 2025.\n").getBytes(UTF_8);
    }

    /** Enough paragraphs to be under way for a while. */
    static byte[] longText(String word) {
        StringBuilder text = new StringBuilder("Invented report. The word " + word + " was heard in 2025.\n\n");
        for (int each = 0; each < MANY; each++) {
            text.append("Paragraph ")
                    .append(each)
                    .append(" of an invented report, on routes, prices and people of whom nothing is known.\n\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** As a registry exports it: semicolons, Cyrillic letters in one byte each. */
    static byte[] table(String word) {
        return ("Місяць;Область;Примітка\nсічень;Київська;вигадане слово " + word + "\nлютий;Одеська;нічого\n")
                .getBytes(Charset.forName("windows-1251"));
    }

    static byte[] wordDocument(String word) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""");
            entry(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                    <w:p><w:r><w:t>Invented report. The word %s was heard near Batumi in 2025.</w:t></w:r></w:p>
                    </w:body></w:document>""".formatted(word));
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }
}

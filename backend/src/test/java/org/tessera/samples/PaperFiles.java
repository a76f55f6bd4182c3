package org.tessera.samples;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tessera.edition.Fonts;

/** PDF and ODT. */
final class PaperFiles {

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private PaperFiles() {}

    static byte[] pdf(String title, List<String> blocks) throws IOException {
        StringBuilder html = new StringBuilder("<html><head><title>" + escaped(title)
                + "</title><style>body{font-family:'Noto Sans','Noto Sans Armenian','Noto Sans Georgian';"
                + "font-size:11pt;line-height:1.45}</style></head><body>");
        for (String block : blocks) {
            int level = block.startsWith("#") ? block.indexOf(' ') : 0;
            String name = level == 0 ? "p" : "h" + level;
            html.append("<" + name + ">")
                    .append(escaped(level == 0 ? block : block.substring(level + 1)))
                    .append("</" + name + ">");
        }
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Fonts font : Fonts.values()) {
            for (String file : font.files()) {
                builder.useFont(
                        () -> Fonts.open(file),
                        font.family(),
                        file.endsWith("-Bold") ? 700 : 400,
                        file.endsWith("-Italic") ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.withHtmlContent(html.append("</body></html>").toString(), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    static byte[] odt(List<String> blocks) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.3\">"
                + "<office:body><office:text>");
        for (String block : blocks) {
            int level = block.startsWith("#") ? block.indexOf(' ') : 0;
            xml.append(level == 0 ? "<text:p>" : "<text:h text:outline-level=\"" + level + "\">")
                    .append(escaped(level == 0 ? block : block.substring(level + 1)))
                    .append(level == 0 ? "</text:p>" : "</text:h>");
        }
        xml.append("</office:text></office:body></office:document-content>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            stored(zip, "mimetype", ODT);
            deflated(zip, "content.xml", xml.toString());
            deflated(
                    zip,
                    "META-INF/manifest.xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
                            + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                            + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
                            + " manifest:media-type=\"" + ODT + "\"/><manifest:file-entry"
                            + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                            + "</manifest:manifest>");
        }
        return out.toByteArray();
    }

    /** The first entry of an ODT is stored, so that its type can be read without unpacking. */
    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void deflated(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.tessera.edition.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.tessera.edition.Fonts;
import org.tessera.edition.PdfPrinter;

/** By openhtmltopdf (ADR 80). */
@Component
class TaggedPdf implements PdfPrinter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public void print(String xhtml, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((_, _) -> null);
        for (Fonts font : Fonts.values()) {
            for (String file : font.files()) {
                FSSupplier<InputStream> bytes = () -> Fonts.open(file);
                builder.useFont(
                        bytes,
                        font.family(),
                        file.endsWith("-Bold") ? 700 : 400,
                        file.endsWith("-Italic") ? FontStyle.ITALIC : FontStyle.NORMAL,
                        true);
            }
        }
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Tessera");
        builder.toStream(out);
        builder.run();
    }
}

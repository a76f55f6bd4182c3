package org.tessera.edition.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.tessera.edition.ExportFormat;
import org.tessera.edition.Fonts;
import org.tessera.edition.Publication;
import org.tessera.edition.Publisher;

/** A tagged PDF with bookmarks, contents with page numbers, and every font embedded. It loads nothing from outside. */
@Component
class PdfPublisher implements Publisher {

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.PDF;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
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
        builder.withHtmlContent(new Html(publication).page(), null);
        builder.withProducer("Tessera");
        builder.toStream(out);
        builder.run();
    }
}

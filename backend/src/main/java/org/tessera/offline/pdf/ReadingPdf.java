package org.tessera.offline.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tessera.edition.Fonts;
import org.tessera.offline.Reading;
import org.tessera.offline.ReadingPrinter;

/** A tagged PDF with every font embedded, as editions are. It loads nothing from outside. */
@Component
class ReadingPdf implements ReadingPrinter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public void print(Reading reading, OutputStream out) throws IOException {
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
        builder.withHtmlContent(new ReadingHtml(reading).page(style()), null);
        builder.withProducer("Tessera");
        builder.toStream(out);
        builder.run();
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReadingPdf.class.getResourceAsStream("reading.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

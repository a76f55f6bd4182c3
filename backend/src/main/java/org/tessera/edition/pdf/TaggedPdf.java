package org.tessera.edition.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.edition.Fonts;
import org.tessera.edition.PdfPrinter;

/** By openhtmltopdf (ADR 80). */
@Component
class TaggedPdf implements PdfPrinter {

    /** A picture that the page may name; nothing else is ever looked for. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(byte @Nullable [] bytes) implements FSStream {

        @Override
        public @Nullable InputStream getStream() {
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }

        @Override
        public @Nullable Reader getReader() {
            return null;
        }
    }

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public void print(String xhtml, Map<String, byte[]> pictures, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((_, address) -> pictures.containsKey(address) ? address : null);
        builder.useProtocolsStreamImplementation(address -> new Held(pictures.get(address)), "picture");
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

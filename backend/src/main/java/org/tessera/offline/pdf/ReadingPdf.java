package org.tessera.offline.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tessera.edition.PdfPrinter;
import org.tessera.offline.Reading;
import org.tessera.offline.ReadingPrinter;

/** A tagged PDF with every font embedded, as editions are. */
@Component
class ReadingPdf implements ReadingPrinter {

    private final PdfPrinter printer;

    ReadingPdf(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public void print(Reading reading, OutputStream out) throws IOException {
        printer.print(new ReadingHtml(reading).page(style()), out);
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReadingPdf.class.getResourceAsStream("reading.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

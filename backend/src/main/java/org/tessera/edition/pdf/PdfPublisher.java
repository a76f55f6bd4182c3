package org.tessera.edition.pdf;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import org.tessera.edition.ExportFormat;
import org.tessera.edition.PdfPrinter;
import org.tessera.edition.Publication;
import org.tessera.edition.Publisher;

/** A tagged PDF with bookmarks, contents with page numbers, and every font embedded. */
@Component
class PdfPublisher implements Publisher {

    private final PdfPrinter printer;

    PdfPublisher(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.PDF;
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
        Html html = new Html(publication);
        printer.print(html.page(), html.pictures(), out);
    }
}

package org.tessera.edition.docx;

import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Endnotes are numbered 1, 2, 3: without a word about it, word processors number them i, ii, iii. */
final class Notes {

    private Notes() {}

    static void inDecimalFigures(XWPFDocument document) throws IOException {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        section.addNewEndnotePr().addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    }
}

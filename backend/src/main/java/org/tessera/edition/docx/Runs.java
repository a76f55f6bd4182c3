package org.tessera.edition.docx;

import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.tessera.edition.Fonts;

/** Text in runs, each in the embedded font that has its script. */
final class Runs {

    private Runs() {}

    static void add(XWPFParagraph paragraph, String text) {
        add(paragraph, text, _ -> {});
    }

    static void add(XWPFParagraph paragraph, String text, Consumer<XWPFRun> format) {
        int start = 0;
        Fonts font = Fonts.LATIN_CYRILLIC;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            Fonts wanted = Character.isLetter(codePoint) ? Fonts.of(codePoint) : font;
            if (wanted != font) {
                run(paragraph, text.substring(start, at), font, format);
                start = at;
                font = wanted;
            }
        }
        run(paragraph, text.substring(start), font, format);
    }

    static void raised(XWPFRun run) {
        run.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
    }

    private static void run(XWPFParagraph paragraph, String text, Fonts font, Consumer<XWPFRun> format) {
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        run.setText(legal(text));
        if (font != Fonts.LATIN_CYRILLIC) {
            for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
                run.setFontFamily(font.family(), range);
            }
        }
        format.accept(run);
    }

    /** Without the control characters that XML cannot hold. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package org.tessera.edition.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.tessera.edition.Publication;
import org.tessera.edition.Words;
import org.tessera.edition.Xhtml;

/** The publication as one XHTML page for the PDF renderer. Every word is escaped. */
final class Html {

    private final Publication publication;
    private final Words words;
    private final Xhtml page = new Xhtml();
    private final Blocks blocks = new Blocks(page);

    Html(Publication publication) {
        this.publication = publication;
        this.words = Words.of(publication);
    }

    String page() {
        raw("<html lang=\"").text(publication.language()).raw("\"><head><title>");
        text(publication.edition().title()).raw("</title>");
        meta("subject", words.get("number", publication.edition().number()));
        meta("keywords", publication.marking() + "; " + words.copy(publication));
        meta("author", "Tessera");
        meta("description", words.get("subtitle"));
        raw("<style>").raw(style().replace("PAGE-OF-PAGES", pages())).raw("</style>");
        bookmarks();
        raw("</head><body>");
        running();
        title();
        contents();
        for (int c = 0; c < publication.chapters().size(); c++) {
            chapter(c, publication.chapters().get(c));
        }
        notes();
        raw("</body></html>");
        return page.toString();
    }

    /** Those that the page names. */
    Map<String, byte[]> pictures() {
        return blocks.pictures();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("edition.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void meta(String name, String content) {
        raw("<meta name=\"" + name + "\" content=\"").text(content).raw("\"/>");
    }

    /** "Page 6 of 41" in the edition's language. */
    private String pages() {
        String[] parts = words.get("page", "\t", "\t").split("\t", -1);
        return quoted(parts[0]) + " counter(page) " + quoted(parts[1]) + " counter(pages) " + quoted(parts[2]);
    }

    private static String quoted(String words) {
        return "'" + words.replaceAll("[\\\\'<&]", "") + "'";
    }

    private void bookmarks() {
        raw("<bookmarks>");
        for (int c = 0; c < publication.chapters().size(); c++) {
            Publication.Chapter chapter = publication.chapters().get(c);
            raw("<bookmark name=\"").text(number(c) + chapter.title()).raw("\" href=\"#c" + c + "\">");
            for (int s = 0; s < chapter.sections().size() && !chapter.undivided(); s++) {
                raw("<bookmark name=\"").text(chapter.sections().get(s).title());
                raw("\" href=\"#c" + c + "s" + s + "\"/>");
            }
            raw("</bookmark>");
        }
        raw("</bookmarks>");
    }

    private static String number(int chapter) {
        return (chapter + 1) + "  ";
    }

    private void running() {
        raw("<div class=\"marking-top\">").text(publication.marking()).raw("</div>");
        raw("<div class=\"marking-bottom\">").text(publication.marking());
        raw("<div class=\"copy\">").text(words.copy(publication)).raw("</div></div>");
        raw("<div class=\"running-title\">").text(publication.edition().title()).raw("</div>");
    }

    private void title() {
        raw("<div class=\"cover\"><p class=\"cover-marking\">").text(publication.marking());
        raw("</p><p class=\"subtitle\">").text(words.get("subtitle")).raw("</p><h1>");
        text(publication.edition().title()).raw("</h1><p class=\"edition\">");
        text(words.get("number", publication.edition().number())).raw("</p><p>");
        text(words.frozen(publication)).raw("<br/>").text(words.exported(publication));
        raw("</p>");
        reasons();
        raw("<p class=\"terms\">").text(words.get("terms")).raw("</p><p class=\"digest\">");
        text(words.get("digest", publication.edition().digest())).raw("</p></div>");
    }

    private void reasons() {
        if (!publication.reasons().isEmpty()) {
            raw("<p class=\"why\">").text(words.get("marking.why"));
            publication.reasons().forEach(reason -> raw("<br/>").text("– " + reason));
            raw("</p>");
        }
    }

    private void contents() {
        raw("<div class=\"contents\"><h2>").text(words.get("contents")).raw("</h2>");
        for (int c = 0; c < publication.chapters().size(); c++) {
            Publication.Chapter chapter = publication.chapters().get(c);
            raw("<p class=\"toc-chapter\"><a href=\"#c" + c + "\">").text(number(c) + chapter.title());
            raw("</a></p>");
            for (int s = 0; s < chapter.sections().size() && !chapter.undivided(); s++) {
                raw("<p class=\"toc-section\"><a href=\"#c" + c + "s" + s + "\">");
                text(chapter.sections().get(s).title()).raw("</a></p>");
            }
        }
        if (!publication.notes().isEmpty()) {
            raw("<p class=\"toc-chapter\"><a href=\"#notes\">")
                    .text(words.get("notes"))
                    .raw("</a></p>");
        }
        raw("</div>");
    }

    private void chapter(int c, Publication.Chapter chapter) {
        raw("<h2 class=\"chapter" + (publication.beginsPage(c) ? " page" : "") + "\" id=\"c" + c + "\">")
                .text(number(c) + chapter.title())
                .raw("</h2>");
        for (int s = 0; s < chapter.sections().size(); s++) {
            Publication.Section section = chapter.sections().get(s);
            if (!chapter.undivided()) {
                raw("<h3 id=\"c" + c + "s" + s + "\">").text(section.title()).raw("</h3>");
            }
            raw("<p class=\"section-marking\">").text(section.marking()).raw("</p>");
            blocks.write(section.blocks());
        }
    }

    private void notes() {
        if (publication.notes().isEmpty()) {
            return;
        }
        raw("<h2 class=\"chapter page\" id=\"notes\">").text(words.get("notes")).raw("</h2><ol class=\"notes\">");
        for (Publication.Endnote note : publication.notes()) {
            raw("<li id=\"n" + note.number() + "\">").text(note.text()).raw("</li>");
        }
        raw("</ol>");
    }

    private Xhtml raw(String markup) {
        return page.raw(markup);
    }

    private Xhtml text(String words) {
        return page.text(words);
    }
}

package org.tessera.offline.pdf;

import java.util.List;
import java.util.Locale;
import org.tessera.drafting.QuotedWords;
import org.tessera.edition.Xhtml;
import org.tessera.offline.NumberedLine;
import org.tessera.offline.Reading;
import org.tessera.text.Texts;

/** The texts as one XHTML page: a table row for each line, its number in the margin. Every word is escaped. */
final class ReadingHtml {

    private final Reading reading;
    private final Xhtml page = new Xhtml();

    ReadingHtml(Reading reading) {
        this.reading = reading;
    }

    String page(String style) {
        String marking = Texts.get("names.marking." + reading.marking());
        String title = words("reading.title", reading.round().number(), reading.assessment());
        raw("<html lang=\"")
                .text(reading.language())
                .raw("\"><head><title>")
                .text(title)
                .raw("</title>");
        raw("<meta name=\"author\" content=\"Tessera\"/><meta name=\"description\" content=\"")
                .text(words("reading.what"))
                .raw("\"/><meta name=\"keywords\" content=\"")
                .text(marking)
                .raw("\"/>");
        raw("<style>").raw(style).raw("</style><bookmarks>");
        for (Reading.Part part : reading.parts()) {
            raw("<bookmark name=\"").text(part.number() + "  " + part.title());
            raw("\" href=\"#t" + part.number() + "\"/>");
        }
        raw("</bookmarks></head><body>");
        raw("<div class=\"marking-top\">").text(marking).raw("</div>");
        raw("<div class=\"marking-bottom\">").text(marking);
        raw("<div class=\"copy\">").text(words("reading.copy", reading.account(), Long.toString(reading.entry())));
        raw("</div></div><div class=\"running-title\">").text(title).raw("</div>");
        raw("<h1>").text(title).raw("</h1><p>").text(words("reading.how")).raw("</p>");
        reading.parts().forEach(this::part);
        return raw("</body></html>").toString();
    }

    private void part(Reading.Part part) {
        raw("<h2 id=\"t" + part.number() + "\">")
                .text(part.number() + "  " + part.title())
                .raw("</h2>");
        raw("<p class=\"standing\">")
                .text(words(
                        "reading.version",
                        part.number(),
                        Integer.toString(part.version()),
                        part.lines().size()))
                .raw(" · <span class=\"section-marking\">")
                .text(Texts.get("names.marking." + part.marking()))
                .raw("</span></p>");
        if (part.lines().isEmpty()) {
            raw("<p>").text(words("reading.empty")).raw("</p>");
            return;
        }
        raw("<table class=\"lines\"><thead><tr><th>")
                .text(words("reading.line"))
                .raw("</th><th>");
        text(words("reading.running", part.number(), Integer.toString(part.version())))
                .raw("</th></tr></thead><tbody>");
        List<NumberedLine> lines = part.lines();
        for (NumberedLine line : lines) {
            String kind = line.kind().name().toLowerCase(Locale.ROOT);
            raw("<tr class=\"" + kind + (line.first() ? " first" : "") + "\"><td class=\"number\">")
                    .text("" + line.number())
                    .raw("</td><td>");
            if (line.quoted() == null) {
                text(line.words());
            } else {
                quoted(part.quoted().get(line.number()));
            }
            raw("</td></tr>");
        }
        raw("</tbody></table>");
    }

    private void quoted(@org.jspecify.annotations.Nullable QuotedWords words) {
        String said = words == null || words.state() == QuotedWords.State.WITHHELD
                ? Texts.get("drafting.withheld")
                : words.state() == QuotedWords.State.WITHDRAWN
                        ? Texts.get("drafting.withdrawn")
                        : "“" + words.text() + "”";
        text(said);
    }

    private static String words(String key, Object... arguments) {
        return Texts.get("offline." + key, arguments);
    }

    private Xhtml raw(String markup) {
        return page.raw(markup);
    }

    private Xhtml text(String words) {
        return page.text(words);
    }
}

package org.tessera.edition;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tessera.edition.Publication.Cell;
import org.tessera.marking.Marking;
import org.tessera.review.SignOff;
import org.tessera.text.Texts;

/** The chapter at an edition's end that says who signed which section off. */
final class Signatures {

    private final Locale language;

    Signatures(Locale language) {
        this.language = language;
    }

    /** Whose word it is: a country, or a reviewer by account. */
    static String party(SignOff one, Locale language) {
        return one.country() == null
                ? Texts.in(language, "edition.signatures.reviewer", one.account())
                : Texts.in(language, "names.country." + one.country());
    }

    /** Empty when nobody has signed anything. */
    Optional<Publication.Chapter> chapter(Frozen frozen) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Frozen.Chapter chapter : frozen.chapters()) {
            for (Frozen.Section section : chapter.sections()) {
                section.signOffs().forEach(one -> rows.add(row(chapter, section, one)));
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.addFirst(List.of(
                cell(true, text("edition.signatures.section")),
                cell(true, text("edition.signatures.by")),
                cell(true, text("edition.signatures.on")),
                cell(true, text("edition.signatures.word"))));
        String title = text("edition.signatures");
        Marking marking =
                frozen.sections().stream().map(Frozen.Section::marking).reduce(Marking.PUBLIC, Marking::strictest);
        return Optional.of(new Publication.Chapter(
                title,
                List.of(new Publication.Section(
                        title, text("names.marking." + marking), List.of(new Publication.Table(rows))))));
    }

    private List<Cell> row(Frozen.Chapter chapter, Frozen.Section section, SignOff.Standing standing) {
        SignOff one = standing.signOff();
        String word = text("edition.signatures." + one.verdict());
        return List.of(
                cell(
                        false,
                        chapter.title().equals(section.title())
                                ? section.title()
                                : chapter.title() + " › " + section.title()),
                cell(false, party(one, language)),
                cell(
                        false,
                        DateTimeFormatter.ofPattern("d MMMM uuuu", language)
                                .withZone(ZoneOffset.UTC)
                                .format(one.at())),
                cell(false, standing.current() ? word : text("edition.signatures.earlier", word)));
    }

    private static Cell cell(boolean header, String words) {
        return new Cell(
                header, 1, 1, List.of(new Publication.Paragraph(List.of(new Publication.Words(words, false, false)))));
    }

    private String text(String key, Object... arguments) {
        return Texts.in(language, key, arguments);
    }
}

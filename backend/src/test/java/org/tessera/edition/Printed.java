package org.tessera.edition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tessera.edition.Publication.Block;
import org.tessera.marking.Marking;
import org.tessera.policy.Audience;

/** An invented publication with every kind of block and every script. */
public final class Printed {

    public static final String GEORGIAN = "ყალბი დოკუმენტები სარფის გამშვებ პუნქტზე";
    public static final String ARMENIAN = "Միգրանտների ապօրինի տեղափոխում";
    public static final String AZERBAIJANI = "Miqrant qaçaqmalçılığı, Gəncə";
    public static final String UKRAINIAN = "Підроблення документів, ґанок";
    public static final String ROMANIAN = "Rețelele criminale, așteptări";

    private Printed() {}

    public static Publication publication() {
        return publication(everyKind());
    }

    public static Publication publication(List<Block> blocks) {
        Edition edition = new Edition(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                UUID.nameUUIDFromBytes(new byte[] {2}),
                3,
                "EaP Threat Assessment <2026> & outlook",
                Instant.parse("2026-03-01T10:00:00Z"),
                "coordinator-1",
                Marking.BPL,
                "ab".repeat(32));
        return printed(edition, blocks);
    }

    private static List<Block> everyKind() {
        return List.of(
                new Publication.Heading(2, List.of(words("Situation"))),
                new Publication.Paragraph(
                        List.of(words("Five countries report."), new Publication.Note(1), new Publication.Note(2))),
                new Publication.Quotation(GEORGIAN, "Working translation", 1, null),
                new Publication.Quotation(ARMENIAN + " · " + AZERBAIJANI, null, 2, null),
                new Publication.Bullets(
                        false,
                        List.of(
                                List.of(new Publication.Paragraph(List.of(words(UKRAINIAN), new Publication.Note(1)))),
                                List.of(new Publication.Paragraph(List.of(words(ROMANIAN)))))),
                new Publication.Bullets(true, List.of(List.of(new Publication.Paragraph(List.of(words("First")))))),
                new Publication.Table(List.of(
                        List.of(cell(true, "Country"), cell(true, "Figure")),
                        List.of(
                                cell(false, "Georgia"),
                                new Publication.Cell(
                                        false,
                                        1,
                                        1,
                                        List.of(new Publication.Quotation("214 in 37 cases", null, 1, null)))))),
                new Publication.QuotedRows(
                        List.of("Region", "Cases 2025"),
                        List.of(
                                new Publication.QuotedRows.Row(List.of("Adjara", "37"), 1),
                                new Publication.QuotedRows.Row(List.of("Imereti", "9"), 2)),
                        List.of("Cases 2025: Opened in the year.")),
                new Publication.Quotation(null, "[withheld]", 2, null));
    }

    /** A figure with a caption, a picture, and the source. */
    public static Publication.Figure figure(Publication.Picture picture) {
        return new Publication.Figure(
                "Figure 1", List.of(picture), List.of(words("Seizures in 2025")), List.of(words("Ministry")));
    }

    private static Publication printed(Edition edition, List<Block> blocks) {
        return new Publication(
                edition,
                "en",
                "Coordinators",
                "Europol Unclassified – Basic Protection Level",
                List.of(),
                new Copy(
                        ExportFormat.PDF,
                        Audience.COORDINATORS,
                        false,
                        "ab".repeat(32),
                        "coordinator-2",
                        Instant.parse("2026-03-02T10:00:00Z"),
                        4711,
                        Marking.BPL,
                        Set.of()),
                List.of(
                        new Publication.Chapter(
                                "Migrant smuggling",
                                List.of(
                                        new Publication.Section("Region", "BPL", blocks),
                                        new Publication.Section("Georgia", "BPL", blocks))),
                        new Publication.Chapter("Drugs", List.of(new Publication.Section("Region", "BPL", blocks))),
                        new Publication.Chapter("Outlook", List.of(new Publication.Section("Outlook", "BPL", blocks)))),
                List.of(
                        note(1, "Georgia: “Title”, report.docx, paragraph 3."),
                        note(2, "Armenia: “" + ARMENIAN + "”.")));
    }

    private static Publication.Endnote note(int number, String text) {
        return Publication.Endnote.withheld(number, text, new UUID(0, number));
    }

    private static Publication.Words words(String text) {
        return new Publication.Words(text, false, false);
    }

    private static Publication.Cell cell(boolean header, String text) {
        return new Publication.Cell(header, 1, 1, List.of(new Publication.Paragraph(List.of(words(text)))));
    }
}

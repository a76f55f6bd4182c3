package org.tessera.edition;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.tessera.bench.Bench;
import org.tessera.bench.Ground;
import org.tessera.bench.Table;
import org.tessera.bench.Timing;

/** A long edition as PDF, tagged and with its contents, beside LibreOffice making a PDF of the same edition's DOCX. */
final class ExportBench implements Bench {

    private static final int PAGES_OF_A_CHAPTER = 3;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String says() {
        return "an edition of so many pages as PDF, beside LibreOffice's conversion of its DOCX (--pages=100 --times=3)";
    }

    @Override
    public void run(Ground ground) throws Exception {
        int times = ground.option("times", 3);
        try (var context =
                new AnnotationConfigApplicationContext("org.tessera.edition.docx", "org.tessera.edition.pdf")) {
            Map<ExportFormat, Publisher> publishers = context.getBeansOfType(Publisher.class).values().stream()
                    .collect(Collectors.toMap(Publisher::format, publisher -> publisher));
            Publication publication = ofPages(publishers, ground.option("pages", 100));
            byte[] pdf = written(publishers, ExportFormat.PDF, publication);
            byte[] docx = written(publishers, ExportFormat.DOCX, publication);
            ground.say("%d pages; PDF %d kB, DOCX %d kB".formatted(pages(pdf), pdf.length / 1000, docx.length / 1000));
            Timing ours = Timing.of(1, times, _ -> () -> written(publishers, ExportFormat.PDF, publication));
            Timing word = Timing.of(1, times, _ -> () -> written(publishers, ExportFormat.DOCX, publication));
            Table table = Table.ofRatios();
            Path file = Files.write(ground.folder().resolve("edition.docx"), docx);
            if (office(ground.folder(), List.of("--version"))) {
                Timing office = Timing.of(1, times, _ -> () -> converted(ground.folder(), file));
                table.atMost(1, "PDF, seconds", ours.p50() / 1000, "LibreOffice from DOCX", office.p50() / 1000);
                table.row("DOCX, seconds", word.p50() / 1000, "", "", "", "", "");
            } else {
                ground.say("soffice is not here: ours alone");
                table.row("PDF, seconds", ours.p50() / 1000, "", "", "", "", "");
                table.row("DOCX, seconds", word.p50() / 1000, "", "", "", "", "");
            }
            ground.report(pages(pdf) + " pages, the middle of " + times + " after one that does not count.\n\n"
                    + table.markdown());
        }
    }

    /** As many chapters as it takes. */
    private static Publication ofPages(Map<ExportFormat, Publisher> publishers, int pages) throws IOException {
        int chapters = Math.max(1, pages / PAGES_OF_A_CHAPTER);
        while (true) {
            Publication publication = longer(Printed.publication(), chapters);
            int are = pages(written(publishers, ExportFormat.PDF, publication));
            if (are >= pages) {
                return publication;
            }
            chapters = Math.max(chapters + 1, chapters * pages / are);
        }
    }

    private static Publication longer(Publication one, int chapters) {
        List<Publication.Chapter> all = new ArrayList<>();
        for (int c = 0; c < chapters; c++) {
            Publication.Chapter pattern = one.chapters().getFirst();
            List<Publication.Section> sections = new ArrayList<>();
            for (Publication.Section section : pattern.sections()) {
                List<Publication.Block> blocks = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    blocks.addAll(section.blocks());
                    blocks.add(prose(c, i));
                }
                sections.add(new Publication.Section(section.title(), section.marking(), blocks));
            }
            all.add(new Publication.Chapter(pattern.title() + " " + (c + 1), sections));
        }
        return new Publication(
                one.edition(),
                one.language(),
                one.audience(),
                one.marking(),
                one.reasons(),
                one.copy(),
                all,
                one.notes());
    }

    private static Publication.Block prose(int chapter, int part) {
        String sentence = "In chapter %d, part %d, five countries report that purity rose and that prices fell. "
                .formatted(chapter + 1, part + 1);
        String words = sentence.repeat(8);
        return new Publication.Paragraph(
                List.of(new Publication.Words(words, false, false), new Publication.Note(1 + part)));
    }

    private static byte[] written(Map<ExportFormat, Publisher> publishers, ExportFormat format, Publication publication)
            throws IOException {
        var out = new ByteArrayOutputStream();
        requireNonNull(publishers.get(format)).write(publication, out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static boolean converted(Path folder, Path docx) throws IOException, InterruptedException {
        if (!office(folder, List.of("--convert-to", "pdf", "--outdir", folder.toString(), docx.toString()))) {
            throw new IOException("LibreOffice made no PDF");
        }
        return true;
    }

    /** With a profile of its own, so that it meets no other LibreOffice. */
    private static boolean office(Path folder, List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("office").toUri(), "--headless"));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}

package org.tessera.ui.editions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.tessera.edition.Clearance;
import org.tessera.edition.Clearances;
import org.tessera.edition.Edition;
import org.tessera.edition.Editions;
import org.tessera.edition.ExportFormat;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** Says that the redline was read, and makes the files. */
final class LettingGo extends Section {

    LettingGo(
            Viewer viewer,
            Edition edition,
            Clearance clearance,
            Editions editions,
            Clearances clearances,
            Runnable changed) {
        addClassName("sheet");
        setId("letting-go");
        add(new H2(Words.of("clearance.export")));
        Clearance.Review review = clearance.review();
        if (clearance.whole()) {
            add(soft(Words.of("clearance.export-whole")));
        } else if (review == null) {
            add(soft(Words.of("clearance.review-hint")));
            Button read = new Button(Words.of("clearance.review"), click -> {
                try {
                    clearances.review(viewer, edition.id(), clearance.audience(), clearance.digest());
                } catch (Conflict newer) {
                    Notices.problem(String.valueOf(newer.getMessage()));
                }
                changed.run();
            });
            read.addThemeVariants(ButtonVariant.PRIMARY);
            read.setId("reviewed");
            add(read);
            return;
        } else {
            add(soft(Words.of("clearance.reviewed", review.by(), Words.time(review.at()))));
        }
        Div formats = new Div();
        formats.addClassName("exports");
        for (ExportFormat format : ExportFormat.values()) {
            Button export = new Button(format.name(), click -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
                if (clearance.whole()) {
                    editions.export(viewer, edition.id(), format, clearance.audience(), out);
                } else {
                    clearances.export(viewer, edition.id(), format, clearance.audience(), out);
                }
                Download.offer(name(edition, clearance, format), format.mediaType(), out.toByteArray());
                changed.run();
            });
            export.setId("export-" + format);
            export.setDisableOnClick(true);
            formats.add(export);
        }
        add(formats);
    }

    private static String name(Edition edition, Clearance clearance, ExportFormat format) {
        return "edition-%d-%s.%s"
                .formatted(edition.number(), clearance.audience(), format)
                .toLowerCase(Locale.ROOT);
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassNames("small", "soft");
        return paragraph;
    }
}

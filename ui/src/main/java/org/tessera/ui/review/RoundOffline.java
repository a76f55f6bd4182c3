package org.tessera.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import org.tessera.identity.Viewer;
import org.tessera.offline.Brought;
import org.tessera.offline.CommentTables;
import org.tessera.offline.RoundTexts;
import org.tessera.offline.WorkingTexts;
import org.tessera.problem.Invalid;
import org.tessera.review.Round;
import org.tessera.ui.Download;
import org.tessera.ui.Notices;

/** Working on a round without a connection: its texts with numbered lines, and its table of comments out and in. */
final class RoundOffline extends Div {

    private static final String PDF = "application/pdf";

    /** What is chosen goes to the server as base 64: a table is small, and nothing is stored on the way. */
    private static final String READ = """
            this.addEventListener('change', () => {
              const file = this.files[0];
              this.value = '';
              if (!file) return;
              if (file.size > $0) {
                this.dispatchEvent(new CustomEvent('brought', { detail: '' }));
                return;
              }
              const reader = new FileReader();
              reader.onload = () => {
                const data = reader.result.substring(reader.result.indexOf(',') + 1);
                this.dispatchEvent(new CustomEvent('brought', { detail: data }));
              };
              reader.readAsDataURL(file);
            });""";

    private final transient Viewer viewer;
    private final transient Round round;
    private final transient CommentTables tables;
    private final transient Runnable changed;

    RoundOffline(
            Viewer viewer,
            Round round,
            RoundTexts texts,
            WorkingTexts working,
            CommentTables tables,
            Runnable changed) {
        this.viewer = viewer;
        this.round = round;
        this.tables = tables;
        this.changed = changed;
        addClassNames("row", "round-offline");
        Span label = new Span(Labels.of("offline"));
        label.addClassNames("small", "soft");
        add(label);
        add(button("pdf", () -> file("pdf", PDF, texts.pdf(viewer, round.id()))));
        add(button("working", () -> file("docx", tables.file("docx").mediaType(), working.docx(viewer, round.id()))));
        if (round.asks() == Round.Asks.COMMENTS) {
            for (String format : new String[] {"xlsx", "docx"}) {
                add(button(
                        format,
                        () -> file(format, tables.file(format).mediaType(), tables.take(viewer, round.id(), format))));
            }
            if (round.closed() == null) {
                bringing();
            }
        }
    }

    private Button button(String what, Runnable act) {
        Button button = new Button(Labels.of("offline." + what), _ -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("offline-" + what);
        button.setTooltipText(Labels.of("offline." + what + "-hint"));
        return button;
    }

    private void file(String ending, String mediaType, byte[] content) {
        new Download(Labels.of("offline.file", round.number()) + "." + ending, mediaType, content).offer(this);
    }

    private void bringing() {
        Element chooser = new Element("input");
        chooser.setAttribute("type", "file");
        chooser.setAttribute("accept", ".docx,.xlsx");
        chooser.setAttribute("hidden", true);
        chooser.setAttribute("aria-label", Labels.of("offline.bring"));
        chooser.addEventListener(
                        "brought",
                        event -> bring(event.getEventData().path("event.detail").asString("")))
                .addEventData("event.detail");
        chooser.executeJs(READ, CommentTables.MOST_BYTES);
        Button bring = button("bring", () -> {});
        bring.getElement().executeJs("this.addEventListener('click', () => $0.click())", chooser);
        add(bring);
        getElement().appendChild(chooser);
    }

    private void bring(String encoded) {
        if (encoded.isEmpty()) {
            Notices.problem(Labels.of("offline.too-large", CommentTables.MOST_BYTES / 1024 / 1024));
            return;
        }
        try {
            byte[] file = Base64.getDecoder().decode(encoded);
            Brought found = tables.bring(viewer, round.id(), file, true);
            new BroughtSheet(found, () -> {
                        Brought taken = tables.bring(viewer, round.id(), file, false);
                        Notices.done(Labels.of(
                                "offline.taken", taken.count(Brought.Fate.NEW), taken.count(Brought.Fate.ANSWERED)));
                        changed.run();
                    })
                    .open();
        } catch (Invalid wrong) {
            Notices.problem(String.valueOf(wrong.getMessage()));
        }
    }
}

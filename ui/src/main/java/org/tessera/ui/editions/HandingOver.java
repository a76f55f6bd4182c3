package org.tessera.ui.editions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.tessera.edition.Clearance;
import org.tessera.edition.Edition;
import org.tessera.edition.Packages;
import org.tessera.identity.Viewer;
import org.tessera.problem.Conflict;
import org.tessera.problem.Invalid;
import org.tessera.ui.Words;

/** Seals the edition's files to the recipients' certificates. */
final class HandingOver extends Section {

    HandingOver(Viewer viewer, Edition edition, Clearance clearance, Packages packages, Runnable changed) {
        addClassName("sheet");
        setId("handing-over");
        TextArea recipients = new TextArea(Words.of("clearance.recipients"));
        recipients.setPlaceholder("-----BEGIN CERTIFICATE-----");
        recipients.setWidthFull();
        recipients.setMaxRows(6);
        Button pack = new Button(Words.of("clearance.pack"), click -> {
            try {
                byte[] sealed = packages.pack(
                        viewer, edition.id(), clearance.audience(), !clearance.whole(), recipients.getValue());
                String name = "edition-%d-%s.zip.p7m".formatted(edition.number(), clearance.audience());
                Download.offer(name.toLowerCase(Locale.ROOT), "application/pkcs7-mime", sealed);
                changed.run();
            } catch (Invalid invalid) {
                recipients.setInvalid(true);
                recipients.setErrorMessage(invalid.problems().getFirst().message());
            } catch (Conflict conflict) {
                recipients.setInvalid(true);
                recipients.setErrorMessage(String.valueOf(conflict.getMessage()));
            }
        });
        Paragraph hint = new Paragraph(Words.of("clearance.pack-hint"));
        hint.addClassNames("small", "soft");
        HtmlContainer details = new HtmlContainer("details");
        HtmlContainer summary = new HtmlContainer("summary");
        summary.setText(Words.of("clearance.pack-open"));
        details.add(summary, hint, recipients, pack);
        add(new H2(Words.of("clearance.hand-over")), details);
    }
}

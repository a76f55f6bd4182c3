package org.tessera.ui.assessments;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before a part of an outline that has words in it is taken out; says that the words stay. */
final class TakeOutForm extends Dialog {

    /** What people would miss. */
    record Written(int words, int passages) {}

    private final transient Written written;
    private final transient Runnable act;

    TakeOutForm(String title, Written written, Runnable act) {
        this.written = written;
        this.act = act;
        setHeaderTitle(Labels.of("take-out-title", title));
        add(new Paragraph(Labels.of("take-out-words", written.words(), written.passages())));
        var out = Pieces.primary("take-out", () -> {
            close();
            act.run();
        });
        out.addClassName("take-out-now");
        getFooter().add(Pieces.quiet("cancel", this::close), out);
    }

    /** Without asking where nothing is written. */
    void openOrAct() {
        if (written.words() == 0 && written.passages() == 0) {
            act.run();
        } else {
            open();
        }
    }
}

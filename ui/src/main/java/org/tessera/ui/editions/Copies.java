package org.tessera.ui.editions;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tessera.edition.Recalls;
import org.tessera.ui.Words;

/** Who holds copies; those that are to be called back stand first, with why. */
final class Copies extends Section {

    /** @param recall when a coordinator calls a copy back, or settles it */
    Copies(List<Recalls.Held> held, Consumer<UUID> recall) {
        addClassName("sheet");
        setId("copies");
        add(new H2(Words.of("clearance.copies")));
        if (held.isEmpty()) {
            Paragraph none = new Paragraph(Words.of("clearance.no-copies"));
            none.addClassNames("small", "soft");
            add(none);
        }
        List<Recalls.Held> open = held.stream().filter(Copies::open).toList();
        if (!open.isEmpty()) {
            Paragraph call = new Paragraph(Words.of("clearance.recalls", open.size()));
            call.addClassNames("small", "notice");
            add(call, new Anchor(RecallsView.PATH, Words.of("clearance.all-recalls")));
        }
        open.forEach(one -> add(new CopyLine(one, recall)));
        held.stream().filter(one -> !open(one)).forEach(one -> add(new CopyLine(one, recall)));
    }

    private static boolean open(Recalls.Held held) {
        return held.why() != null && held.copy().recalled() == null;
    }
}

package org.tessera.ui.contributions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Passage;
import org.tessera.personal.Mark;
import org.tessera.release.Release;
import org.tessera.ui.Words;

/** A document's passages, some at a time; what is chosen stays chosen from page to page. */
final class Pages extends Section {

    private static final int SIZE = 100;

    private final Function<Collection<UUID>, List<Passage>> read;
    private final Function<String, List<Mark>> personal;
    private final List<UUID> all;
    private final @Nullable Consumer<Set<UUID>> choosing;
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private final Map<UUID, PassageRow> rows = new HashMap<>();
    private final Div head = new Div();
    private final Span count = new Span();
    private final NativeButton none = new NativeButton(Words.of("documents.choose-none"), click -> chooseAll(false));
    private final Div body = new Div();
    private final Div foot = new Div();
    private List<Release> singly = List.of();
    private int page;

    /**
     * @param personal where personal data stands in a passage, for its owner
     * @param all the ids of the passages in order
     * @param choosing told of the chosen passages; null where nobody chooses
     */
    Pages(
            Function<Collection<UUID>, List<Passage>> read,
            Function<String, List<Mark>> personal,
            List<UUID> all,
            @Nullable Consumer<Set<UUID>> choosing) {
        this.read = read;
        this.personal = personal;
        this.all = all;
        this.choosing = choosing;
        addClassNames("sheet", "document", "whole");
        head.addClassNames("row", "document-head");
        foot.addClassNames("row", "soft", "small", "document-foot");
        head.setVisible(choosing != null && !all.isEmpty());
        count.addClassNames("small", "soft");
        count.setId("chosen");
        count.getElement().setAttribute("role", "status");
        count();
        head.add(count, new NativeButton(Words.of("documents.choose-all"), click -> chooseAll(true)), none);
        add(head, body, foot);
    }

    boolean of(List<UUID> ids) {
        return all.equals(ids);
    }

    /** @param begin the passage to begin at, null for the beginning */
    void show(@Nullable UUID begin, List<Release> releasedSingly) {
        singly = releasedSingly;
        page = begin == null ? 0 : Math.max(0, all.indexOf(begin)) / SIZE;
        turn(0);
        PassageRow here = begin == null ? null : rows.get(begin);
        if (here != null) {
            here.here();
        }
    }

    /** Shows beside each passage who else sees it. */
    void mark(List<Release> releasedSingly) {
        singly = releasedSingly;
        rows.values().forEach(row -> row.mark(singly));
    }

    private void turn(int by) {
        page += by;
        rows.clear();
        body.removeAll();
        int from = page * SIZE;
        List<UUID> ids = all.subList(Math.min(from, all.size()), Math.min(from + SIZE, all.size()));
        for (Passage passage : read.apply(ids)) {
            PassageRow row = new PassageRow(
                    passage,
                    personal.apply(passage.text()),
                    choosing == null ? null : now -> choose(passage.id(), now));
            row.choose(chosen.contains(passage.id()));
            row.mark(singly);
            rows.put(passage.id(), row);
            body.add(row);
        }
        drawFoot(from, from + ids.size());
        if (by != 0) {
            getElement().executeJs("this.scrollIntoView({block: 'start'})");
        }
    }

    private void drawFoot(int from, int to) {
        foot.removeAll();
        if (all.isEmpty()) {
            foot.add(new Span(Words.of("documents.no-passages")));
            return;
        }
        foot.add(new Span(Words.of("documents.range", from + 1, to, all.size())));
        if (page > 0) {
            foot.add(new NativeButton(Words.of("earlier-page"), click -> turn(-1)));
        }
        if (to < all.size()) {
            foot.add(new NativeButton(Words.of("later-page"), click -> turn(1)));
        }
    }

    private void choose(UUID passage, boolean now) {
        if (now) {
            chosen.add(passage);
        } else {
            chosen.remove(passage);
        }
        tell();
    }

    private void chooseAll(boolean now) {
        if (now) {
            chosen.addAll(all);
        } else {
            chosen.clear();
        }
        rows.forEach((id, row) -> row.choose(now));
        tell();
    }

    private void tell() {
        Consumer<Set<UUID>> told = choosing;
        if (told != null) {
            told.accept(chosen);
        }
        count();
    }

    private void count() {
        count.setText(Words.of("documents.chosen", chosen.size()));
        none.setEnabled(!chosen.isEmpty());
    }
}

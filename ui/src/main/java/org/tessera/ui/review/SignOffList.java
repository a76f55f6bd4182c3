package org.tessera.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.Progress;
import org.tessera.identity.Viewer;
import org.tessera.review.SignOff;
import org.tessera.review.SignOffs;
import org.tessera.ui.Words;
import org.tessera.ui.assessments.DraftView;

/**
 * The sections that a signer may read, with the own word on each. Those whose text as it stands was on the signer's screen
 * can be chosen and are signed off together; the others say that they were not read yet, or have changed since.
 */
final class SignOffList extends Div {

    private final Viewer viewer;
    private final SignOffDesk desk;
    private final Map<Checkbox, SignOffs.Read> boxes = new LinkedHashMap<>();
    private final SignOffs signOffs;
    private final Button sign = new Button();

    SignOffList(
            Viewer viewer,
            Assessment assessment,
            Map<UUID, List<SignOff.Standing>> given,
            Map<UUID, Progress.Of> written,
            SignOffs signOffs,
            SignOffDesk desk,
            Runnable changed) {
        this.viewer = viewer;
        this.desk = desk;
        this.signOffs = signOffs;
        addClassName("sign-list");
        boolean signs = desk.signs(viewer);
        List<Div> rows = new ArrayList<>();
        for (Assessment.Chapter chapter : assessment.chapters()) {
            for (Assessment.Section section : chapter.sections()) {
                if (written.containsKey(section.id())) {
                    SignOff.Standing own = given.getOrDefault(section.id(), List.of()).stream()
                            .findFirst()
                            .orElse(null);
                    rows.add(row(assessment, chapter, section, own, signs));
                }
            }
        }
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.setId("sign-chosen");
        sign.addClickListener(_ -> desk.open(viewer, assessment.id(), chosen(), changed));
        if (signs && !rows.isEmpty()) {
            Button all = new Button(
                    Labels.of("sign-off.choose-all"), _ -> boxes.keySet().forEach(box -> box.setValue(true)));
            all.addThemeVariants(ButtonVariant.TERTIARY);
            all.setEnabled(!boxes.isEmpty());
            Div bar = new Div(sign, all);
            bar.addClassName("sign-bar");
            add(bar);
        }
        rows.forEach(this::add);
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(Labels.of("sign-off.none"));
            none.addClassName("hint");
            add(none);
        }
        count();
    }

    static String title(Assessment.Chapter chapter, Assessment.Section section) {
        return chapter.title().equals(section.title()) ? section.title() : chapter.title() + " › " + section.title();
    }

    private Div row(
            Assessment assessment,
            Assessment.Chapter chapter,
            Assessment.Section section,
            SignOff.@Nullable Standing own,
            boolean signs) {
        String title = title(chapter, section);
        Div row = new Div();
        row.addClassName("sign-row");
        Anchor link = new Anchor(DraftView.path(assessment.id(), section.id()), title);
        Div what = new Div(link);
        if (signs) {
            choice(section.id(), title, row, what);
        }
        what.addClassName("sign-what");
        row.add(what);
        if (own == null) {
            Span none = new Span(Labels.of("sign-off.not-yet"));
            none.addClassNames("small", "soft");
            row.add(none);
            return row;
        }
        String party = own.signOff().country() == null
                ? own.signOff().account()
                : Words.country(own.signOff().country());
        row.add(new SignOffWord(own, party));
        if (!own.current()) {
            NativeButton changes = new NativeButton(Labels.of("sign-off.what-changed"));
            changes.addClassName("linkish");
            changes.addClickListener(_ -> {
                changes.setVisible(false);
                desk.changes(viewer, own.signOff()).ifPresent(row::add);
            });
            what.add(changes);
        }
        return row;
    }

    /** A box for the very text that was read; else what has to be done before there is one. */
    private void choice(UUID section, String title, Div row, Div what) {
        Optional<SignOffs.Read> read = Shown.last(section);
        Optional<SignOffs.Read> same = read.filter(one -> signOffs.stands(viewer, one));
        Checkbox box = new Checkbox();
        box.setAriaLabel(Labels.of("sign-off.choose-one", title));
        row.add(box);
        same.ifPresentOrElse(
                one -> {
                    boxes.put(box, one);
                    box.addValueChangeListener(_ -> count());
                },
                () -> {
                    box.setEnabled(false);
                    Span why = new Span(Labels.of(read.isEmpty() ? "sign-off.read-first" : "sign-off.moved-on"));
                    why.addClassNames("small", "soft");
                    what.add(why);
                });
    }

    private List<SignOffs.Read> chosen() {
        return boxes.entrySet().stream()
                .filter(one -> one.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void count() {
        int chosen = chosen().size();
        sign.setEnabled(chosen > 0);
        sign.setText(Labels.of("sign-off.chosen", chosen));
    }
}

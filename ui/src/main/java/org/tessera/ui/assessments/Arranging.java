package org.tessera.ui.assessments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.TakenOut;
import org.tessera.assessment.Yardstick;
import org.tessera.drafting.Progress;
import org.tessera.identity.CurrentViewer;
import org.tessera.text.Texts;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** An outline to be arranged: drag, or Alt with the arrow keys, to move; rename, add, take out and put back. */
final class Arranging extends Div implements ArrangedRow.Acts {

    private final transient Faces faces;
    private final UUID outline;
    private final boolean template;
    private final Div rows = Pieces.box("arranged");
    private final Div out = Pieces.box("taken-out");
    private final Span told = Pieces.span("visually-hidden", "");
    private transient Assessment now;

    /** @param done the person is finished */
    Arranging(Faces faces, UUID outline, boolean template, Runnable done) {
        this.faces = faces;
        this.outline = outline;
        this.template = template;
        this.now = faces.outlining().outline(CurrentViewer.get(), outline);
        addClassName("arranging");
        told.getElement().setAttribute("role", "status");
        var finish = Pieces.primary("arrange-done", done);
        finish.addClassName("arrange-done");
        boolean whole = faces.outlining().arrangesWhole(CurrentViewer.get(), outline);
        Div bar = Pieces.box("arrange-bar", finish);
        if (whole) {
            bar.add(Pieces.button("arrange-add-chapter", this::addChapter));
        }
        if (!template) {
            bar.add(Pieces.quiet(
                    "arrange-keep",
                    () -> new TemplateForm(Labels.of("arrange-keep"), now.title(), title -> {
                                faces.templates().keep(CurrentViewer.get(), outline, title);
                                Notices.done(Labels.of("template-kept", title));
                            })
                            .open()));
        }
        if (whole && !template) {
            bar.add(yardstick());
        }
        add(bar, new Paragraph(Labels.of("arrange-help")), told, rows, out);
        draw();
    }

    private Select<Yardstick> yardstick() {
        Select<Yardstick> yardstick = new Select<>();
        yardstick.setLabel(Labels.of("yardstick"));
        yardstick.setItems(Yardstick.values());
        yardstick.setItemLabelGenerator(one -> Texts.in(Words.locale(), "assessment.yardstick." + one));
        yardstick.setValue(now.yardstick());
        yardstick.addClassName("arrange-yardstick");
        yardstick.addValueChangeListener(
                change -> faces.outlining().choose(CurrentViewer.get(), outline, change.getValue()));
        return yardstick;
    }

    private void draw() {
        now = faces.outlining().outline(CurrentViewer.get(), outline);
        rows.removeAll();
        int number = 1;
        for (Assessment.Chapter chapter : now.chapters()) {
            Div group = Pieces.box("arranged-group", ArrangedRow.of(chapter, number++, this));
            for (Assessment.Section section : chapter.sections()) {
                group.add(ArrangedRow.of(chapter, section, this));
            }
            rows.add(group);
        }
        drawTakenOut();
    }

    private void drawTakenOut() {
        out.removeAll();
        List<TakenOut> parts = faces.outlining().takenOut(CurrentViewer.get(), outline);
        out.setVisible(!parts.isEmpty());
        out.add(new H2(Labels.of("taken-out")));
        for (TakenOut part : parts) {
            NativeButton back = new NativeButton(Labels.of("put-back"), _ -> {
                faces.outlining().putBack(CurrentViewer.get(), part);
                tell(part.id(), Labels.of("put-back-done", part.title()));
            });
            back.getElement().setAttribute("aria-label", Labels.of("put-back-of", part.title()));
            out.add(Pieces.box(
                    "taken-out-part",
                    new Span(part.title()),
                    Pieces.span("soft", Labels.of(part.chapter() ? "contents.chapter" : "contents.section")),
                    back));
        }
    }

    /** Shows the outline as it now is, says what happened, and keeps the focus on the part. */
    private void tell(UUID part, String words) {
        draw();
        told.setText(words);
        getElement().executeJs("this.querySelector('#arrange-' + $0)?.focus()", part.toString());
    }

    @Override
    public void move(Assessment.Chapter chapter, int by) {
        moveTo(chapter, now.chapters().indexOf(chapter) + by);
    }

    private void moveTo(Assessment.Chapter chapter, int to) {
        faces.outlining().moveChapter(CurrentViewer.get(), chapter.id(), to);
        tell(
                chapter.id(),
                Labels.of(
                        "moved",
                        chapter.title(),
                        Math.clamp(to + 1L, 1, now.chapters().size())));
    }

    /** Over a chapter's edge it goes on into the next. */
    @Override
    public void move(Assessment.Chapter chapter, Assessment.Section section, int by) {
        int at = chapter.sections().indexOf(section) + by;
        int group = now.chapters().indexOf(chapter);
        if (at < 0 && group > 0) {
            Assessment.Chapter above = now.chapters().get(group - 1);
            moveTo(section, above, above.sections().size());
        } else if (at >= chapter.sections().size() && group < now.chapters().size() - 1) {
            moveTo(section, now.chapters().get(group + 1), 0);
        } else {
            moveTo(section, chapter, at);
        }
    }

    private void moveTo(Assessment.Section section, Assessment.Chapter into, int to) {
        faces.outlining().moveSection(CurrentViewer.get(), section.id(), into.id(), to);
        tell(section.id(), Labels.of("moved-into", section.title(), into.title()));
    }

    @Override
    public void dropped(
            UUID what, Assessment.Chapter onto, Assessment.@org.jspecify.annotations.Nullable Section target) {
        for (Assessment.Chapter chapter : now.chapters()) {
            if (chapter.id().equals(what)) {
                moveTo(chapter, now.chapters().indexOf(onto));
                return;
            }
            for (Assessment.Section section : chapter.sections()) {
                if (section.id().equals(what)) {
                    moveTo(section, onto, target == null ? 0 : onto.sections().indexOf(target));
                    return;
                }
            }
        }
    }

    @Override
    public void rename(Assessment.Chapter chapter, String title) {
        faces.outlining().renameChapter(CurrentViewer.get(), chapter.id(), title);
        if (chapter.sections().size() == 1
                && chapter.sections().getFirst().title().equals(chapter.title())) {
            // A chapter that is one text of the same name is one line everywhere else: it stays one.
            faces.outlining()
                    .renameSection(
                            CurrentViewer.get(), chapter.sections().getFirst().id(), title);
        }
        tell(chapter.id(), Labels.of("renamed", title));
    }

    @Override
    public void rename(Assessment.Section section, String title) {
        faces.outlining().renameSection(CurrentViewer.get(), section.id(), title);
        tell(section.id(), Labels.of("renamed", title));
    }

    private void addChapter() {
        new PartForm(null, (title, area, _) -> {
                    UUID made = faces.outlining().addChapter(CurrentViewer.get(), outline, title, area);
                    tell(made, Labels.of("added", title));
                })
                .open();
    }

    @Override
    public void addSection(Assessment.Chapter chapter) {
        new PartForm(chapter, (title, _, country) -> {
                    UUID made = faces.outlining().addSection(CurrentViewer.get(), chapter.id(), title, country);
                    tell(made, Labels.of("added", title));
                })
                .open();
    }

    @Override
    public void takeOut(Assessment.Chapter chapter) {
        new TakeOutForm(chapter.title(), writtenIn(chapter.sections()), () -> {
                    faces.outlining().takeOutChapter(CurrentViewer.get(), chapter.id());
                    tell(chapter.id(), Labels.of("taken-out-done", chapter.title()));
                })
                .openOrAct();
    }

    @Override
    public void takeOut(Assessment.Section section) {
        new TakeOutForm(section.title(), writtenIn(List.of(section)), () -> {
                    faces.outlining().takeOutSection(CurrentViewer.get(), section.id());
                    tell(section.id(), Labels.of("taken-out-done", section.title()));
                })
                .openOrAct();
    }

    private TakeOutForm.Written writtenIn(List<Assessment.Section> sections) {
        if (template) {
            return new TakeOutForm.Written(0, 0);
        }
        Map<UUID, Integer> words = faces.wordCounts().of(now);
        Map<UUID, Progress.Of> progress = faces.progress().of(now);
        return new TakeOutForm.Written(
                sections.stream()
                        .mapToInt(one -> words.getOrDefault(one.id(), 0))
                        .sum(),
                sections.stream()
                        .mapToInt(one -> progress.getOrDefault(one.id(), Progress.Of.NOTHING)
                                .passages())
                        .sum());
    }
}

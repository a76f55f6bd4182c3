package org.tessera.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.tessera.assessment.Assessment;
import org.tessera.drafting.Progress;
import org.tessera.policy.Audience;
import org.tessera.problem.Invalid;
import org.tessera.review.Round;
import org.tessera.review.Rounds;
import org.tessera.ui.Days;
import org.tessera.ui.Words;

/** What is asked, on which written sections, of whom, and until when. */
final class RoundForm extends Dialog {

    private static final int USUAL_DAYS = 14;

    private final RadioButtonGroup<Round.Asks> asks = new RadioButtonGroup<>();
    private final Map<Checkbox, UUID> sections = new LinkedHashMap<>();
    private final CheckboxGroup<Audience> invited = new CheckboxGroup<>();
    private final TextField reviewers = new TextField(Labels.of("round.reviewers"));
    private final DatePicker deadline = Days.field(Labels.of("round.deadline"));
    private final TextArea note = new TextArea(Labels.of("round.note"));

    RoundForm(Assessment assessment, Map<UUID, Progress.Of> written, Consumer<Rounds.Wish> opened) {
        setHeaderTitle(Labels.of("round.open"));
        addClassName("round-form");
        asks.setLabel(Labels.of("round.asks"));
        asks.setItems(Round.Asks.values());
        asks.setItemLabelGenerator(one -> Labels.of("round.asks." + one));
        asks.setValue(Round.Asks.COMMENTS);
        invited.setLabel(Labels.of("round.invited"));
        invited.setItems(Rounds.INVITABLE.stream().sorted().toList());
        invited.setItemLabelGenerator(Words::audience);
        invited.addValueChangeListener(
                _ -> reviewers.setVisible(invited.getValue().contains(Audience.REVIEWERS)));
        reviewers.setHelperText(Labels.of("round.reviewers-help"));
        reviewers.setWidthFull();
        reviewers.setVisible(false);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        deadline.setMin(today);
        deadline.setValue(today.plusDays(USUAL_DAYS));
        note.setMaxLength(Rounds.LONGEST_NOTE);
        note.setWidthFull();
        Div form = new Div(asks, chapters(assessment, written), invited, reviewers, deadline, note);
        form.addClassName("round-fields");
        add(form);
        Button leave = new Button(Labels.of("cancel"), _ -> close());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        reviewers.addValueChangeListener(_ -> reviewers.setInvalid(false));
        Button open = new Button(Labels.of("round.open-now"), _ -> {
            try {
                opened.accept(wish());
                close();
            } catch (Invalid wrong) {
                show(wrong);
            }
        });
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClassName("round-open-now");
        getFooter().add(leave, open);
    }

    private Div chapters(Assessment assessment, Map<UUID, Progress.Of> written) {
        Span label = new Span(Labels.of("round.on"));
        label.addClassName("field-label");
        Div chapters = new Div(label);
        chapters.addClassName("round-chapters");
        for (Assessment.Chapter chapter : assessment.chapters()) {
            List<Checkbox> boxes = new ArrayList<>();
            for (Assessment.Section section : chapter.sections()) {
                if (written.containsKey(section.id())) {
                    Checkbox box = new Checkbox(
                            section.country() == null
                                    ? Labels.of("round.region")
                                    : section.country().name());
                    box.setAriaLabel(SignOffList.title(chapter, section));
                    sections.put(box, section.id());
                    boxes.add(box);
                }
            }
            if (!boxes.isEmpty()) {
                chapters.add(row(chapter, boxes));
            }
        }
        return chapters;
    }

    private static Div row(Assessment.Chapter chapter, List<Checkbox> boxes) {
        Checkbox all = new Checkbox(chapter.title());
        all.addClassName("round-chapter");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                boxes.forEach(box -> box.setValue(change.getValue()));
            }
        });
        boxes.forEach(box -> box.addValueChangeListener(_ -> {
            long chosen = boxes.stream().filter(Checkbox::getValue).count();
            all.setIndeterminate(chosen > 0 && chosen < boxes.size());
            all.setValue(chosen == boxes.size());
        }));
        Div parts = new Div();
        parts.addClassName("round-chapter-sections");
        boxes.forEach(parts::add);
        return new Div(all, parts);
    }

    /** A reviewer who is none stands at its field; all else is said as everywhere. */
    private void show(Invalid wrong) {
        boolean named = wrong.problems().stream().anyMatch(one -> one.field().equals("reviewers"));
        if (!named) {
            throw wrong;
        }
        reviewers.setErrorMessage(wrong.getMessage());
        reviewers.setInvalid(true);
        reviewers.focus();
    }

    private Rounds.Wish wish() {
        List<UUID> chosen = sections.entrySet().stream()
                .filter(one -> one.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
        String names = invited.getValue().contains(Audience.REVIEWERS) ? reviewers.getValue() : "";
        List<String> named = Arrays.stream(names.split("[\\s,;]+"))
                .filter(name -> !name.isBlank())
                .toList();
        LocalDate last = deadline.getValue();
        return new Rounds.Wish(
                asks.getValue(),
                chosen,
                invited.getValue(),
                named,
                note.getValue(),
                last == null ? LocalDate.now(ZoneOffset.UTC).plusDays(USUAL_DAYS) : last);
    }
}

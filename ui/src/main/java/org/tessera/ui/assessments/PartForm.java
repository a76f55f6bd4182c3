package org.tessera.ui.assessments;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Skeleton;
import org.tessera.identity.Country;
import org.tessera.ui.Words;

/** A new chapter with its crime area, or a new section with its country, where they have one. */
final class PartForm extends Dialog {

    interface Added {
        void add(String title, @Nullable String area, @Nullable Country country);
    }

    /** @param chapter into which a section goes; null for a chapter */
    PartForm(Assessment.@Nullable Chapter chapter, Added added) {
        setHeaderTitle(chapter == null ? Labels.of("arrange-add-chapter") : Labels.of("arrange-add", chapter.title()));
        TextField title = new TextField(Labels.of("assessment-title"));
        title.setWidthFull();
        title.setMaxLength(200);
        title.setRequired(true);
        Select<String> area = new Select<>();
        area.setLabel(Labels.of("part-area"));
        area.setEmptySelectionAllowed(true);
        area.setEmptySelectionCaption(Labels.of("part-no-area"));
        area.setItems(Skeleton.AREAS);
        area.setItemLabelGenerator(one -> one == null ? Labels.of("part-no-area") : Words.area(one));
        area.setVisible(chapter == null);
        Select<Country> country = new Select<>();
        country.setLabel(Labels.of("part-country"));
        country.setEmptySelectionAllowed(true);
        country.setEmptySelectionCaption(Labels.of("part-regional"));
        country.setItems(Country.values());
        country.setItemLabelGenerator(one -> one == null ? Labels.of("part-regional") : Words.country(one));
        country.setVisible(chapter != null);
        country.addValueChangeListener(change -> {
            if (title.isEmpty() && change.getValue() != null) {
                title.setValue(Words.country(change.getValue()));
            }
        });
        add(Pieces.box("form", title, area, country));
        getFooter().add(Pieces.quiet("cancel", this::close), Pieces.primary("part-add", () -> {
            if (title.getValue().isBlank()) {
                title.setInvalid(true);
                return;
            }
            close();
            added.add(title.getValue(), area.getValue(), country.getValue());
        }));
        title.focus();
    }
}

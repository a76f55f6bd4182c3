package org.tessera.ui.assessments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Country;
import org.tessera.policy.Audience;
import org.tessera.policy.Sharing;
import org.tessera.ui.Words;

/** What is to be known of a section: its marking, for whom it is written, who wrote it, on whose evidence it rests. */
final class SectionHead extends Header {

    SectionHead(
            SectionView section,
            String chapter,
            Map<?, Sharing> cited,
            boolean coordinator,
            Consumer<Set<Audience>> setAudience,
            Component marking,
            Component signOff) {
        addClassName("section-head");
        Div title = Pieces.box("section-title", new H2(section.title()));
        if (!chapter.equals(section.title())) {
            title.addComponentAsFirst(Pieces.span("section-chapter", chapter));
        }
        Div facts = Pieces.box("section-facts");
        facts.add(marking);
        facts.add(fact("audience", audience(section, coordinator, setAudience)));
        if (!cited.isEmpty()) {
            facts.add(fact("rests-on", countries(cited)));
        }
        if (!section.authors().isEmpty()) {
            facts.add(fact("authors", new Span(String.join(", ", section.authors()))));
        }
        facts.add(fact("sign-off", signOff));
        add(title, facts);
    }

    private static Div fact(String key, Component value) {
        return Pieces.box("fact", Pieces.span("fact-name", Labels.of(key)), value);
    }

    private static Span countries(Map<?, Sharing> cited) {
        Map<Country, Long> counts = cited.values().stream()
                .collect(Collectors.groupingBy(Sharing::owner, TreeMap::new, Collectors.counting()));
        Span countries = new Span();
        counts.forEach((country, count) -> {
            Span chip = Pieces.span("owner", country + " " + count);
            chip.setTitle(Labels.of("rests-on-country", Words.country(country), count));
            countries.add(chip);
        });
        return countries;
    }

    private static Span audience(SectionView section, boolean coordinator, Consumer<Set<Audience>> setAudience) {
        Span chips = new Span();
        section.audience().stream()
                .sorted()
                .forEach(audience -> chips.add(Pieces.span("audience-chip", Words.audience(audience))));
        if (coordinator) {
            var change = Pieces.quiet("audience-change", () -> choose(section, setAudience));
            change.setId("audience-change");
            chips.add(change);
        }
        return chips;
    }

    private static void choose(SectionView section, Consumer<Set<Audience>> setAudience) {
        Dialog dialog = new Dialog(Labels.of("audience-title", section.title()));
        CheckboxGroup<Audience> group = new CheckboxGroup<>(Labels.of("audience"));
        group.setItems(Audience.OF_THE_NETWORK.stream().sorted().toList());
        group.setItemLabelGenerator(Words::audience);
        group.setHelperText(Labels.of("audience-help"));
        group.addClassName("audience-choice");
        group.setValue(section.audience());
        group.setItemEnabledProvider(audience -> audience != Audience.COORDINATORS);
        dialog.add(group);
        dialog.getFooter().add(Pieces.quiet("cancel", dialog::close), Pieces.primary("audience-set", () -> {
            setAudience.accept(group.getValue());
            dialog.close();
        }));
        dialog.open();
    }
}

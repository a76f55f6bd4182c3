package org.tessera.ui.contributions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.ContributionState;
import org.tessera.contribution.CrimeAreas;
import org.tessera.contribution.Sieve;
import org.tessera.identity.Country;
import org.tessera.ui.Words;

/** Narrows the list of contributions by title, country, crime area and state. Nothing of it stands in an address. */
final class Filters extends Div {

    private final TextField title = new TextField(Words.of("contributions.name"));
    private final Select<Country> country;
    private final Select<String> area;
    private final Select<ContributionState> state;
    private final Button clear = new Button(Words.of("contributions.all-again"), click -> clear());

    /** @param owners the countries to choose from: a choice only where there are several */
    Filters(Set<Country> owners, Runnable changed) {
        addClassName("filters");
        title.setId("filter-title");
        title.setPlaceholder(Words.of("contributions.words"));
        title.setClearButtonVisible(true);
        title.setMaxLength(200);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        country = select("contributions.owner", owners.stream().sorted().toList(), Words::country);
        country.setVisible(owners.size() > 1);
        country.setId("filter-country");
        area = select("contributions.area", CrimeAreas.CODES, Words::area);
        area.setId("filter-area");
        state = select("contributions.state", List.of(ContributionState.values()), one -> Words.of("state." + one));
        state.setId("filter-state");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.setVisible(false);
        add(title, country, area, state, clear);
        title.addValueChangeListener(change -> tell(changed));
        country.addValueChangeListener(change -> tell(changed));
        area.addValueChangeListener(change -> tell(changed));
        state.addValueChangeListener(change -> tell(changed));
    }

    Sieve sieve() {
        return new Sieve(
                only(country.getValue()),
                only(area.getValue()),
                only(state.getValue()),
                title.getValue().strip());
    }

    private void tell(Runnable changed) {
        clear.setVisible(!sieve().equals(Sieve.ALL));
        changed.run();
    }

    private void clear() {
        title.clear();
        country.clear();
        area.clear();
        state.clear();
        title.focus();
    }

    private static <T> Select<T> select(String key, List<T> values, Function<T, String> label) {
        Select<T> select = new Select<>();
        select.setLabel(Words.of(key));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.of("contributions.any"));
        select.setPlaceholder(Words.of("contributions.any"));
        select.setItemLabelGenerator(value -> value == null ? Words.of("contributions.any") : label.apply(value));
        return select;
    }

    private static <T> Set<T> only(@Nullable T value) {
        return value == null ? Set.of() : Set.of(value);
    }
}

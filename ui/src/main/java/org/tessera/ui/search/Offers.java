package org.tessera.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tessera.search.Suggestions.Suggestion;
import org.tessera.ui.Words;

/** A field with what its last words may become below it; the arrow keys lead there and back, Escape puts it away. */
class Offers extends Div {

    private static final int PAUSE = 180;

    private final Div list = new Div();
    private List<Suggestion> shown = List.of();

    Offers(TextField field, Function<String, List<Suggestion>> offered, Consumer<String> chosen) {
        addClassName("offering");
        list.addClassName("offers");
        list.setVisible(false);
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", Words.of("search.offers"));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(offered.apply(change.getValue()), field, chosen);
            }
        });
        add(field, list);
        getElement().executeJs(KEYS);
    }

    void putAway() {
        shown = List.of();
        list.removeAll();
        list.setVisible(false);
    }

    private void show(List<Suggestion> suggestions, TextField field, Consumer<String> chosen) {
        if (suggestions.equals(shown)) {
            return; // somebody may be among them with the arrow keys
        }
        shown = suggestions;
        list.removeAll();
        suggestions.forEach(one -> list.add(offer(one, field, chosen)));
        list.setVisible(!suggestions.isEmpty());
    }

    private Component offer(Suggestion one, TextField field, Consumer<String> chosen) {
        Span term = new Span(one.term());
        term.getElement().setAttribute("lang", one.language().toLowerCase(Locale.ROOT));
        NativeButton offer = new NativeButton();
        offer.add(term);
        if (!one.gloss().equalsIgnoreCase(one.term())) {
            Span gloss = new Span(one.gloss());
            gloss.addClassName("soft");
            offer.add(gloss);
        }
        offer.addClickListener(click -> {
            field.setValue(one.query());
            putAway();
            chosen.accept(one.query());
        });
        return offer;
    }

    private static final String KEYS = """
            const away = () => this.querySelectorAll('.offers').forEach(list => list.hidden = true);
            const field = this.querySelector('vaadin-text-field');
            field.addEventListener('input', () => this.querySelectorAll('.offers').forEach(list => list.hidden = false));
            this.addEventListener('focusout', e => { if (!this.contains(e.relatedTarget)) away(); });
            this.addEventListener('keydown', e => {
              const offers = [...this.querySelectorAll('.offers:not([hidden]) button')];
              const at = offers.indexOf(document.activeElement);
              if (e.key === 'ArrowDown' && offers.length) {
                offers[(at + 1) % offers.length].focus();
              } else if (e.key === 'ArrowUp' && at >= 0) {
                (at ? offers[at - 1] : field).focus();
              } else if (e.key === 'Escape' && offers.length) {
                away();
                field.focus();
              } else {
                return;
              }
              e.preventDefault();
              e.stopPropagation();
            });
            """;
}

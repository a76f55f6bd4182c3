package org.tessera.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tessera.alerts.SavedSearch;
import org.tessera.alerts.SavedSearches;
import org.tessera.identity.CurrentViewer;
import org.tessera.problem.Invalid;
import org.tessera.search.SearchQuery;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** The searches that somebody keeps: ask one again, be told of what is new, keep the present one, forget one. */
class Savings extends NativeDetails {

    private final SavedSearches searches;
    private final Supplier<SearchQuery> present;
    private final Consumer<SavedSearch> asked;

    Savings(SavedSearches searches, Supplier<SearchQuery> present, Consumer<SavedSearch> asked) {
        this.searches = searches;
        this.present = present;
        this.asked = asked;
        addClassNames("savings", "small");
        setId("savings");
        show();
    }

    private void show() {
        List<SavedSearch> all = searches.of(CurrentViewer.get());
        setSummaryText(Words.of("savings.title", all.size()));
        UnorderedList list = new UnorderedList();
        all.forEach(one -> list.add(item(one)));
        list.setVisible(!all.isEmpty());
        setContent(new Div(list, form()));
    }

    private ListItem item(SavedSearch saved) {
        NativeButton ask = new NativeButton(saved.name(), click -> {
            setOpen(false);
            asked.accept(saved);
        });
        ask.addClassNames("linkish", "saved");
        Switch tell = new Switch(Words.of("savings.tell"), saved.alert());
        tell.addClickListener(click -> {
            attempt(() -> searches.change(CurrentViewer.get(), saved.id(), saved.name(), tell.isOn()));
            show();
        });
        NativeButton forget = new NativeButton(Words.of("savings.forget"), click -> {
            searches.forget(CurrentViewer.get(), saved.id());
            show();
        });
        forget.addClassName("linkish");
        Span when = new Span(Words.time(saved.savedAt()));
        when.addClassName("soft");
        return new ListItem(ask, when, tell, forget);
    }

    private Div form() {
        TextField name = new TextField();
        name.setId("saving-name");
        name.setPlaceholder(Words.of("savings.name"));
        name.setAriaLabel(Words.of("savings.name"));
        name.setMaxLength(120);
        name.addThemeVariants(TextFieldVariant.SMALL);
        Switch tell = new Switch(Words.of("savings.tell"), true);
        Button keep = new Button(Words.of("savings.keep"), click -> {
            if (attempt(() -> searches.save(CurrentViewer.get(), name.getValue(), present.get(), tell.isOn()))) {
                Notices.done(Words.of("savings.kept"));
                show();
            }
        });
        keep.setId("save-search");
        Div form = new Div(name, tell, keep);
        form.addClassName("row");
        return form;
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Invalid refused) {
            Notices.problem(
                    refused.problems().stream().map(Invalid.Problem::message).collect(Collectors.joining(" ")));
            return false;
        }
    }
}

package org.tessera.ui.translations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Translations;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/** The passages that wait for a translation or for its verification, by language, original and translation side by side. */
@PermitAll
@Route(value = "translations/:into?", layout = MainLayout.class)
public class TranslationsView extends Div implements BeforeEnterObserver, HasDynamicTitle, TranslationTask.Acts {

    private static final List<String> INTO = List.of("en", "ro", "ka", "hy", "az", "uk", "ru");
    private static final int AT_ONCE = 20;

    private final transient Translations translations;
    private final transient Viewer viewer = CurrentViewer.get();
    private final Nav languages = new Nav();
    private final Div list = new Div();
    private final Map<TranslationTask, UUID> tasks = new HashMap<>();
    private String into = "en";
    private @Nullable String chosen;
    private int most = AT_ONCE;

    public TranslationsView(Translations translations) {
        this.translations = translations;
        addClassNames("place", "translations");
    }

    /** @param into ISO 639-1 */
    public static String path(String into) {
        return "translations/" + into;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        into = event.getRouteParameters().get("into").filter(INTO::contains).orElse("en");
        chosen = null;
        most = AT_ONCE;
        removeAll();
        Paragraph lead = new Paragraph(Words.of("translations.lead"));
        lead.addClassName("lead");
        languages.getElement().setAttribute("aria-label", Words.of("translations.languages"));
        languages.addClassName("translation-languages");
        list.addClassName("translation-list");
        Div bar = new Div(languages, target());
        bar.addClassName("translation-bar");
        add(new Header(new H1(Words.of("translations.title")), lead), bar, list);
        show();
    }

    private Select<String> target() {
        Select<String> target = new Select<>();
        target.setLabel(Words.of("translations.into"));
        target.setItems(INTO);
        target.setItemLabelGenerator(Words::language);
        target.setValue(into);
        target.addValueChangeListener(change -> UI.getCurrent().navigate(path(change.getValue())));
        return target;
    }

    private void show() {
        Translations.Waiting waiting = translations.waiting(viewer, into, chosen, most);
        chosen = waiting.language();
        count(waiting);
        list.removeAll();
        tasks.clear();
        if (chosen == null) {
            Paragraph none = new Paragraph(Words.of("translations.none"));
            none.addClassName("hint");
            list.add(none);
            return;
        }
        waiting.passages().forEach(one -> {
            TranslationTask task = new TranslationTask(viewer, one, into, this);
            tasks.put(task, one.passage().id());
            list.add(task);
        });
        if (waiting.more() > 0) {
            list.add(new Button(Words.of("translations.more", waiting.more()), _ -> {
                most += AT_ONCE;
                show();
            }));
        }
    }

    /** What others write meanwhile in this list stays: only the one task is drawn anew. */
    @Override
    public void keep(TranslationTask task, String before, String text) {
        UUID passage = passage(task);
        try {
            translations.write(viewer, passage, into, before, text);
        } catch (Conflict meanwhile) {
            task.beside(translations.one(viewer, passage, into), text);
            throw meanwhile;
        }
        task.show(translations.one(viewer, passage, into));
        Notices.done(Words.of("translations.kept"));
    }

    @Override
    public void verify(TranslationTask task, String text) {
        UUID passage = passage(task);
        try {
            translations.verify(viewer, passage, into, text);
        } catch (Conflict changed) {
            task.show(translations.one(viewer, passage, into));
            throw changed;
        }
        tasks.remove(task);
        list.remove(task);
        Notices.done(Words.of("translation.is-verified"));
        if (tasks.isEmpty()) {
            show();
        } else {
            count(translations.waiting(viewer, into, chosen, 0));
        }
    }

    private UUID passage(TranslationTask task) {
        return Objects.requireNonNull(tasks.get(task));
    }

    private void count(Translations.Waiting waiting) {
        languages.removeAll();
        waiting.languages().forEach((language, count) -> languages.add(language(language, count)));
    }

    private NativeButton language(String language, int count) {
        NativeButton button = new NativeButton(
                Words.of("translations.choose", Words.language(language), count), _ -> choose(language));
        button.getElement().setAttribute("aria-pressed", String.valueOf(language.equals(chosen)));
        button.addClassName("secondary");
        return button;
    }

    /** The one that is shown is not drawn again: somebody may be writing in it. */
    private void choose(String language) {
        if (!language.equals(chosen)) {
            chosen = language;
            most = AT_ONCE;
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("translations.title") + " · Tessera";
    }
}

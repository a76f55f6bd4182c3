package org.tessera.ui.translations;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Translations;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** The passages that wait for a translation or for its verification, by language, original and translation side by side. */
@PermitAll
@Route(value = "translations", layout = MainLayout.class)
public class TranslationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> INTO = List.of("en", "ro", "ka", "hy", "az", "uk", "ru");

    private final transient Evidence evidence;
    private final transient Translations translations;
    private final transient Viewer viewer = CurrentViewer.get();
    private final Nav languages = new Nav();
    private final Div list = new Div();
    private String into = "en";
    private @Nullable String chosen;

    public TranslationsView(Evidence evidence, Translations translations) {
        this.evidence = evidence;
        this.translations = translations;
        addClassNames("place", "translations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        removeAll();
        Select<String> target = new Select<>();
        target.setLabel(Words.of("translations.into"));
        target.setItems(INTO);
        target.setItemLabelGenerator(Words::language);
        target.setValue(into);
        target.addValueChangeListener(change -> {
            into = change.getValue();
            chosen = null;
            show();
        });
        target.addClassName("push");
        Paragraph lead = new Paragraph(Words.of("translations.lead"));
        lead.addClassName("lead");
        languages.getElement().setAttribute("aria-label", Words.of("translations.languages"));
        languages.addClassName("translation-languages");
        list.addClassName("translation-list");
        add(new Header(new H1(Words.of("translations.title")), lead, target), languages, list);
        show();
    }

    private void show() {
        Map<String, Integer> open = translations.open(viewer, into);
        if (chosen == null || !open.containsKey(chosen)) {
            chosen = open.keySet().stream().findFirst().orElse(null);
        }
        languages.removeAll();
        open.forEach((language, count) -> languages.add(language(language, count)));
        list.removeAll();
        if (chosen == null) {
            Paragraph none = new Paragraph(Words.of("translations.none"));
            none.addClassName("hint");
            list.add(none);
            return;
        }
        List<Translations.Open> waiting = translations.open(viewer, chosen, into);
        waiting.forEach(one -> list.add(new TranslationTask(viewer, one, into, evidence, translations, this::show)));
        if (waiting.size() == Translations.MOST) {
            list.add(new Paragraph(Words.of("translations.more", Translations.MOST)));
        }
    }

    private NativeButton language(String language, int count) {
        NativeButton button = new NativeButton(Words.of("translations.choose", Words.language(language), count), _ -> {
            chosen = language;
            show();
        });
        button.getElement().setAttribute("aria-pressed", String.valueOf(language.equals(chosen)));
        button.addClassName("secondary");
        return button;
    }

    @Override
    public String getPageTitle() {
        return Words.of("translations.title") + " · Tessera";
    }
}

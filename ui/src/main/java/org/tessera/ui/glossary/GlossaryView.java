package org.tessera.ui.glossary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.analysis.Folding;
import org.tessera.concepts.Concepts;
import org.tessera.glossary.GlossaryText;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.ui.Download;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Words;

/** Concepts and their terms in eight languages: to find, to propose otherwise, and to read what others propose. */
@PermitAll
@Route(value = "glossary", layout = MainLayout.class)
public final class GlossaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 100;

    private final transient Concepts concepts;
    private final transient Viewer viewer = CurrentViewer.get();
    private final TextField words = new TextField(Words.of("glossary.words"));
    private final Select<String> part = new Select<>();
    private final Select<String> lacking = new Select<>();
    private final Div list = new Div();
    private final Paragraph count = new Paragraph();
    private final Aside beside = new Aside();
    private transient Map<String, GlossaryText.Entry> now = Map.of();
    private transient Set<String> changed = Set.of();

    public GlossaryView(Concepts concepts) {
        this.concepts = concepts;
        addClassName("place");
        beside.addClassName("beside");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.mayEditGlossary(viewer).allowed()) {
            throw new NotFoundException();
        }
        removeAll();
        Paragraph lead = new Paragraph(Words.of("glossary.lead"));
        lead.addClassName("lead");
        NativeButton take = new NativeButton(Words.of("glossary.take"), click -> take());
        take.addClassNames("linkish", "push");
        take.setId("take");
        Header header = new Header(new H1(Words.of("glossary.title")), take, lead);
        list.addClassName("concepts");
        count.addClassNames("small", "soft");
        count.getElement().setAttribute("aria-live", "polite");
        Div left = new Div(filters(), count, list);
        left.addClassName("stacked");
        Div sides = new Div(left, beside);
        sides.addClassName("two-sides");
        add(header, sides);
        read();
    }

    private Div filters() {
        words.setId("glossary-words");
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> draw());
        part.setLabel(Words.of("glossary.part"));
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(Words.of("glossary.all-parts"));
        part.setItems(Concepts.parts());
        part.addValueChangeListener(change -> draw());
        lacking.setLabel(Words.of("glossary.language"));
        lacking.setEmptySelectionAllowed(true);
        lacking.setEmptySelectionCaption(Words.of("glossary.all-languages"));
        lacking.setItems(Terms.LANGUAGES);
        lacking.setItemLabelGenerator(language -> language == null
                ? Words.of("glossary.all-languages")
                : Words.of("glossary.lacking", Words.language(language)));
        lacking.addValueChangeListener(change -> draw());
        Button more = new Button(Words.of("glossary.add"), click -> form(null));
        more.setId("add-concept");
        Div filters = new Div(words, part, lacking, more);
        filters.addClassName("glossary-filters");
        return filters;
    }

    private void read() {
        Map<String, GlossaryText.Entry> entries = new LinkedHashMap<>();
        concepts.entries(viewer).forEach(entry -> entries.put(entry.name(), entry));
        now = entries;
        changed = concepts.counting(viewer).stream()
                .map(change -> change.entry().name())
                .collect(Collectors.toSet());
        beside.removeAll();
        beside.add(new WaitingSheet(viewer, concepts, now, this::read));
        draw();
    }

    private void draw() {
        String wanted = Folding.fold(words.getValue().strip());
        List<GlossaryText.Entry> found = new ArrayList<>();
        for (GlossaryText.Entry entry : now.values()) {
            if ((wanted.isEmpty() || Folding.fold(entry.text()).contains(wanted))
                    && (part.getValue() == null || entry.part().equals(part.getValue()))
                    && (lacking.getValue() == null || Terms.lacking(entry).contains(lacking.getValue()))) {
                found.add(entry);
            }
        }
        list.removeAll();
        found.stream()
                .limit(MOST)
                .forEach(entry -> list.add(new ConceptRow(entry, changed.contains(entry.name()), () -> form(entry))));
        list.setVisible(!found.isEmpty());
        String said = Words.of("glossary.count", found.size());
        count.setText(found.size() > MOST ? said + ". " + Words.of("glossary.more", found.size() - MOST) : said);
    }

    private void form(GlossaryText.@Nullable Entry entry) {
        beside.removeAll();
        beside.add(new ProposalForm(viewer, entry, concepts, this::read));
        beside.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void take() {
        new Download(
                        "glossary.txt",
                        "text/plain;charset=UTF-8",
                        concepts.file(viewer).getBytes(StandardCharsets.UTF_8))
                .offer(this);
    }

    @Override
    public String getPageTitle() {
        return Words.of("glossary.title") + " · Tessera";
    }
}

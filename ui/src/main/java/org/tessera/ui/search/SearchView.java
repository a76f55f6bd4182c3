package org.tessera.ui.search;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tessera.alerts.SavedSearch;
import org.tessera.alerts.SavedSearches;
import org.tessera.basket.Basket;
import org.tessera.identity.CurrentViewer;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.search.HitList;
import org.tessera.search.IndexAway;
import org.tessera.search.Search;
import org.tessera.search.SearchQuery;
import org.tessera.search.SearchResult;
import org.tessera.search.Suggestions;
import org.tessera.ui.MainLayout;
import org.tessera.ui.Notices;
import org.tessera.ui.SearchWish;
import org.tessera.ui.SearchWish.Like;
import org.tessera.ui.Words;

/** Words and "phrases", facets, and hits with what was found in them. The query stays out of the address. */
@PermitAll
@Route(value = "search", layout = MainLayout.class)
public class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> FACETS =
            List.of("area", "country", "region", "language", "year", "type", "evaluation", "handling");

    private final Search search;
    private final Forgiving forgiving;
    private final Viewer viewer = CurrentViewer.get();
    private final TextField words = new TextField();
    private final Select<SearchQuery.Order> order = new Select<>();
    private final Offers offers;
    private final Aside facets = new Aside();
    private final Section found = new Section();
    private Narrowing narrowing = Narrowing.NONE;
    private final Keys keys = new Keys();
    private final HitList list;
    private final Basket basket;
    private final Div resembled = new Div();
    private @Nullable Like like;

    public SearchView(Search search, Suggestions suggestions, HitList list, SavedSearches searches, Basket basket) {
        this.search = search;
        this.forgiving = new Forgiving(search, suggestions);
        this.list = list;
        this.basket = basket;
        addClassName("place");
        words.setId("words");
        words.setAriaLabel(Words.of("search.words"));
        words.setPlaceholder(Words.of("search.words"));
        words.setMaxLength(500);
        words.setClearButtonVisible(true);
        words.addKeyDownListener(Key.ENTER, enter -> look());
        offers = new Offers(words, typed -> suggestions.completing(viewer, typed), chosen -> look());
        order.setItems(SearchQuery.Order.values());
        order.setItemLabelGenerator(one -> Words.of("search.order." + one.name()));
        order.setValue(SearchQuery.Order.BEST);
        order.setAriaLabel(Words.of("search.order"));
        order.setId("order");
        order.addValueChangeListener(change -> look());
        Button look = new Button(Words.of("search.look"), click -> look());
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        look.setId("look");
        Div field = new Div(offers, look, order);
        field.addClassName("search-field");
        facets.addClassName("facets");
        facets.getElement().setAttribute("aria-label", Words.of("search.facets"));
        found.getElement().setAttribute("aria-live", "polite");
        found.setId("found");
        Div sides = new Div(facets, found);
        sides.addClassName("search-sides");
        if (!Policy.maySearch(viewer).allowed()) {
            return; // there is nothing here for this role, as is said on entering
        }
        resembled.addClassName("row");
        Div helps = new Div(howToAsk(), new Savings(searches, this::query, this::again), keys.opener());
        helps.addClassName("search-helps");
        add(new H1(Words.of("search.title")), field, helps, resembled, sides, keys);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!Policy.maySearch(viewer).allowed()) {
            throw new NotFoundException();
        }
        SearchWish wish = SearchWish.take();
        if (wish != null) {
            words.setValue(wish.words());
            narrowing = Narrowing.to(wish.areas(), wish.countries());
            like = wish.like();
            look();
        } else if (found.getComponentCount() == 0) {
            found.add(say("search.begin"));
            words.focus();
        }
    }

    private void look() {
        offers.putAway();
        found.removeAll();
        facets.removeAll();
        try {
            drawLike();
            Forgiving.Answer answer = forgiving.answer(viewer, query());
            if (!answer.words().equals(words.getValue().strip())) {
                found.add(aside(
                        "forgiven", Words.of("search.forgiven", words.getValue().strip(), answer.words())));
                words.setValue(answer.words());
            }
            show(answer);
        } catch (NotFound gone) {
            like = null;
            drawLike();
            found.add(say("search.gone"));
        } catch (IndexAway away) {
            found.add(empty(String.valueOf(away.getMessage())));
        } catch (Invalid query) {
            found.add(empty(
                    query.problems().stream().map(Invalid.Problem::message).collect(Collectors.joining(" "))));
        }
    }

    private SearchQuery query() {
        return narrowing.query(words.getValue().strip(), order.getValue(), like == null ? null : like.passage());
    }

    private void again(SavedSearch saved) {
        SearchQuery query = saved.query();
        UUID passage = query.like();
        words.setValue(query.words());
        narrowing = Narrowing.of(query.narrowed());
        like = passage == null ? null : new Like(passage, saved.name());
        if (order.getValue() == query.order()) {
            look();
        } else {
            order.setValue(query.order());
        }
    }

    private void drawLike() {
        resembled.removeAll();
        resembled.setVisible(like != null);
        if (like != null) {
            NativeButton away = new NativeButton(Words.of("search.like-away"), click -> {
                like = null;
                look();
            });
            away.setId("like-away");
            resembled.add(new Anchor("passages/" + like.passage(), Words.of("search.liking", like.title())), away);
        }
    }

    private void show(Forgiving.Answer answer) {
        SearchResult result = answer.result();
        FACETS.forEach(facet ->
                facets.add(new Facet(facet, result.facets().getOrDefault(facet, List.of()), narrowing, chosen -> {
                    narrowing = chosen;
                    look();
                })));
        if (result.hits().isEmpty()) {
            found.add(nothing(answer));
            return;
        }
        answer.meant().ifPresent(meant -> {
            Div ask = aside("slip", "");
            ask.add(instead(meant, "linkish"));
            found.add(ask);
        });
        HitActs acts = new HitActs(basket);
        found.add(new TakeAlong(list, this::query), new Hits(result, hit -> new HitItem(hit, acts), this::readOn));
    }

    private SearchResult readOn(String cursor) {
        try {
            return search.more(viewer, cursor);
        } catch (IndexAway away) {
            Notices.problem(String.valueOf(away.getMessage()));
            return new SearchResult(0, List.of(), Map.of(), cursor);
        }
    }

    /** What may have been meant, and the way back from what was chosen. */
    private Div nothing(Forgiving.Answer answer) {
        Div nothing = say("search.nothing");
        answer.meant().ifPresent(meant -> nothing.add(new Paragraph(instead(meant, "secondary"))));
        if (!narrowing.isEmpty()) {
            NativeButton widen = new NativeButton(Words.of("search.widen"), click -> {
                narrowing = Narrowing.NONE;
                look();
            });
            widen.addClassName("secondary");
            widen.setId("widen");
            nothing.add(new Paragraph(widen));
        }
        return nothing;
    }

    private NativeButton instead(String meant, String style) {
        NativeButton instead = new NativeButton(Words.of("search.meant", meant), click -> {
            words.setValue(meant);
            look();
        });
        instead.addClassName(style);
        instead.setId("meant");
        return instead;
    }

    private static Div aside(String id, String text) {
        Div aside = new Div(text);
        aside.addClassNames("small", "slip");
        aside.setId(id);
        return aside;
    }

    private static NativeDetails howToAsk() {
        DescriptionList ways = new DescriptionList();
        List.of("phrase", "unwanted", "or", "filter", "region", "date")
                .forEach(way -> ways.add(
                        new Term(Words.of("search.how." + way + ".example")),
                        new Description(Words.of("search.how." + way))));
        NativeDetails how = new NativeDetails();
        how.addClassNames("how-to-ask", "small");
        how.setSummaryText(Words.of("search.how"));
        how.setContent(ways);
        return how;
    }

    private static Div say(String key) {
        return empty(Words.of(key));
    }

    private static Div empty(String text) {
        Div words = new Div(text);
        words.addClassNames("sheet", "empty");
        return words;
    }

    @Override
    public String getPageTitle() {
        return Words.of("search.title") + " · Tessera";
    }
}

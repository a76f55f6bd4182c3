package org.tessera.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.basket.Basket;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.likeness.Copy;
import org.tessera.likeness.Likeness;
import org.tessera.policy.Policy;
import org.tessera.ui.Words;

/** Where a passage's words stand too and which passages state the same fact; coordinators link them here. */
class SameSheet extends Section {

    private final Viewer viewer;
    private final Passage passage;
    private final Likeness likeness;
    private final Runnable changed;

    SameSheet(Viewer viewer, Passage passage, Likeness likeness, Evidence evidence, Basket basket, Runnable changed) {
        this.viewer = viewer;
        this.passage = passage;
        this.likeness = likeness;
        this.changed = changed;
        addClassName("sheet");
        setId("same");
        HitActs acts = new HitActs(basket);
        NativeButton like = new NativeButton(Words.of("search.like"), click -> acts.like(passage));
        like.addClassName("linkish");
        like.setId("like");
        Div row = new Div(acts.keep(passage), like);
        row.addClassName("row");
        add(new H2(Words.of("same.title")), row);

        List<Copy> copies = likeness.copies(viewer, List.of(passage.id())).getOrDefault(passage.id(), List.of());
        Set<UUID> links = likeness.links(viewer, List.of(passage.id())).getOrDefault(passage.id(), Set.of());
        boolean mayLink = Policy.mayCoordinate(viewer).allowed();
        UnorderedList list = new UnorderedList();
        list.addClassName("same-list");
        copies.forEach(copy -> list.add(line(
                copy.passage(),
                Words.of("same.copied", Words.country(copy.owner()), copy.percent()),
                mayLink && !links.contains(copy.passage()) ? link(copy.passage()) : null)));
        Map<UUID, Passage> linked = evidence.passages(viewer, links);
        linked.values()
                .forEach(other -> list.add(line(
                        other.id(),
                        Words.of("same.linked", Words.country(other.owner()), other.contributionTitle()),
                        mayLink ? unlink(other.id()) : null)));
        if (list.getChildren().findAny().isPresent()) {
            add(list);
        } else {
            Paragraph none = new Paragraph(Words.of("same.none"));
            none.addClassNames("small", "soft");
            add(none);
        }
        if (mayLink) {
            add(fromBasket(basket, links));
        }
    }

    private static ListItem line(UUID other, String words, @Nullable Component act) {
        ListItem line = new ListItem(new Anchor("passages/" + other, words));
        line.addClassName("small");
        if (act != null) {
            line.add(act);
        }
        return line;
    }

    private NativeButton link(UUID other) {
        return act("same.link", () -> likeness.link(viewer, passage.id(), other));
    }

    private NativeButton unlink(UUID other) {
        return act("same.unlink", () -> likeness.unlink(viewer, passage.id(), other));
    }

    private NativeButton act(String key, Runnable act) {
        NativeButton button = new NativeButton(Words.of(key), click -> {
            act.run();
            changed.run();
        });
        button.addClassName("linkish");
        return button;
    }

    private NativeDetails fromBasket(Basket basket, Set<UUID> links) {
        UnorderedList list = new UnorderedList();
        list.addClassName("same-list");
        basket.of(viewer).stream()
                .filter(one -> !one.id().equals(passage.id()) && !links.contains(one.id()))
                .forEach(one -> list.add(line(
                        one.id(),
                        Words.of("same.linked", Words.country(one.owner()), one.contributionTitle()),
                        link(one.id()))));
        NativeDetails details = new NativeDetails(
                Words.of("same.from-basket"),
                list.getChildren().findAny().isPresent() ? list : new Paragraph(Words.of("same.basket-empty")));
        details.addClassName("small");
        return details;
    }
}

package org.tessera.ui.contributions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.evidence.Document;
import org.tessera.release.Release;
import org.tessera.ui.Tags;
import org.tessera.ui.Words;

/** Who sees what of a contribution now: its own country and the coordinators always, others by a release each. */
final class InForce extends UnorderedList {

    private final Function<Collection<UUID>, Map<Document, Long>> places;
    private final @Nullable Deciding deciding;

    /** What the owner's people may do to a release. */
    interface Deciding {
        void revoke(Release release);

        void cosign(Release release);

        boolean mayCosign(Release release);
    }

    /**
     * @param places the documents in which passages stand, with how many of them
     * @param deciding null where the viewer decides nothing
     */
    InForce(Function<Collection<UUID>, Map<Document, Long>> places, @Nullable Deciding deciding) {
        this.places = places;
        this.deciding = deciding;
        addClassName("in-force");
    }

    void show(Contribution contribution, Collection<Release> releases) {
        removeAll();
        if (contribution.state().gone()) {
            add(item(Tags.state(contribution.state()), new Span(Words.of("release.nobody"))));
            return;
        }
        add(item(audiences(Words.country(contribution.owner())), new Span(Words.of("release.always"))));
        releases.forEach(release -> add(line(release)));
    }

    private ListItem line(Release release) {
        Span to = new Span();
        to.addClassName("audiences");
        release.to().stream().sorted().forEach(audience -> to.add(Tags.of(Words.audience(audience), "way")));
        Div what = new Div(scope(release));
        terms(release).forEach(term -> what.add(small(term)));
        ListItem line = item(to, what);
        line.addClassName("release");
        Deciding may = deciding;
        if (may != null) {
            line.add(acts(may, release, to.getElement().getTextRecursively()));
        }
        return line;
    }

    private static Div acts(Deciding may, Release release, String to) {
        Div acts = new Div();
        acts.addClassName("acts");
        if (may.mayCosign(release)) {
            acts.add(act("release.cosign", to, ButtonVariant.LUMO_PRIMARY, () -> may.cosign(release)));
        }
        acts.add(act("release.revoke", to, ButtonVariant.LUMO_TERTIARY, () -> may.revoke(release)));
        return acts;
    }

    private static Button act(String key, String to, ButtonVariant variant, Runnable act) {
        Button button = new Button(Words.of(key), click -> act.run());
        button.addThemeVariants(variant, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Words.of(key) + ": " + to);
        return button;
    }

    private Span scope(Release release) {
        if (release.passages().isEmpty()) {
            return new Span(Words.of("release.whole"));
        }
        Span scope = new Span();
        places.apply(release.passages()).forEach((document, count) -> {
            if (scope.getComponentCount() > 0) {
                scope.add(", ");
            }
            scope.add(new Anchor(
                    DocumentView.path(document.id(), null),
                    Words.of("release.passages-in", count, Names.of(document))));
        });
        return scope;
    }

    /** How, until when, on what conditions and by whom, a line each. */
    private static List<String> terms(Release release) {
        List<String> terms = new ArrayList<>();
        if (release.pending()) {
            terms.add(Words.of("release.pending", release.grantedBy()));
        }
        if (release.terms().anonymous()) {
            String wording = release.terms().wording();
            terms.add(Words.of("release.anonymously") + (wording == null ? "" : ": " + wording));
        }
        String conditions = release.terms().conditions();
        if (conditions != null) {
            terms.add(Words.of("release.on-condition", conditions));
        }
        Instant until = release.until();
        if (until != null) {
            terms.add(Words.of("release.until-time", Words.end(until)));
        }
        String cosigned = release.cosignedBy();
        String by = cosigned == null ? release.grantedBy() : release.grantedBy() + ", " + cosigned;
        terms.add(Words.of("release.by", by, Words.time(release.grantedAt())));
        return terms;
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("small", "soft");
        return small;
    }

    private static Span audiences(String country) {
        Span to = new Span(Tags.plain(country), Tags.plain(Words.of("audience.COORDINATORS")));
        to.addClassName("audiences");
        return to;
    }

    private static ListItem item(Component... content) {
        return new ListItem(content);
    }
}

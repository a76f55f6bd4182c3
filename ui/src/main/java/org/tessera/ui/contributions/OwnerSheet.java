package org.tessera.ui.contributions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.ContributionState;
import org.tessera.evidence.Reading;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.release.Release;
import org.tessera.release.Releases;
import org.tessera.release.Remarking;
import org.tessera.ui.Notices;
import org.tessera.ui.Words;

/**
 * Who sees a contribution now, and the owner's decisions: release of the whole or of chosen passages, replacement,
 * withdrawal. A coordinator reads it, others have no use for it.
 */
final class OwnerSheet extends Section implements InForce.Deciding {

    private final Viewer viewer;
    private final Releases releases;
    private final Runnable changed;
    private final boolean owner;
    private final InForce inForce;
    private final Div decisions = new Div();
    private final @Nullable MarkingLine marking;
    private Contribution contribution;
    private final Reading reading;
    private final boolean passagesOnly;
    private final PersonalNotice notice = new PersonalNotice();
    private Reading.Personal personal = Reading.Personal.NONE;
    private Set<UUID> chosen = Set.of();
    private @Nullable GrantForm form;

    /** Whether the sheet is of use to the viewer. */
    static boolean concerns(Viewer viewer, Contribution contribution, Releases releases) {
        return Policy.mayKnow(viewer, releases.sharing(contribution.id()).withdrawnUnreleased())
                .allowed();
    }

    /**
     * @param remarking null: the marking is not decided about here
     * @param passagesOnly whether the decisions are about chosen passages, else about the whole contribution
     * @param changed what the page does after a decision
     */
    OwnerSheet(
            Viewer viewer,
            Contribution contribution,
            Releases releases,
            @Nullable Remarking remarking,
            Reading reading,
            boolean passagesOnly,
            Runnable changed) {
        this.viewer = viewer;
        this.contribution = contribution;
        this.releases = releases;
        this.reading = reading;
        this.passagesOnly = passagesOnly;
        this.changed = changed;
        this.owner = Policy.mayDecideAsOwner(viewer, releases.sharing(contribution.id()))
                .allowed();
        this.inForce = new InForce(passages -> reading.places(viewer, passages), owner ? this : null);
        this.marking = owner && remarking != null ? new MarkingLine(viewer, remarking, changed) : null;
        addClassName("sheet");
        setId("releases");
        decisions.addClassName("stack");
        add(new H2(Words.of("release.title")));
        if (marking != null) {
            add(marking);
        }
        add(inForce, notice, decisions);
        if (owner && !contribution.state().gone()) {
            decide();
        }
        refresh(contribution);
    }

    /** What is in force is read anew; a form that somebody is filling in stays as it is. */
    void refresh(Contribution now) {
        contribution = now;
        inForce.show(now, releases.of(viewer, now.id()));
        if (marking != null) {
            marking.setVisible(!now.state().gone());
            marking.show(now);
        }
        if (now.state().gone()) {
            decisions.removeAll();
        }
        warn(now);
    }

    /** Before anything is released: what rules found of personal data, or have not looked at. */
    private void warn(Contribution now) {
        boolean releasable = owner && !now.state().gone();
        personal = releasable ? reading.personal(viewer, now.id()) : Reading.Personal.NONE;
        if (passagesOnly) {
            notice.ofChosen(personal, chosen);
        } else {
            notice.ofContribution(personal, reading.places(viewer, personal.all()));
        }
    }

    /** The passages that a release would be about. */
    void choose(Set<UUID> passages) {
        chosen = Set.copyOf(passages);
        if (form != null) {
            form.label(Words.of("release.grant-passages", passages.size()), !passages.isEmpty());
        }
        notice.ofChosen(personal, chosen);
    }

    private void decide() {
        GrantForm grant = new GrantForm(contribution, (to, until, terms) -> {
            Release release = releases.grant(viewer, contribution.id(), to, chosen, until, terms);
            changed.run();
            return release;
        });
        form = grant;
        if (passagesOnly) {
            Paragraph hint = new Paragraph(new Span(Words.of("release.passages-hint") + " "));
            hint.add(new Anchor("contributions/" + contribution.id(), Words.of("release.whole-there")));
            hint.addClassNames("small", "soft");
            decisions.add(hint, grant);
            choose(Set.of());
            return;
        }
        grant.label(Words.of("release.grant-whole"), true);
        decisions.add(grant, others());
    }

    private Div others() {
        Button withdraw =
                new Button(Words.of("release.withdraw") + " …", click -> new Withdrawing(this::withdraw).open());
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        withdraw.setId("withdraw");
        Div others = new Div();
        others.addClassNames("row", "others");
        if (contribution.state().mayBecome(ContributionState.REPLACED)) {
            others.add(new Anchor("hand-in/" + contribution.id(), Words.of("release.replace")));
        }
        others.add(withdraw);
        return others;
    }

    @Override
    public boolean mayCosign(Release release) {
        return releases.mayCosign(viewer, release);
    }

    @Override
    public void cosign(Release release) {
        releases.cosign(viewer, contribution.id(), release.id());
        Notices.done(Words.of("release.cosigned"));
        changed.run();
    }

    @Override
    public void revoke(Release release) {
        releases.revoke(viewer, contribution.id(), release.id());
        Notices.done(Words.of("release.revoked"));
        changed.run();
    }

    private void withdraw(String reason) {
        releases.withdraw(viewer, contribution.id(), reason);
        Notices.done(Words.of("release.withdrawn"));
        changed.run();
    }
}

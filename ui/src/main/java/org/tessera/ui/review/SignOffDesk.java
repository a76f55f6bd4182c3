package org.tessera.ui.review;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tessera.comparison.Comparison;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.QuotedWords;
import org.tessera.evidence.Evidence;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.NotFound;
import org.tessera.review.SignOff;
import org.tessera.review.SignOffs;
import org.tessera.ui.Notices;

/** What the pages do with sign-offs. */
@Component
public final class SignOffDesk {

    private final SignOffs signOffs;
    private final Drafts drafts;
    private final Evidence evidence;

    SignOffDesk(SignOffs signOffs, Drafts drafts, Evidence evidence) {
        this.evidence = evidence;
        this.signOffs = signOffs;
        this.drafts = drafts;
    }

    public boolean signs(Viewer viewer) {
        return Policy.maySignOff(viewer).allowed();
    }

    /** Lets the viewer say a word on the sections as they stand; {@code done} once it is given. */
    public void open(Viewer viewer, UUID assessment, List<SignOffs.Read> sections, Runnable done) {
        Dialog dialog = new Dialog(Labels.of("sign.title", sections.size()));
        dialog.addClassName("sign-dialog");
        dialog.add(new SignOffForm(dialog::close, (verdict, words) -> {
            signOffs.give(viewer, assessment, sections, verdict, words);
            dialog.close();
            Notices.done(Labels.of("sign.done." + verdict));
            done.run();
        }));
        dialog.open();
    }

    /** What has changed since, if the viewer may read both texts. */
    Optional<Compared> changes(Viewer viewer, SignOff one) {
        try {
            Comparison comparison = signOffs.changes(viewer, one.id());
            return Optional.of(new Compared(comparison, quoted(viewer, one.section())));
        } catch (NotFound outOfSight) {
            return Optional.empty();
        }
    }

    /** The words of quoted evidence as this reader may see them. */
    public Function<Comparison.Leaning, String> quoted(Viewer viewer, UUID section) {
        return leaning -> {
            QuotedWords words = drafts.quoted(
                            viewer,
                            section,
                            List.of(new Drafts.Quotation(leaning.passage(), leaning.from(), leaning.to())))
                    .getFirst();
            return words.state() == QuotedWords.State.SHOWN
                    ? "“" + words.text() + "”"
                    : Labels.of("compared." + words.state());
        };
    }

    /** The quoted words where no section of today stands behind them, as in editions. */
    String passage(Viewer viewer, Comparison.Leaning leaning) {
        Passage passage = evidence.passages(viewer, List.of(leaning.passage())).get(leaning.passage());
        if (passage == null) {
            return Labels.of("compared.WITHHELD");
        }
        int from = Math.clamp(leaning.from(), 0, passage.text().length());
        return "“"
                + passage.text()
                        .substring(
                                from,
                                Math.clamp(leaning.to(), from, passage.text().length())) + "”";
    }
}

package org.tessera.correction;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tessera.comparison.Comparison;
import org.tessera.comparison.Comparison.Piece;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionView;
import org.tessera.drafting.StepsOutcome;
import org.tessera.evidence.CorrectedPassages;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/**
 * A corrected contribution offers, citation by citation, what it changed: a coordinator takes it over, leaves the citation as
 * it is, or takes it away. Taking over is an ordinary step, with its author, its check and its undo.
 */
@Component
public class Corrections {

    private final Drafts drafts;
    private final CorrectedPassages corrected;
    private final KeptCorrections kept;

    Corrections(Drafts drafts, CorrectedPassages corrected, KeptCorrections kept) {
        this.drafts = drafts;
        this.corrected = corrected;
        this.kept = kept;
    }

    /** Of a section that the viewer has open, in order of first appearance; none for who does not coordinate. */
    public List<Correction> of(Viewer viewer, SectionView section) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            return List.of();
        }
        List<UUID> cited = section.citations();
        List<UUID> left = kept.of(section.id());
        return corrected.of(viewer, cited).stream()
                .filter(one -> !left.contains(one.before().id()))
                .map(Corrections::correction)
                .sorted(Comparator.comparingInt(
                        one -> cited.indexOf(one.before().id())))
                .toList();
    }

    private static Correction correction(CorrectedPassages.Corrected one) {
        Passage after = Pairing.of(one.before(), one.after()).orElse(null);
        return new Correction(
                one.before(),
                one.correction(),
                after,
                after == null ? List.of() : redline(one.before().text(), after.text()));
    }

    private static List<Piece> redline(String before, String after) {
        return Comparison.of(words(before), words(after)).lines().stream()
                .flatMap(line -> line.pieces().stream())
                .toList();
    }

    private static JsonNode words(String text) {
        return Doc.doc(List.of(Doc.paragraph(Doc.text(text))));
    }

    /**
     * Moves the section's citations and quotations of the old passage to the one that took its place.
     *
     * @throws NotFound out of sight, or the section cites nothing that was corrected so
     * @throws Forbidden not a coordinator
     * @throws Conflict others wrote so much meanwhile that it has to be asked for again
     */
    public void takeOver(Viewer viewer, UUID section, UUID passage) {
        SectionView now = visible(viewer, section);
        Passage after = of(viewer, now).stream()
                .filter(one -> one.before().id().equals(passage))
                .map(Correction::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(NotFound::new);
        write(viewer, now, passage, after);
    }

    /** Takes the section's citations and quotations of the old passage away; else as {@link #takeOver}. */
    public void drop(Viewer viewer, UUID section, UUID passage) {
        SectionView now = visible(viewer, section);
        must(viewer, now, passage);
        write(viewer, now, passage, null);
    }

    /** Leaves the citation as it is; its correction is not offered in this section again. Else as {@link #takeOver}. */
    public void keep(Viewer viewer, UUID section, UUID passage) {
        must(viewer, visible(viewer, section), passage);
        kept.keep(section, passage, viewer.account());
    }

    private void must(Viewer viewer, SectionView now, UUID passage) {
        if (of(viewer, now).stream().noneMatch(one -> one.before().id().equals(passage))) {
            throw new NotFound();
        }
    }

    private void write(Viewer viewer, SectionView now, UUID passage, @Nullable Passage after) {
        List<JsonNode> steps = CitationSteps.of(now.doc(), passage, after);
        StepsOutcome outcome = drafts.step(
                viewer, now.id(), now.version(), steps, UUID.randomUUID().toString());
        switch (outcome) {
            case StepsOutcome.Accepted _ -> {}
            case StepsOutcome.Stale _ -> throw new Conflict(Texts.get("drafting.stale"));
            case StepsOutcome.Refused refused -> throw new Invalid("steps", refused.reason());
        }
    }

    private SectionView visible(Viewer viewer, UUID section) {
        SectionView now = drafts.section(viewer, section).orElseThrow(NotFound::new);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("drafting.only-coordinators"));
        }
        return now;
    }
}

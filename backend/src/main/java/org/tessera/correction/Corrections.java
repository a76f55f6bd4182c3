package org.tessera.correction;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.clearance.Statements;
import org.tessera.comparison.Comparison;
import org.tessera.comparison.Comparison.Piece;
import org.tessera.drafting.Doc;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionNotices;
import org.tessera.drafting.SectionView;
import org.tessera.drafting.StepsOutcome;
import org.tessera.evidence.CorrectedPassages;
import org.tessera.evidence.Passage;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
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
    private final SectionNotices notices;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Corrections(
            Drafts drafts,
            CorrectedPassages corrected,
            KeptCorrections kept,
            SectionNotices notices,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.corrected = corrected;
        this.kept = kept;
        this.notices = notices;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of a section that the viewer has open, in order of first appearance; none for who does not coordinate. */
    public List<Correction> of(Viewer viewer, SectionView section) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            return List.of();
        }
        List<UUID> cited = section.citations();
        List<Statements.Cited> said = Statements.in(section.doc(), Locale.ROOT);
        Set<KeptCorrections.Kept> left = kept.of(section.id());
        return corrected.of(viewer, cited).stream()
                .filter(one -> !isKept(one, left))
                .map(one -> correction(one, leaning(said, one.before().id())))
                .sorted(Comparator.comparingInt(
                        one -> cited.indexOf(one.before().id())))
                .toList();
    }

    /** A later correction of the same passage is another. */
    private static boolean isKept(CorrectedPassages.Corrected one, Set<KeptCorrections.Kept> left) {
        UUID passage = one.before().id();
        return left.contains(new KeptCorrections.Kept(passage, null))
                || left.contains(
                        new KeptCorrections.Kept(passage, one.correction().id()));
    }

    private static List<String> leaning(List<Statements.Cited> said, UUID passage) {
        return said.stream()
                .filter(one -> one.passages().contains(passage))
                .map(Statements.Cited::text)
                .filter(words -> !words.isBlank())
                .distinct()
                .toList();
    }

    private static Correction correction(CorrectedPassages.Corrected one, List<String> sentences) {
        Passage after = Pairing.of(one.before(), one.after()).orElse(null);
        return new Correction(
                one.before(),
                one.correction(),
                after,
                after == null ? List.of() : redline(one.before().text(), after.text()),
                sentences);
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
        Passage after = must(viewer, now, passage).after();
        if (after == null) {
            throw new NotFound();
        }
        write(viewer, now, passage, after);
    }

    /** Takes the section's citations and quotations of the old passage away; else as {@link #takeOver}. */
    public void drop(Viewer viewer, UUID section, UUID passage) {
        SectionView now = visible(viewer, section);
        must(viewer, now, passage);
        write(viewer, now, passage, null);
    }

    /** Leaves the citation as it is; this correction of it is not offered in this section again. Else as {@link #takeOver}. */
    public void keep(Viewer viewer, UUID section, UUID passage) {
        Correction offered = must(viewer, visible(viewer, section), passage);
        transaction.executeWithoutResult(_ -> {
            if (!kept.keep(section, passage, offered.correction().id(), viewer.account())) {
                throw new NotFound();
            }
            ledger.append(viewer, Act.CITATION_KEPT, "section/" + section, "passage/" + passage, null);
            notices.broadcast(section, SectionNotices.EVIDENCE);
        });
    }

    private Correction must(Viewer viewer, SectionView now, UUID passage) {
        return of(viewer, now).stream()
                .filter(one -> one.before().id().equals(passage))
                .findFirst()
                .orElseThrow(NotFound::new);
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

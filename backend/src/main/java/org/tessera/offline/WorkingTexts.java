package org.tessera.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.marking.Marking;
import org.tessera.problem.NotFound;
import org.tessera.review.Comments;
import org.tessera.review.Round;
import org.tessera.review.Rounds;
import org.tessera.review.Suggestions;
import org.tessera.text.Texts;

/** A round's texts as DOCX: comments are Word's comments, suggestions its tracked changes, under the reader's rights. */
@Component
public class WorkingTexts {

    private final Rounds rounds;
    private final RoundTexts texts;
    private final Assessments assessments;
    private final Drafts drafts;
    private final Comments comments;
    private final Suggestions suggestions;
    private final WorkingFile file;
    private final Ledger ledger;

    WorkingTexts(
            Rounds rounds,
            RoundTexts texts,
            Assessments assessments,
            Drafts drafts,
            Comments comments,
            Suggestions suggestions,
            WorkingFile file,
            Ledger ledger) {
        this.rounds = rounds;
        this.texts = texts;
        this.assessments = assessments;
        this.drafts = drafts;
        this.comments = comments;
        this.suggestions = suggestions;
        this.file = file;
        this.ledger = ledger;
    }

    /**
     * Entered in the ledger, whose number stands on each page.
     *
     * @throws NotFound the round is out of the viewer's sight
     */
    @Transactional
    public byte[] docx(Viewer viewer, UUID id) {
        Round round = rounds.one(viewer, id);
        Assessment whole = assessments.visible(viewer, round.assessment()).orElseThrow(NotFound::new);
        List<WorkingText.Part> parts = new ArrayList<>();
        Marking marking = Marking.BPL;
        for (Reading.Part part : texts.parts(viewer, round, whole)) {
            SectionView view = drafts.section(viewer, part.section()).orElseThrow(NotFound::new);
            marking = marking.strictest(view.marking());
            parts.add(new WorkingText.Part(
                    part.title(),
                    Texts.get(
                            "offline.reading.version",
                            part.number(),
                            Integer.toString(view.version()),
                            part.lines().size()),
                    view.doc(),
                    RoundTexts.quotations(drafts, viewer, view),
                    comments.of(viewer, part.section()),
                    suggestions.of(viewer, part.section()).stream()
                            .filter(one -> one.decision() == null && !one.changed())
                            .toList()));
        }
        long entry = ledger.append(viewer, Act.ROUND_TEXTS_TAKEN, "round/" + id);
        try {
            return file.write(new WorkingText(
                    Texts.get("offline.reading.title", round.number(), whole.title()),
                    whole.language(),
                    Texts.get("names.marking." + marking),
                    Texts.get("offline.reading.copy", viewer.account(), Long.toString(entry)),
                    parts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.tessera.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.jdbc.AssessmentStore;
import org.tessera.assessment.jdbc.OutlineStore;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;

/**
 * Outlines that are kept for new assessments. The skeleton of the Eastern Partnership's assessment is always there; a
 * coordinator who wants it otherwise keeps a changed one. All acts are coordinators'.
 */
@Component
public class Templates {

    private final Outlining outlining;
    private final AssessmentStore store;
    private final OutlineStore outline;
    private final Vault vault;
    private final Ledger ledger;

    Templates(Outlining outlining, AssessmentStore store, OutlineStore outline, Vault vault, Ledger ledger) {
        this.outlining = outlining;
        this.store = store;
        this.outline = outline;
        this.vault = vault;
        this.ledger = ledger;
    }

    /** The kept ones, newest first; none for others than coordinators. */
    @Transactional
    public List<Assessment> all(Viewer viewer) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            return List.of();
        }
        return store.templates().stream()
                .map(row -> outlining.outline(viewer, row.id()))
                .toList();
    }

    /** The skeleton that ships, kept as a template of its own, to be changed. */
    @Transactional
    public UUID keepSkeleton(Viewer viewer, String title, String language) {
        mustCoordinate(viewer);
        if (!Assessments.LANGUAGES.contains(language)) {
            throw new Invalid(
                    "language", Texts.get("assessment.language-unknown", String.join(" ", Assessments.LANGUAGES)));
        }
        return keep(viewer, title, language, Skeleton.chapters(Locale.of(language)));
    }

    /**
     * What the viewer sees of an assessment's outline, kept for others: titles, countries, crime areas and audiences, no words of texts.
     *
     * @throws NotFound out of the viewer's sight
     */
    @Transactional
    public UUID keep(Viewer viewer, UUID assessment, String title) {
        mustCoordinate(viewer);
        AssessmentStore.AssessmentRow row = store.anyOutline(assessment).orElseThrow(NotFound::new);
        Set<UUID> seen = outlining.outline(viewer, assessment).chapters().stream()
                .map(Assessment.Chapter::id)
                .collect(Collectors.toSet());
        return keep(viewer, title, row.language(), chapters(row.id(), seen::contains));
    }

    /** @throws NotFound no such template */
    @Transactional
    public void drop(Viewer viewer, UUID template) {
        mustCoordinate(viewer);
        if (store.templates().stream().noneMatch(row -> row.id().equals(template))) {
            throw new NotFound();
        }
        outline.forget(template);
        ledger.append(viewer, Act.OUTLINE_CHANGED, "template/" + template);
    }

    /** The chapters of a kept template, or of an assessment, as a new one takes them over. */
    private List<Skeleton.Chapter> chapters(UUID from, Predicate<UUID> taken) {
        AssessmentStore.AssessmentRow row = store.anyOutline(from).orElseThrow(NotFound::new);
        return store.chapters(row).stream()
                .filter(chapter -> taken.test(chapter.id()))
                .map(chapter -> new Skeleton.Chapter(
                        chapter.title(),
                        chapter.area(),
                        chapter.sections().stream()
                                .map(one -> new Skeleton.Section(one.title(), one.country(), one.audience()))
                                .toList()))
                .toList();
    }

    /**
     * A new assessment with a template's outline.
     *
     * @throws NotFound no such template
     */
    @Transactional
    public UUID use(Viewer viewer, UUID template, String title, String language) {
        mustCoordinate(viewer);
        if (store.templates().stream().noneMatch(row -> row.id().equals(template))) {
            throw new NotFound();
        }
        if (!Assessments.LANGUAGES.contains(language)) {
            throw new Invalid(
                    "language", Texts.get("assessment.language-unknown", String.join(" ", Assessments.LANGUAGES)));
        }
        var row = new AssessmentStore.AssessmentRow(
                UUID.randomUUID(),
                Assessments.checkedTitle(title),
                language,
                Yardstick.ICD203,
                vault.newAssessmentKey());
        store.insert(row, viewer.account(), chapters(template, _ -> true));
        ledger.append(viewer, Act.ASSESSMENT_CREATED, "assessment/" + row.id());
        return row.id();
    }

    private UUID keep(Viewer viewer, String title, String language, List<Skeleton.Chapter> chapters) {
        var row = new AssessmentStore.AssessmentRow(
                UUID.randomUUID(),
                Assessments.checkedTitle(title),
                language,
                Yardstick.ICD203,
                vault.newAssessmentKey());
        store.insertTemplate(row, viewer.account(), chapters);
        ledger.append(viewer, Act.OUTLINE_CHANGED, "template/" + row.id());
        return row.id();
    }

    private static void mustCoordinate(Viewer viewer) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("assessment.only-coordinators"));
        }
    }
}

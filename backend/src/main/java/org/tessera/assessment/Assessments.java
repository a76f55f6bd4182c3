package org.tessera.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.jdbc.AssessmentStore;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.text.Texts;
import org.tessera.vault.Vault;
import org.tessera.wall.Behalf;

/** The assessments and their outlines; sections outside the viewer's sight are left out. */
@Component
public class Assessments {

    /** Working languages: those of the contributions (domain.md, 6). */
    public static final List<String> LANGUAGES = List.of("en", "ro", "ka", "hy", "az", "uk", "ru", "be");

    private static final int LONGEST_TITLE = 200;

    private final AssessmentStore store;
    private final SectionRights rights;
    private final Vault vault;
    private final Ledger ledger;

    Assessments(AssessmentStore store, SectionRights rights, Vault vault, Ledger ledger) {
        this.store = store;
        this.rights = rights;
        this.vault = vault;
        this.ledger = ledger;
    }

    /**
     * A new assessment with the default EaP skeleton.
     *
     * @throws Forbidden not a coordinator
     * @throws Invalid no title, or no such working language
     */
    @Transactional
    public Assessment create(Viewer viewer, String title, String language) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("assessment.only-coordinators"));
        }
        String checked = checkedTitle(title);
        if (!LANGUAGES.contains(language)) {
            throw new Invalid("language", Texts.get("assessment.language-unknown", String.join(" ", LANGUAGES)));
        }
        var row = new AssessmentStore.AssessmentRow(
                UUID.randomUUID(), checked, language, Yardstick.ICD203, vault.newAssessmentKey());
        store.insert(row, viewer.account(), Skeleton.chapters(Locale.of(language)));
        ledger.append(viewer, Act.ASSESSMENT_CREATED, "assessment/" + row.id());
        return visible(viewer, row.id()).orElseThrow();
    }

    static String checkedTitle(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty()) {
            throw new Invalid("title", Texts.get("assessment.title-missing"));
        }
        if (stripped.length() > LONGEST_TITLE) {
            throw new Invalid("title", Texts.get("assessment.title-too-long", LONGEST_TITLE));
        }
        return stripped;
    }

    /** Newest first. */
    public List<Assessment> list(Viewer viewer) {
        return store.assessments().stream()
                .flatMap(one -> asSeenBy(viewer, one.id(), Optional.of(one)).stream())
                .toList();
    }

    /** Empty if absent or out of sight, at the same cost: no title is opened before that is decided. */
    public Optional<Assessment> visible(Viewer viewer, UUID id) {
        return asSeenBy(viewer, id, store.assessment(id));
    }

    /** Whether the viewer sees every section; for acts that take the whole. */
    public boolean wholly(Viewer viewer, UUID id) {
        return Behalf.ofPlatform(() -> store.sections(id)).size()
                == visible(viewer, id).stream()
                        .flatMap(seen -> seen.chapters().stream())
                        .mapToInt(chapter -> chapter.sections().size())
                        .sum();
    }

    private Optional<Assessment> asSeenBy(Viewer viewer, UUID id, Optional<AssessmentStore.Closed> one) {
        List<Sections.Sealed> all = store.sections(id);
        Set<UUID> readable = rights.readable(viewer, all);
        return one.filter(
                        _ -> !readable.isEmpty() || Policy.mayCoordinate(viewer).allowed())
                .map(store::opened)
                .map(row -> opened(
                        row,
                        all.stream()
                                .filter(section -> readable.contains(section.id()))
                                .toList()));
    }

    private Assessment opened(AssessmentStore.AssessmentRow row, List<Sections.Sealed> seen) {
        List<Assessment.Chapter> chapters = store.chapters(row, seen).stream()
                .map(chapter -> new Assessment.Chapter(
                        chapter.id(),
                        chapter.title(),
                        chapter.area(),
                        chapter.sections().stream()
                                .map(section ->
                                        new Assessment.Section(section.id(), section.title(), section.country()))
                                .toList()))
                .filter(chapter -> !chapter.sections().isEmpty())
                .toList();
        return new Assessment(row.id(), row.title(), row.language(), row.yardstick(), row.dataKey(), chapters);
    }
}

package org.tessera.affected;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.clearance.Statements;
import org.tessera.contribution.Contribution;
import org.tessera.contribution.Contributions;
import org.tessera.drafting.Drafts;
import org.tessera.drafting.SectionNotices;
import org.tessera.drafting.SectionView;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * Sentences whose evidence became less, for the coordinators who have to look at them. Whether such a sentence may go out is
 * never decided here: clearance asks the owners' present word each time.
 */
@Component
public class AffectedSections {

    private final AffectedTable table;
    private final Contributions contributions;
    private final Drafts drafts;
    private final SectionNotices notices;
    private final Ledger ledger;

    AffectedSections(
            AffectedTable table, Contributions contributions, Drafts drafts, SectionNotices notices, Ledger ledger) {
        this.table = table;
        this.contributions = contributions;
        this.drafts = drafts;
        this.notices = notices;
        this.ledger = ledger;
    }

    /**
     * With the sentences, newest first; none for who does not coordinate.
     *
     * @throws NotFound out of the viewer's sight
     */
    public List<Affected> of(Viewer viewer, UUID section) {
        return of(viewer, drafts.section(viewer, section).orElseThrow(NotFound::new));
    }

    /** The same of a section that the viewer has open. */
    public List<Affected> of(Viewer viewer, SectionView section) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            return List.of();
        }
        List<AffectedTable.Row> rows = Behalf.of(viewer, () -> table.open(section.id()));
        Map<UUID, Contribution> known = contributions.findAll(
                rows.stream().map(AffectedTable.Row::contribution).toList());
        List<Affected> affected = new ArrayList<>();
        for (AffectedTable.Row row : rows) {
            Contribution one = known.get(row.contribution());
            if (one != null) {
                affected.add(new Affected(
                        row.id(),
                        row.cause(),
                        row.at(),
                        one.id(),
                        one.owner(),
                        one.particulars().title(),
                        successor(viewer, row),
                        sentences(section, row.passages())));
            }
        }
        return affected;
    }

    /** In how many ways each section is affected, for the coordinators; empty for others. */
    public Map<UUID, Integer> open(Viewer viewer) {
        return Policy.mayCoordinate(viewer).allowed() ? Behalf.of(viewer, table::open) : Map.of();
    }

    /**
     * A coordinator has looked at the sentences, and they stand as they are. Not where the evidence is gone: only another
     * text helps there.
     *
     * @throws NotFound out of sight, or nothing that can be settled
     * @throws Forbidden not a coordinator
     */
    @Transactional
    public void settle(Viewer viewer, UUID section, UUID id) {
        if (drafts.section(viewer, section).isEmpty()) {
            throw new NotFound();
        }
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("affected.only-coordinators"));
        }
        if (!table.settle(section, id, viewer.account())) {
            throw new NotFound();
        }
        ledger.append(viewer, Act.AFFECTED_SETTLED, "section/" + section);
        notices.broadcast(section, SectionNotices.EVIDENCE);
    }

    private @Nullable UUID successor(Viewer viewer, AffectedTable.Row row) {
        Optional<Contribution> later = row.cause() == Affected.Cause.REPLACED
                ? contributions.successor(viewer, row.contribution())
                : Optional.empty();
        return later.map(Contribution::id).orElse(null);
    }

    private static List<String> sentences(SectionView section, Set<UUID> passages) {
        return Statements.in(section.doc(), Locale.ROOT).stream()
                .filter(one -> one.passages().stream().anyMatch(passages::contains))
                .map(one -> words(one.text()))
                .distinct()
                .toList();
    }

    /** What has no words of its own is named. */
    private static String words(String text) {
        if (text.isBlank()) {
            return Texts.get("affected.quotation");
        }
        return text.chars().anyMatch(Character::isLetterOrDigit) ? text : Texts.get("affected.mark");
    }
}

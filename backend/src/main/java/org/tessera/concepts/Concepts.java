package org.tessera.concepts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tessera.glossary.GlossaryText;
import org.tessera.glossary.UnreadableGlossary;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.news.News;
import org.tessera.policy.Policy;
import org.tessera.problem.Conflict;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.search.Changes;
import org.tessera.text.Texts;
import org.tessera.wall.Behalf;

/**
 * The glossary for those who look after it. The reviewed file stays the base; what a coordinator changes counts when another
 * one has accepted it: at once in what is asked, and in the index as the contributions are read again one by one.
 */
@Component
public class Concepts {

    private static final int LONGEST = 20_000;

    private final ChangeTable table;
    private final GlossaryInForce inForce;
    private final Changes index;
    private final Ledger ledger;
    private final News news;
    private final TransactionTemplate transaction;

    Concepts(
            ChangeTable table,
            GlossaryInForce inForce,
            Changes index,
            Ledger ledger,
            News news,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.inForce = inForce;
        this.index = index;
        this.ledger = ledger;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * All concepts as they count now, in the order of the file, added ones at the end.
     *
     * @throws Forbidden no coordinator
     */
    public List<GlossaryText.Entry> entries(Viewer viewer) {
        permit(viewer);
        Map<String, GlossaryText.Entry> entries = new LinkedHashMap<>();
        GlossaryText.shipped().entries().forEach(entry -> entries.put(entry.name(), entry));
        entries.putAll(accepted(viewer));
        return List.copyOf(entries.values());
    }

    /** The parts of the field under which concepts stand. */
    public static List<String> parts() {
        return List.copyOf(GlossaryText.shipped().entries().stream()
                .map(GlossaryText.Entry::part)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /**
     * The whole as a file of the form of the one that ships, which can be reviewed and shipped in its place.
     *
     * @throws Forbidden no coordinator
     */
    public String file(Viewer viewer) {
        permit(viewer);
        return GlossaryText.shipped().with(List.copyOf(accepted(viewer).values()));
    }

    /**
     * What waits for a second coordinator, oldest first.
     *
     * @throws Forbidden no coordinator
     */
    public List<Change> waiting(Viewer viewer) {
        permit(viewer);
        return Behalf.of(viewer, table::waiting);
    }

    /**
     * What has come to count, the last first.
     *
     * @throws Forbidden no coordinator
     */
    public List<Change> counting(Viewer viewer) {
        permit(viewer);
        return Behalf.of(viewer, table::accepted).reversed();
    }

    /**
     * @param name of the concept, an existing one's or a new one
     * @param part of the field; of an existing concept its own counts
     * @param terms by language, {@code |} between them; languages without terms are left out
     * @throws Forbidden no coordinator
     * @throws Invalid it cannot be read, with all that is to be put right
     */
    public Change propose(Viewer viewer, String name, String part, Map<String, String> terms) {
        permit(viewer);
        GlossaryText.Entry entry = entry(name.strip(), part, terms);
        check(viewer, entry);
        Change change = new Change(
                UUID.randomUUID(),
                entry,
                viewer.account(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                Change.State.PROPOSED,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            Behalf.of(viewer, () -> {
                table.insert(change);
                return change;
            });
            ledger.append(viewer, Act.GLOSSARY_CHANGE_PROPOSED, change.toString(), entry.text(), null);
        });
        return change;
    }

    /**
     * Lets the change count.
     *
     * @throws NotFound there is none
     * @throws Forbidden no coordinator, or the one who proposed it
     * @throws Conflict somebody has decided it
     * @throws Invalid it does not go together with what was accepted since
     */
    public void accept(Viewer viewer, UUID id) {
        permit(viewer);
        Change change = Behalf.of(viewer, () -> table.find(id)).orElseThrow(NotFound::new);
        if (!Policy.mayAcceptGlossary(viewer, change.proposedBy()).allowed()) {
            throw new Forbidden(Texts.get("concepts.second-person"));
        }
        check(viewer, change.entry());
        transaction.executeWithoutResult(status -> {
            decide(viewer, change, Change.State.ACCEPTED, Act.GLOSSARY_CHANGE_ACCEPTED);
            index.noteAll();
            news.publish(new GlossaryChanged(id));
        });
        inForce.read();
    }

    /**
     * The change does not count; its author takes it back so.
     *
     * @throws NotFound there is none
     * @throws Forbidden no coordinator
     * @throws Conflict somebody has decided it
     */
    public void refuse(Viewer viewer, UUID id) {
        permit(viewer);
        Change change = Behalf.of(viewer, () -> table.find(id)).orElseThrow(NotFound::new);
        transaction.executeWithoutResult(
                status -> decide(viewer, change, Change.State.REFUSED, Act.GLOSSARY_CHANGE_REFUSED));
    }

    private void decide(Viewer viewer, Change change, Change.State state, Act act) {
        if (!Behalf.of(viewer, () -> table.decide(change.id(), state, viewer.account()))) {
            throw new Conflict(Texts.get("concepts.decided"));
        }
        ledger.append(viewer, act, change.toString());
    }

    private Map<String, GlossaryText.Entry> accepted(Viewer viewer) {
        return GlossaryInForce.entries(Behalf.of(viewer, table::accepted));
    }

    private void check(Viewer viewer, GlossaryText.Entry entry) {
        Map<String, GlossaryText.Entry> entries = accepted(viewer);
        entries.put(entry.name(), entry);
        try {
            var _ = GlossaryInForce.of(entries);
        } catch (UnreadableGlossary unreadable) {
            throw new Invalid(unreadable.problems().stream()
                    .map(problem -> new Invalid.Problem("terms", problem.said()))
                    .toList());
        }
    }

    private static GlossaryText.Entry entry(String name, String part, Map<String, String> terms) {
        List<String> lines = new ArrayList<>(List.of("[" + name + "]"));
        Map<String, String> inOrder = new LinkedHashMap<>();
        GlossaryText.LANGUAGES.forEach(language -> inOrder.put(language, terms.getOrDefault(language, "")));
        inOrder.putAll(new TreeMap<>(terms));
        inOrder.forEach((language, all) -> {
            if (!all.isBlank()) {
                lines.add(language + ": " + all.strip().replaceAll("\\s+", " "));
            }
        });
        String text = String.join("\n", lines);
        if (name.isEmpty() || name.startsWith("place/") || text.length() > LONGEST) {
            throw new Invalid("name", Texts.get("concepts.name"));
        }
        String known =
                GlossaryText.shipped().entry(name).map(GlossaryText.Entry::part).orElse(part);
        return new GlossaryText.Entry(name, parts().contains(known) ? known : parts().getFirst(), text);
    }

    private static void permit(Viewer viewer) {
        if (!Policy.mayEditGlossary(viewer).allowed()) {
            throw new Forbidden(Texts.get("concepts.only-coordinators"));
        }
    }
}

package org.tessera.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.Sections;
import org.tessera.drafting.jdbc.StepLog;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;
import tools.jackson.databind.JsonNode;

/** Who wrote what in a section and when, and the way back to any of its moments. */
@Component
public class SectionHistory {

    /** Of a stretch that is asked about, so that an answer takes no longer than a moment. */
    public static final int LONGEST = 2000;

    private static final int MOST = 100;

    private final DraftRights rights;
    private final Authority authority;
    private final Moments moments;
    private final StepLog log;
    private final Ledger ledger;

    SectionHistory(DraftRights rights, Authority authority, Moments moments, StepLog log, Ledger ledger) {
        this.rights = rights;
        this.authority = authority;
        this.moments = moments;
        this.log = log;
        this.ledger = ledger;
    }

    /**
     * Steps of one author without a long pause.
     *
     * @param first version with its first step
     * @param last version with its last step
     */
    public record Sitting(int first, int last, String author, boolean byMerge, Instant began, Instant ended) {}

    /** @param version of the section that came with this step */
    public record Written(int version, String author, boolean byMerge, Instant at) {}

    /**
     * Newest first, at most a hundred.
     *
     * @param before only those that begin below this version
     * @throws NotFound the section is out of the viewer's sight
     */
    @Transactional
    public List<Sitting> of(Viewer viewer, UUID section, int before) {
        visible(viewer, section);
        ledger.append(viewer, Act.SECTION_HISTORY_VIEWED, "section/" + section);
        return log.sittings(section, before, MOST);
    }

    /**
     * Who wrote the words of a stretch, each step once, the one with most of them first.
     *
     * @param version at which the positions count
     * @throws NotFound the section is out of the viewer's sight
     * @throws Invalid there is no such version, or the stretch is too long
     */
    @Transactional
    public List<Written> whoWrote(Viewer viewer, UUID section, int version, int from, int to) {
        Sections.Row row = visible(viewer, section);
        JsonNode doc = moments.of(viewer, section, version)
                .orElseThrow(() -> new Invalid("version", Texts.get("drafting.no-such-moment")));
        if (from < 0 || to <= from || to - from > LONGEST || doc.isEmpty()) {
            throw new Invalid("to", Texts.get("drafting.stretch-too-long", LONGEST));
        }
        List<Integer> origins = authority.origins(
                row, version, IntStream.range(from, to).boxed().toList());
        Map<Integer, Written> written = log.written(section, new HashSet<>(origins));
        Map<Integer, Long> shares = origins.stream()
                .filter(written::containsKey)
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        List<Written> found = new ArrayList<>(written.values());
        found.sort(Comparator.comparingLong((Written one) -> -shares.getOrDefault(one.version(), 0L))
                .thenComparingInt(Written::version));
        return found;
    }

    /**
     * Makes the section read as at a version. What was written since stays in its log, and so can come back itself.
     *
     * @return the section's version with it
     * @throws NotFound the section, or what it leaned on then, is out of the viewer's sight, or there is no such version
     * @throws Forbidden not a coordinator
     * @throws Invalid it would lean on evidence that may no longer be cited, or breaks a rule that came since
     */
    public int restore(Viewer viewer, UUID section, int version) {
        Sections.Row row = visible(viewer, section);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("drafting.only-coordinators"));
        }
        JsonNode then = moments.of(viewer, section, version).orElseThrow(NotFound::new);
        StepsOutcome outcome = authority.orderRestored(viewer, row, then.toString());
        return switch (outcome) {
            case StepsOutcome.Accepted accepted -> {
                ledger.append(
                        viewer,
                        Act.SECTION_RESTORED,
                        "section/" + section,
                        "version " + version + " as version " + accepted.version(),
                        null);
                yield accepted.version();
            }
            case StepsOutcome.Stale _ -> throw new Invalid("version", Texts.get("drafting.stale"));
            case StepsOutcome.Refused refused -> throw new Invalid("version", refused.reason());
        };
    }

    private Sections.Row visible(Viewer viewer, UUID section) {
        return rights.visible(viewer, section).orElseThrow(NotFound::new);
    }
}

package org.tessera.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tessera.assessment.jdbc.OutlineStore;
import org.tessera.assessment.jdbc.TeamTable;
import org.tessera.identity.Viewer;
import org.tessera.ledger.Act;
import org.tessera.ledger.Ledger;
import org.tessera.policy.Policy;
import org.tessera.policy.TeamPolicy;
import org.tessera.problem.Forbidden;
import org.tessera.problem.Invalid;
import org.tessera.problem.NotFound;
import org.tessera.text.Texts;

/** Who coordinates and reviews an assessment or a chapter, where somebody is named; else everybody whose role it is. */
@Component
public class Teams {

    private static final int MOST = 50;
    private static final Pattern ACCOUNT = Pattern.compile("[\\w.@+-]{1,100}");

    private final TeamTable table;
    private final OutlineStore outline;
    private final Assessments assessments;
    private final Ledger ledger;
    private final Clock clock = Clock.systemUTC();

    Teams(TeamTable table, OutlineStore outline, Assessments assessments, Ledger ledger) {
        this.table = table;
        this.outline = outline;
        this.assessments = assessments;
        this.ledger = ledger;
    }

    /** @param chapter null: the whole assessment, for chapters without a team of their own */
    public record Team(@Nullable UUID chapter, Set<String> accounts) {
        public Team {
            accounts = java.util.Collections.unmodifiableSet(new TreeSet<>(accounts));
        }
    }

    /**
     * What is named for the assessment: for the whole and for chapters that the viewer sees.
     *
     * @throws NotFound out of the viewer's sight, or not a coordinator: teams are their business
     */
    @Transactional(readOnly = true)
    public Collection<Team> of(Viewer viewer, UUID assessment) {
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new NotFound();
        }
        Set<UUID> seen = assessments.visible(viewer, assessment).orElseThrow(NotFound::new).chapters().stream()
                .map(Assessment.Chapter::id)
                .collect(Collectors.toSet());
        return table.of(assessment).entrySet().stream()
                .filter(team -> team.getKey() == null || seen.contains(team.getKey()))
                .map(team -> new Team(team.getKey(), team.getValue()))
                .toList();
    }

    /**
     * Names the team; who names it is always in it, so that nobody shuts everybody out. No account: everybody again.
     *
     * @param chapter null: the whole assessment
     * @throws NotFound out of the viewer's sight
     * @throws Forbidden not a coordinator, or not of the present team
     * @throws Invalid too many, or no name of an account
     */
    @Transactional
    public void name(Viewer viewer, UUID assessment, @Nullable UUID chapter, Set<String> accounts) {
        Assessment seen = seen(viewer, assessment);
        if (chapter != null
                && seen.chapters().stream().noneMatch(one -> one.id().equals(chapter))) {
            throw new NotFound();
        }
        outline.hold(assessment);
        Set<String> present = table.of(assessment).getOrDefault(chapter, Set.of());
        if (!TeamPolicy.mayName(viewer, present).allowed()) {
            throw new Forbidden(Texts.get("assessment.team-members-only"));
        }
        if (accounts.size() > MOST
                || !accounts.stream().allMatch(name -> ACCOUNT.matcher(name).matches())) {
            throw new Invalid("accounts", Texts.get("assessment.team-accounts", MOST));
        }
        Set<String> named = new TreeSet<>(accounts);
        if (!named.isEmpty()) {
            named.add(viewer.account());
        }
        table.replace(
                assessment, chapter, named, viewer.account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        String object = chapter == null ? "assessment/" + assessment : "chapter/" + chapter;
        ledger.append(viewer, Act.TEAM_NAMED, object, String.join(" ", named), null);
    }

    private Assessment seen(Viewer viewer, UUID assessment) {
        Assessment seen = assessments.visible(viewer, assessment).orElseThrow(NotFound::new);
        if (!Policy.mayCoordinate(viewer).allowed()) {
            throw new Forbidden(Texts.get("assessment.only-coordinators"));
        }
        return seen;
    }
}

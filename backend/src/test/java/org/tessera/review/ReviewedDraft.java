package org.tessera.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tessera.accounts.HoldersBeans;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.assessment.OutlineRights;
import org.tessera.assessment.Outlining;
import org.tessera.assessment.SectionPlans;
import org.tessera.assessment.Templates;
import org.tessera.assessment.jdbc.OutlineStore;
import org.tessera.drafting.Doc;
import org.tessera.drafting.DraftingNode;
import org.tessera.drafting.Moments;
import org.tessera.drafting.Progress;
import org.tessera.drafting.SectionHistory;
import org.tessera.drafting.StepsOutcome;
import org.tessera.drafting.WordCounts;
import org.tessera.drafting.jdbc.CountedWords;
import org.tessera.drafting.jdbc.StepLog;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.review.jdbc.StoredComments;
import org.tessera.review.jdbc.StoredRounds;
import org.tessera.review.jdbc.StoredSignOffs;
import org.tessera.review.jdbc.StoredSuggestedChanges;
import org.tessera.testing.TestEngines;
import org.tessera.wall.Behalf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A draft on a real database with everything that reviewing needs; each test takes sections of its own. */
abstract class ReviewedDraft {

    static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);
    static final Viewer GEORGIAN_LEAD = new Viewer("lead-ge", Set.of(Role.LEAD), Country.GE);
    static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    static final Viewer ARMENIAN_LEAD = new Viewer("lead-am", Set.of(Role.LEAD), Country.AM);

    private static @Nullable Made made;
    static DraftingNode.Shared shared;
    static DraftingNode node;
    static Assessment assessment;

    @BeforeAll
    static void draft() {
        if (made == null) {
            made = new Made();
        }
        shared = made.shared;
        node = made.node;
        assessment = node.the(Assessments.class).create(COORDINATOR, "Threat assessment", "en");
        Behalf.ofPlatform(() -> node.the(JdbcClient.class).sql("""
                insert into account (name, roles, first_seen, claimed_at)
                values ('reviewer-1', '{REVIEWER}', now(), now()), ('coordinator-1', '{COORDINATOR}', now(), now())
                on conflict do nothing;
                insert into appointment
                    (id, account, role, two_persons, proposed_by, proposed_at, confirmed_by, confirmed_at)
                values (gen_random_uuid(), 'reviewer-1', 'REVIEWER', false, 'platform', now(), 'platform', now())
                on conflict do nothing""").update());
    }

    /** Kept for all tests of reviewing; each class of them has an assessment of its own. */
    private static final class Made {
        final DraftingNode.Shared shared =
                new DraftingNode.Shared(TestEngines.shared().newMigratedDatabase());
        final DraftingNode node = new DraftingNode(shared, beans());

        private static Class<?>[] beans() {
            return Stream.concat(
                            HoldersBeans.ALL.stream(),
                            Stream.of(
                                    OutlineStore.class,
                                    OutlineRights.class,
                                    Outlining.class,
                                    SectionPlans.class,
                                    Templates.class,
                                    CountedWords.class,
                                    WordCounts.class,
                                    Progress.class,
                                    SectionStatuses.class,
                                    Moments.class,
                                    StepLog.class,
                                    SectionHistory.class,
                                    StoredSignOffs.class,
                                    SignOffs.class,
                                    StoredRounds.class,
                                    Rounds.class,
                                    RoundProgress.class,
                                    StoredSuggestedChanges.class,
                                    Suggestions.class,
                                    Tasks.class,
                                    StoredComments.class,
                                    Comments.class))
                    .toArray(Class<?>[]::new);
        }
    }

    static UUID section(String area, @Nullable Country country) {
        return assessment.chapters().stream()
                .filter(chapter -> area.equals(chapter.area()))
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.country() == country)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Puts a paragraph before all others. */
    static int write(UUID section, String words) {
        return write(section, Doc.paragraph(Doc.text(words)));
    }

    static int write(UUID section, JsonNode block) {
        JsonNode step = JsonMapper.shared()
                .readTree(
                        "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[%s]}}".formatted(block));
        int version = node.drafts().version(section);
        return node.drafts().step(COORDINATOR, section, version, List.of(step), "x")
                        instanceof StepsOutcome.Accepted(int now)
                ? now
                : -1;
    }
}

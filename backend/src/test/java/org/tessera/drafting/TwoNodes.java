package org.tessera.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.testing.TestEngines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes over one database, and one assessment whose sections the tests share out among themselves. */
abstract class TwoNodes {

    static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    static final Viewer OTHER = new Viewer("coordinator-2", Set.of(Role.COORDINATOR), null);
    static final Viewer REVIEWER = new Viewer("reviewer-1", Set.of(Role.REVIEWER), null);
    static final Viewer GEORGIAN = new Viewer("analyst-ge", Set.of(Role.ANALYST), Country.GE);
    static final Viewer ARMENIAN = new Viewer("analyst-am", Set.of(Role.ANALYST), Country.AM);
    static final Viewer AUDITOR = new Viewer("auditor", Set.of(Role.AUDITOR), null);
    static final JsonMapper JSON = JsonMapper.shared();

    private static @Nullable Nodes nodes;
    static DraftingNode.Shared shared;
    static DraftingNode one;
    static DraftingNode two;
    static Assessment assessment;

    @BeforeAll
    static void twoNodes() {
        if (nodes == null) {
            nodes = new Nodes();
        }
        shared = nodes.shared;
        one = nodes.one;
        two = nodes.two;
        assessment = nodes.assessment;
    }

    /** Kept for the whole run: an application context each, and a database that no test leaves unusable. */
    private static final class Nodes {
        final DraftingNode.Shared shared =
                new DraftingNode.Shared(TestEngines.shared().newMigratedDatabase());
        final DraftingNode one = new DraftingNode(shared);
        final DraftingNode two = new DraftingNode(shared);
        final Assessment assessment = one.the(Assessments.class).create(COORDINATOR, "Threat assessment", "en");
    }

    static JsonNode insertion(String words) {
        return JSON.readTree("""
                {"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"%s"}]}}
                """.formatted(words));
    }

    /** Puts a block before all others. */
    static JsonNode replacing(JsonNode block) {
        return JSON.readTree(
                "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[%s]}}".formatted(block));
    }

    static void write(UUID section, JsonNode block) {
        int version = one.drafts().version(section);
        assertThat(one.drafts().step(COORDINATOR, section, version, List.of(replacing(block)), "x"))
                .isEqualTo(new StepsOutcome.Accepted(version + 1));
    }

    static SectionView read(DraftingNode node, UUID section) {
        return node.drafts().section(COORDINATOR, section).orElseThrow();
    }

    static List<UUID> citedIn(JsonNode doc) {
        return doc.findValuesAsString("passage").stream()
                .distinct()
                .map(UUID::fromString)
                .toList();
    }

    static List<UUID> outline(Viewer viewer) {
        return one.the(Assessments.class).visible(viewer, assessment.id()).stream()
                .flatMap(seen -> seen.chapters().stream())
                .flatMap(chapter -> chapter.sections().stream())
                .map(Assessment.Section::id)
                .toList();
    }

    static UUID regional(String area) {
        return section(area, null);
    }

    static UUID ofCountry(String area, Country country) {
        return section(area, country);
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
}

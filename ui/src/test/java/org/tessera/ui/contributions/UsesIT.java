package org.tessera.ui.contributions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.edition.Editions;
import org.tessera.edition.ExportFormat;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * An owner is warned of a name before a release and lets a neighbour read; a coordinator writes, freezes and exports; the
 * owner sees where the facts went, as far as the texts are open to it; the neighbour sees neither of both, and a unit of
 * the owner's own country nothing at all.
 */
class UsesIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final String TITLE = "Garnet beads in a violin";

    private final Assessments assessments;
    private final Drafts drafts;
    private final Editions editions;
    private final Evidence evidence;

    UsesIT(Assessments assessments, Drafts drafts, Editions editions, Evidence evidence, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
        this.editions = editions;
        this.evidence = evidence;
    }

    @Test
    void theOwnerSeesTheNameBeforeAndThePlacesAfterAndANeighbourNeither() {
        Page owner = windows.of("analyst-ge");
        Acts.handIn(
                owner, TITLE, "Garnet beads were sent in a violin. The sender gave the telephone +995 32 299 12 34.");
        Acts.follow(owner);
        says(owner.locator("#personal"), "personal data");
        says(owner.locator("#uses"), "Nothing leans on it yet");
        owner.locator("#releases")
                .getByText("Moldova", new Locator.GetByTextOptions().setExact(true))
                .click();
        owner.locator("#grant").click();
        says(owner.locator("#releases .release"), "Moldova");

        String contribution = owner.url().replaceAll(".*/contributions/([0-9a-f-]+).*", "$1");
        isUsed(evidence.passagesOf(UUID.fromString(contribution)).getFirst());
        owner.reload();
        Locator uses = owner.locator("#uses");
        says(uses, "Assessment that uses");
        assertThat(uses.locator("a")).hasCount(1);
        says(uses, "Edition 1");
        says(uses, "JSON for Coordinators");
        says(uses, "coordinator-1");
        uses.locator("a").click();
        says(owner.locator(".ProseMirror"), "Beads come in violins.");

        Page neighbour = windows.of("analyst-md");
        Acts.searchUntilFound(neighbour, "garnet beads violin");
        neighbour.navigate(windows.url("/contributions/" + contribution));
        says(neighbour.locator("h1"), TITLE);
        assertThat(neighbour.locator("#uses, #personal:visible, #releases")).hasCount(0);

        Page unit = windows.of("unit-ge", "/contributions/" + contribution);
        says(unit.locator("h1"), "Nothing here");
    }

    /** In a part that its owner may open and in one that it may not, in an edition, and in a copy of it. */
    private void isUsed(UUID passage) {
        Assessment whole = assessments.create(COORDINATOR, "Assessment that uses", "en");
        List<UUID> sections = whole.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.country() == null)
                .map(Assessment.Section::id)
                .limit(2)
                .toList();
        drafts.setAudience(COORDINATOR, sections.getFirst(), EnumSet.of(Audience.COORDINATORS, Audience.GE));
        drafts.setAudience(COORDINATOR, sections.getLast(), EnumSet.of(Audience.COORDINATORS));
        sections.forEach(section -> cite(section, passage));
        UUID edition = editions.freeze(COORDINATOR, whole.id()).id();
        editions.export(
                COORDINATOR, edition, ExportFormat.JSON, Audience.COORDINATORS, OutputStream.nullOutputStream());
    }

    private void cite(UUID section, UUID passage) {
        String step = """
                {"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph","content":[
                {"type":"text","text":"Beads come in violins. "},{"type":"citation","attrs":{"passage":"%s"}}]}]}}""".formatted(passage);
        drafts.step(
                COORDINATOR,
                section,
                0,
                List.of(JsonMapper.shared().readTree(step)),
                UUID.randomUUID().toString());
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }
}

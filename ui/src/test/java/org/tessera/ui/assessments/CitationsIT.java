package org.tessera.ui.assessments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * A coordinator cites by dragging and quotes chosen words; the owner corrects them, which reaches each citation; and what was
 * handed in in another language is translated by one person and verified by a second, and found.
 */
class CitationsIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);
    private static final String TITLE = "Anvils in the orchard";

    private final Assessments assessments;
    private final Drafts drafts;
    private final Evidence evidence;

    CitationsIT(Assessments assessments, Drafts drafts, Evidence evidence, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
        this.evidence = evidence;
    }

    @Test
    void aCorrectionReachesWhatWasDraggedAndQuoted() {
        Page owner = windows.of("analyst-ge");
        Acts.handIn(owner, TITLE, "Thirty brass anvils were hidden in an orchard near the river.");
        Acts.follow(owner);
        UUID passage = passage(owner);
        Assessment assessment = assessments.create(COORDINATOR, "Assessment that is corrected", "en");
        List<UUID> sections = assessment.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.country() == null)
                .map(Assessment.Section::id)
                .limit(2)
                .toList();
        sections.forEach(section -> drafts.setAudience(COORDINATOR, section, EnumSet.of(Audience.COORDINATORS)));
        cite(sections.getLast(), passage);

        Page coordinator = windows.of("coordinator-1", "/" + DraftView.path(assessment.id(), sections.getFirst()));
        settled(coordinator);
        coordinator.locator(".ProseMirror").click();
        coordinator.keyboard().type("Some thirty anvils lie there.");
        settled(coordinator);
        drag(coordinator);
        quote(coordinator, "brass anvils");

        owner.getByText("Hand in a correction").click();
        assertThat(owner.locator("#title")).hasValue(TITLE);
        Acts.fill(owner, TITLE, "Forty brass anvils were hidden in an orchard near the river.");
        Acts.send(owner);
        Acts.follow(owner);

        coordinator.navigate(windows.url("/tasks"));
        coordinator.locator(".task[href$='" + sections.getFirst() + "']").click();
        coordinator.locator(".affected-changes").click();
        Locator offered = coordinator.locator(".correction");
        assertThat(offered.locator("del")).hasText("Thirty");
        assertThat(offered.locator("ins")).hasText("Forty");
        assertThat(offered.locator(".correction-sentence mark")).hasText("thirty");
        offered.locator("vaadin-button[theme~=primary]").click();

        assertThat(offered).hasCount(0, PATIENTLY);
        assertThat(coordinator.locator(".affected-one")).hasCount(0, PATIENTLY);
        assertThat(coordinator.locator(".ProseMirror blockquote")).containsText("brass anvils");
        leave(coordinator, assessment.id(), sections.getLast());
    }

    /** The other section keeps the old citation: nothing is offered for it any more, but what it leans on is still gone. */
    private void leave(Page coordinator, UUID assessment, UUID section) {
        coordinator.navigate(windows.url("/" + DraftView.path(assessment, section)));
        settled(coordinator);
        coordinator.locator("#tab-sources").click();
        coordinator.locator(".correction .card-acts vaadin-button").last().click();
        assertThat(coordinator.locator(".correction")).hasCount(0, PATIENTLY);
        assertThat(coordinator.locator("#pane-sources .source-moved")).hasCount(1, PATIENTLY);
        assertThat(coordinator.locator(".affected-one")).isVisible(PATIENT);
    }

    @Test
    void oneTranslatesASecondVerifiesAndItIsFound() {
        Page owner = windows.of("analyst-ua");
        Acts.handIn(
                owner,
                "Мідні ковадла",
                "Поліція знайшла сорок мідних ковадл у старому саду біля річки. Власник саду нічого про них не знав.");
        Acts.follow(owner);
        UUID passage = passage(owner);
        Page coordinator = windows.of("coordinator-1", "/translations");
        choose(coordinator, "Ukrainian");
        Locator task = coordinator.locator("#translate-" + passage);
        task.locator("textarea").fill("The police found forty copper gongbells in an old orchard.");
        task.locator(".translation-keep").click();
        assertThat(task).containsText("yours, waits for a second person");
        assertThat(task.locator(".translation-verify")).isHidden();

        Page second = windows.of("lead-ua", "/tasks");
        second.locator(".task[href='translations/en']").click();
        choose(second, "Ukrainian");
        second.locator("#translate-" + passage + " .translation-verify").click();
        assertThat(second.locator("#translate-" + passage)).hasCount(0, PATIENTLY);

        Acts.searchUntilFound(owner, "gongbells");
    }

    private static void choose(Page page, String language) {
        Locator button = page.locator(".translation-languages button:has-text('" + language + "')");
        button.click();
        assertThat(button)
                .hasAttribute("aria-pressed", "true", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    }

    /** The card onto the text. */
    private static void drag(Page page) {
        page.locator("#evidence-search input").fill("brass anvils orchard");
        page.keyboard().press("Enter");
        Locator card = page.locator(".passage-card").filter(new Locator.FilterOptions().setHasText(TITLE));
        assertThat(card).isVisible(PATIENT);
        card.dragTo(page.locator(".ProseMirror p").first());
        assertThat(page.locator(".ProseMirror sup.citation")).hasCount(1, PATIENTLY);
        settled(page);
        card.locator(".passage-open").click();
    }

    /** Words of the passage that is open beside the text. */
    private static void quote(Page page, String words) {
        Locator passage = page.locator(".passage-pane .chosen");
        assertThat(passage).containsText(words);
        passage.evaluate("""
                (shown, words) => {
                    const from = shown.textContent.indexOf(words);
                    document.getSelection().setBaseAndExtent(shown.firstChild, from, shown.firstChild, from + words.length);
                    shown.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
                }""", words);
        page.locator(".passage-pane .card-acts vaadin-button").last().click();
        assertThat(page.locator(".ProseMirror blockquote")).containsText(words);
        settled(page);
    }

    private void cite(UUID section, UUID passage) {
        String step = """
                {"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph","content":[
                {"type":"text","text":"Anvils lie there. "},{"type":"citation","attrs":{"passage":"%s"}}]}]}}""".formatted(passage);
        drafts.step(
                COORDINATOR,
                section,
                0,
                List.of(JsonMapper.shared().readTree(step)),
                UUID.randomUUID().toString());
    }

    private UUID passage(Page contribution) {
        return evidence.passagesOf(
                        UUID.fromString(contribution.url().replaceAll(".*/contributions/([0-9a-f-]+).*", "$1")))
                .getFirst();
    }

    private static void settled(Page page) {
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
    }
}

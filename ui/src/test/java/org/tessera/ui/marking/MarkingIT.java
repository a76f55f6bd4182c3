package org.tessera.ui.marking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.OutputStream;
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
import org.tessera.ui.assessments.DraftView;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text says why it is marked; two coordinators set another marking; the owner of a source marks it more strictly, which
 * reaches the open draft, the tasks and whoever holds a copy; and the auditor is shown why somebody could see it then.
 */
class MarkingIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final String TITLE = "Jasper pebbles in parcels";
    private static final String SENTENCE = "Pebbles come by post. ";

    private final Assessments assessments;
    private final Drafts drafts;
    private final Editions editions;
    private final Evidence evidence;

    MarkingIT(Assessments assessments, Drafts drafts, Editions editions, Evidence evidence, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
        this.editions = editions;
        this.evidence = evidence;
    }

    @Test
    void fromTheReasonsOfAMarkingToTheRecallOfACopyAndToTheReplay() {
        Page owner = windows.of("analyst-ge");
        UUID contribution = handedInAsPublic(owner);
        UUID passage = evidence.passagesOf(contribution).getFirst();
        Assessment assessment = assessments.create(COORDINATOR, "Marked assessment", "en");
        UUID section = assessment.chapters().getFirst().sections().getFirst().id();
        write(section, passage);
        String path = "/" + DraftView.path(assessment.id(), section);

        Page first = windows.of("coordinator-1", path);
        marked(first, "BPL");
        propose(first);
        Page second = windows.of("coordinator-2", path);
        second.locator("#marking-why").click();
        second.locator("#marking-confirm").click();
        marked(second, "PUBLIC");
        marked(first, "PUBLIC");

        UUID edition = editions.freeze(COORDINATOR, assessment.id()).id();
        editions.export(
                COORDINATOR, edition, ExportFormat.JSON, Audience.COORDINATORS, OutputStream.nullOutputStream());
        second.navigate(windows.url("/editions/" + edition));
        second.locator("#marking summary").first().click();
        says(second.locator("#marking .marking-reasons"), TITLE);

        tighten(owner);
        says(first.locator("#affected"), SENTENCE.strip());
        marked(first, "BPL");

        second.navigate(windows.url("/tasks"));
        says(second.locator(".task-list"), "may have to be called back");
        second.navigate(windows.url("/recalls"));
        Locator copies = second.locator("#recalls-open section")
                .filter(new Locator.FilterOptions().setHasText("Marked assessment"));
        says(copies, "marked more strictly by now");
        copies.locator(".recall-done").click();
        says(second.locator("#recalls-waiting"), "Marked assessment");
        says(first.locator("vaadin-notification-card"), "A copy that you hold was called back");
        first.navigate(windows.url("/recalls"));
        says(first.locator("#recalls-own"), "Marked assessment");
        first.locator("#recalls-own .recall-gone").click();
        assertThat(first.locator("#recalls-own")).hasCount(0, patiently());

        isReplayed(contribution);
    }

    private UUID handedInAsPublic(Page owner) {
        owner.navigate(windows.url("/hand-in"));
        Acts.fill(owner, TITLE, "Twelve jasper pebbles were found in parcels from one counter.");
        owner.locator("input[name=marking][value=PUBLIC]").check();
        Acts.send(owner);
        Acts.follow(owner);
        return UUID.fromString(owner.url().replaceAll(".*/contributions/([0-9a-f-]+).*", "$1"));
    }

    private void write(UUID section, UUID passage) {
        String step = """
                {"stepType":"replace","from":0,"to":0,"slice":{"content":[{"type":"paragraph","content":[
                {"type":"text","text":"%s"},{"type":"citation","attrs":{"passage":"%s"}}]}]}}""".formatted(SENTENCE, passage);
        drafts.step(
                COORDINATOR,
                section,
                0,
                List.of(JsonMapper.shared().readTree(step)),
                UUID.randomUUID().toString());
    }

    /** With its reasons: what is written here decides, and the source stands in the chain. */
    private static void propose(Page page) {
        page.locator("#marking-why").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        says(dialog.locator(".marking-reasons .decides").first(), "written here");
        says(dialog.locator(".marking-reasons"), TITLE);
        dialog.locator(".marking-choice [data-marking=PUBLIC]").click();
        dialog.locator("#marking-reason textarea").fill("All of it was in the newspapers.");
        dialog.locator("#marking-propose").click();
        assertThat(dialog).hasCount(0, patiently());
    }

    private static void tighten(Page owner) {
        owner.locator("#remark-open").click();
        Locator dialog = owner.getByRole(AriaRole.DIALOG);
        dialog.locator(".marking-choice [data-marking=BPL]").click();
        dialog.getByText("H1 –").click();
        dialog.locator("#remark-reason textarea").fill("The case has come to court.");
        owner.locator("#remark-do").click();
        assertThat(owner.locator("#remark .marking-tag")).hasAttribute("data-marking", "BPL", patientlyHas());
    }

    private void isReplayed(UUID contribution) {
        Page auditor = windows.of("auditor", "/replay");
        auditor.locator("#replay-account input").fill("coordinator-2");
        auditor.locator("#replay-about input").fill(contribution.toString());
        auditor.locator("#replay-ask").click();
        says(auditor.locator(".verdict"), "coordinator-2");
        assertThat(auditor.locator("body")).not().containsText(TITLE);
    }

    private static void marked(Page page, String marking) {
        assertThat(page.locator("#marking-why .marking-tag")).hasAttribute("data-marking", marking, patientlyHas());
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
    }

    private static LocatorAssertions.HasCountOptions patiently() {
        return new LocatorAssertions.HasCountOptions().setTimeout(90_000);
    }

    private static LocatorAssertions.HasAttributeOptions patientlyHas() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(90_000);
    }
}

package org.tessera.ui.requests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.edition.Editions;
import org.tessera.evidence.Evidence;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;
import tools.jackson.databind.json.JsonMapper;

/**
 * A coordinator asks an owner from the passage and from an edition's redline; the owner's lead answers the one and lets the
 * other go in other words; these go out to reviewers, who see no more than that, and another country hears of none of it.
 */
class ConsentIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final String TITLE = "Zircon needles in tins";
    private static final String ASSESSMENT = "Assessment that asks";
    private static final String SENTENCE = "Needles come in tins of one maker. ";
    private static final String WORDING = "Such goods are known to come in tins.";
    private static final String QUESTION = "Which maker is meant by that?";

    private final Assessments assessments;
    private final Drafts drafts;
    private final Editions editions;
    private final Evidence evidence;

    ConsentIT(Assessments assessments, Drafts drafts, Editions editions, Evidence evidence, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
        this.editions = editions;
        this.evidence = evidence;
    }

    @Test
    void anOwnerAnswersAndLetsOtherWordsGoWhichAreReadAndGoOut() throws IOException {
        Page owner = windows.of("analyst-ge");
        Acts.handIn(owner, TITLE, "Nine zircon needles were found in tins of the maker Smith.");
        Acts.follow(owner);
        UUID passage = evidence.passagesOf(contribution(owner)).getFirst();
        Page coordinator = windows.of("coordinator-1", "/passages/" + passage);
        Locator ask = coordinator.locator("#ask-owner");
        ask.locator("vaadin-text-area textarea").fill(QUESTION);
        coordinator.locator("#ask").click();
        assertThat(coordinator.locator("vaadin-notification-card").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));

        UUID edition = edition(passage, released("am"), released("ua"));
        coordinator.navigate(windows.url("/editions/" + edition));
        says(coordinator.locator(".redline del").first(), SENTENCE.strip());
        coordinator.locator(".redline-ask").first().click();
        assertThat(coordinator.locator(".redline-ask").first()).isDisabled();

        Page lead = windows.of("lead-ge", "/requests");
        Locator question = request(lead, QUESTION);
        question.locator(".decision-form vaadin-text-area textarea").last().fill("Smith of the next town.");
        question.locator(".decide").click();
        says(request(lead, QUESTION), "Smith of the next town.");
        Locator release = request(lead, ASSESSMENT);
        release.locator("vaadin-select").click();
        lead.locator("vaadin-select-item[role=option]")
                .filter(new Locator.FilterOptions().setHasText("other wording"))
                .click();
        release.locator(".decision-form vaadin-text-area textarea").first().fill(WORDING);
        release.locator(".decide").click();
        assertThat(request(lead, ASSESSMENT).locator(".decision-form"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));

        Page neighbour = windows.of("analyst-am", "/requests");
        assertThat(neighbour.locator(".requests h1")).isVisible();
        assertThat(neighbour.locator("body")).not().containsText(ASSESSMENT);

        coordinator.navigate(windows.url("/requests"));
        says(request(coordinator, QUESTION), "Smith of the next town.");
        coordinator.navigate(windows.url("/editions/" + edition));
        says(coordinator.locator(".redline ins").first(), WORDING);
        coordinator.locator("#reviewed").click();
        Download copy = coordinator.waitForDownload(
                () -> coordinator.locator("#export-DOCX").click());
        says(coordinator.locator(".clearance .beside"), "Reviewers");
        bearsItsHolder(copy);
        isPackedFor(coordinator);

        Page reviewer = windows.of("reviewer-1");
        Acts.search(reviewer, "zircon needles");
        says(reviewer.locator("#found"), "Nothing that you can see");
    }

    /** On each page: who took it, and under which number of the ledger. */
    private static void bearsItsHolder(Download copy) throws IOException {
        try (InputStream file = copy.createReadStream();
                XWPFDocument document = new XWPFDocument(file)) {
            assertThat(document.getFooterList().getFirst().getText()).contains(COORDINATOR.account(), "ledger");
        }
    }

    /** Sealed to a certificate, here the installation's own. */
    private void isPackedFor(Page coordinator) {
        Locator handingOver = coordinator.locator("#handing-over");
        handingOver.locator("summary").click();
        handingOver
                .locator("textarea")
                .fill(coordinator
                        .request()
                        .get(windows.url("/api/intake/certificate"))
                        .text());
        Download sealed = coordinator.waitForDownload(
                () -> handingOver.locator("vaadin-button").click());
        assertThat(sealed.suggestedFilename()).isEqualTo("edition-1-reviewers.zip.p7m");
    }

    /** Another country's, so that there is somebody to hide among. */
    private UUID released(String country) {
        Page page = windows.of("analyst-" + country);
        Acts.handIn(page, "Boxes by rail", "Boxes of " + country + " came by rail in spring.");
        Acts.follow(page);
        page.locator("#releases")
                .getByText("Reviewers", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator("#grant").click();
        assertThat(page.locator("#releases .release").first()).containsText("Reviewers");
        return evidence.passagesOf(contribution(page)).getFirst();
    }

    private static UUID contribution(Page page) {
        return UUID.fromString(page.url().replaceAll(".*/contributions/([0-9a-f-]+).*", "$1"));
    }

    private UUID edition(UUID asked, UUID... others) {
        Assessment assessment = assessments.create(COORDINATOR, ASSESSMENT, "en");
        UUID section = assessment.chapters().getFirst().sections().getFirst().id();
        List<String> paragraphs = new ArrayList<>(List.of(paragraph(SENTENCE, asked)));
        for (UUID other : others) {
            paragraphs.add(paragraph("Boxes come by rail. ", other));
        }
        String step = "{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[%s]}}"
                .formatted(String.join(",", paragraphs));
        drafts.step(
                COORDINATOR,
                section,
                0,
                List.of(JsonMapper.shared().readTree(step)),
                UUID.randomUUID().toString());
        return editions.freeze(COORDINATOR, assessment.id()).id();
    }

    private static String paragraph(String text, UUID passage) {
        return """
                {"type":"paragraph","content":[{"type":"text","text":"%s"},
                {"type":"citation","attrs":{"passage":"%s"}}]}""".formatted(text, passage);
    }

    private static Locator request(Page page, String words) {
        return page.locator(".request").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }
}

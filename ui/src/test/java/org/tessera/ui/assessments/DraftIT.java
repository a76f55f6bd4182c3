package org.tessera.ui.assessments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;

/** Two coordinators write in one section, one of them for a while without a network; a reviewer comments, one answers. */
class DraftIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final String CITATION = "sup.citation";
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Assessments assessments;
    private final Drafts drafts;

    private UUID section;
    private String path;

    DraftIT(Assessments assessments, Drafts drafts, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
    }

    @BeforeEach
    void open() {
        Assessment assessment = assessments.create(COORDINATOR, "Threat assessment", "en");
        section = assessment.chapters().getFirst().sections().getFirst().id();
        drafts.setAudience(COORDINATOR, section, EnumSet.of(Audience.COORDINATORS, Audience.REVIEWERS));
        path = "/" + DraftView.path(assessment.id(), section);
    }

    @Test
    void twoPeopleInOneSectionEndWithTheSameText() {
        Page first = writing("coordinator-1");
        Page second = writing("coordinator-2");
        text(first).click();
        first.keyboard().type("Seizures doubled within a year. ");
        assertThat(text(second)).containsText("Seizures doubled within a year.");

        text(second).click();
        second.keyboard().press("Control+End");
        second.keyboard().type("Prices fell. ");
        first.keyboard().type("Purity rose. ");
        settled(first);
        settled(second);

        assertThat(text(first)).containsText("Prices fell.");
        assertThat(text(second)).containsText("Purity rose.");
        assertThat(words(first)).isEqualTo(words(second));
    }

    @Test
    void whatIsWrittenWithoutANetworkIsMergedWhenItReturns() {
        Page first = writing("coordinator-1");
        Page second = writing("coordinator-2");
        text(first).click();
        first.keyboard().type("Both read this. ");
        assertThat(text(second)).containsText("Both read this.");

        second.context().setOffline(true);
        text(second).click();
        second.keyboard().press("Control+End");
        second.keyboard().type("Written on a train, in a tunnel.");
        assertThat(second.locator("[data-standing=offline]")).isVisible(PATIENT);
        first.keyboard().type("Written meanwhile at a desk. ");
        settled(first);
        second.context().setOffline(false);

        settled(second);
        assertThat(text(first)).containsText("Written on a train, in a tunnel.");
        assertThat(text(second)).containsText("Written meanwhile at a desk.");
        assertThat(words(first)).isEqualTo(words(second));
    }

    @Test
    void aReviewerCommentsAndACoordinatorAnswers() {
        Page coordinator = writing("coordinator-1");
        text(coordinator).click();
        coordinator.keyboard().type("Prices fell everywhere.");
        settled(coordinator);
        Page reviewer = window("reviewer-1");
        assertThat(reviewer.locator("tessera-toolbar")).hasCount(0);
        assertThat(text(reviewer)).containsText("Prices fell everywhere.");

        text(reviewer).locator("p").first().click(new Locator.ClickOptions().setClickCount(3));
        reviewer.locator(".comment-start[data-act=comment]").click();
        reviewer.keyboard().type("Everywhere? Two countries reported none.");
        reviewer.locator(".comment-box button[type=submit]").click();
        Locator comment = coordinator.locator(".comment");
        assertThat(coordinator.locator(".comment-stretch")).hasText("Prices fell everywhere.");
        coordinator.locator(".comment-stretch").click();
        assertThat(comment).containsText("Everywhere? Two countries reported none.");

        comment.getByText("Answer", new Locator.GetByTextOptions().setExact(true))
                .click();
        comment.locator("vaadin-text-area textarea").fill("Now: in the countries that reported.");
        comment.locator("vaadin-button[theme~=primary]").click();

        assertThat(reviewer.locator(".comment .answer"))
                .containsText(Pattern.compile("Accepted.*countries that reported"));
    }

    @Test
    void theAuthorIsWarnedBeforeACitationShutsReadersOut() {
        Page analyst = windows.of("analyst-ua");
        Acts.handIn(analyst, "Scales in a farmhouse", "Precursors and brass scales were found in a disused farmhouse.");
        Acts.follow(analyst);
        Page coordinator = writing("coordinator-1");
        Page reviewer = window("reviewer-1");
        assertThat(coordinator.locator(".section-facts")).containsText("Reviewers");
        text(coordinator).click();
        coordinator.keyboard().type("Farmhouses serve as laboratories.");
        settled(coordinator);
        assertThat(text(reviewer)).containsText("Farmhouses serve as laboratories.");

        coordinator.locator("#evidence-search input").fill("brass scales farmhouse");
        coordinator.keyboard().press("Enter");
        Locator cite = coordinator
                .locator(".passage-card")
                .filter(new Locator.FilterOptions().setHasText("Scales in a farmhouse"))
                .getByText("Cite", new Locator.GetByTextOptions().setExact(true));
        cite.click();
        Locator warning = coordinator.getByRole(AriaRole.ALERTDIALOG);
        assertThat(warning).containsText("Reviewers will no longer see this section: Ukraine has not released");
        warning.getByText("Leave it out").click();
        assertThat(warning).isHidden();
        assertThat(text(coordinator).locator(CITATION)).hasCount(0);
        assertThat(text(reviewer)).containsText("Farmhouses serve as laboratories.");

        cite.click();
        warning.getByText("Cite all the same").click();
        assertThat(text(coordinator).locator(CITATION)).hasCount(1);
        settled(coordinator);
        assertThat(coordinator.locator(".audience-chip")).containsText(new String[] {"Coordinators"});
        assertThat(reviewer.locator("tessera-standing")).containsText("no longer open to you");
        reviewer.reload();
        assertThat(reviewer.locator("h1")).hasText("Nothing here");
    }

    private Page writing(String account) {
        Page page = window(account);
        assertThat(page.locator("tessera-toolbar [role=toolbar]")).isVisible(PATIENT);
        return page;
    }

    private Page window(String account) {
        Page page = windows.of(account, path);
        settled(page);
        return page;
    }

    private static Locator text(Page page) {
        return page.locator(".ProseMirror");
    }

    /** The text without the other person's cursor, which stands somewhere else on each screen. */
    private static String words(Page page) {
        return String.valueOf(text(page).evaluate("""
                editor => {
                    const copy = editor.cloneNode(true);
                    copy.querySelectorAll('.other-cursor').forEach(cursor => cursor.remove());
                    return [...copy.children].map(block => block.textContent).join('\\n');
                }"""));
    }

    private static void settled(Page page) {
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
    }
}

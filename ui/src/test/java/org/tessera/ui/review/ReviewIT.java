package org.tessera.ui.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.drafting.Drafts;
import org.tessera.edition.Editions;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.policy.Audience;
import org.tessera.review.SignOff;
import org.tessera.ui.Story;
import org.tessera.ui.assessments.DraftView;

/** An analyst comments on the own country's part, a reviewer suggests and signs off, a coordinator decides and freezes. */
class ReviewIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final Assessments assessments;
    private final Drafts drafts;
    private final Editions editions;
    private Assessment assessment;
    private UUID section;

    ReviewIT(Assessments assessments, Drafts drafts, Editions editions, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
        this.editions = editions;
    }

    @BeforeEach
    void open() {
        assessment = assessments.create(COORDINATOR, "Reviewed assessment", "en");
        section = assessment.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(one -> one.country() == Country.GE)
                .findFirst()
                .orElseThrow()
                .id();
        drafts.setAudience(COORDINATOR, section, EnumSet.of(Audience.COORDINATORS, Audience.REVIEWERS, Audience.GE));
    }

    @Test
    void fromACommentToAnEditionThatSaysWhoSigned() {
        String path = "/" + DraftView.path(assessment.id(), section);
        Page coordinator = windows.of("coordinator-1", path);
        text(coordinator).click();
        coordinator.keyboard().type("Prices fell everywhere in Georgia.");
        assertThat(coordinator.locator("[data-standing=saved]")).isVisible(PATIENT);

        Page analyst = windows.of("analyst-ge", path);
        choose(analyst);
        analyst.locator(".comment-start[data-act=comment]").click();
        analyst.keyboard().type("Not in Batumi, @coordinator-1.");
        analyst.locator(".comment-box button[type=submit]").click();
        assertThat(coordinator.locator(".comment-stretch")).isVisible(PATIENT);

        Page reviewer = windows.of("reviewer-1", path);
        choose(reviewer);
        reviewer.locator(".comment-start[data-act=suggest]").click();
        reviewer.locator(".suggest-box textarea[name=words]").fill("Prices fell in most of Georgia.");
        reviewer.locator(".suggest-box button[type=submit]").click();
        assertThat(text(coordinator).locator("ins.suggested")).hasText("in most of");
        assertThat(text(coordinator).locator("del.suggested")).hasText("everywhere in");
        assertThat(drafts.section(COORDINATOR, section).orElseThrow().text())
                .isEqualTo("Prices fell everywhere in Georgia.");

        text(coordinator).locator("ins.suggested").click();
        Locator card = coordinator.locator(".suggestion");
        assertThat(card).containsText("reviewer-1");
        card.locator("vaadin-button[theme~=primary]").click();
        assertThat(text(reviewer)).containsText("Prices fell in most of Georgia.");
        assertThat(text(reviewer).locator(".suggested")).hasCount(0);

        signFromTheList(reviewer);

        coordinator.navigate(coordinator.url().replaceAll("/assessments/.*", "/" + SignOffView.path(assessment.id())));
        assertThat(coordinator.locator("button.sign.signed")).hasCount(1);
        // other stories may have left tasks too
        assertThat(coordinator.locator(".side .task-count")).isVisible(PATIENT);
        coordinator.navigate(coordinator.url().replaceAll("/sign-off/.*", "/" + DraftView.path(assessment.id(), null)));
        coordinator.locator("#freeze").click();
        coordinator
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        assertThat(coordinator.locator(".edition")).hasCount(1);

        UUID edition = editions.of(COORDINATOR, assessment.id()).getFirst().id();
        assertThat(editions.content(COORDINATOR, edition).orElseThrow().chapters().stream()
                        .flatMap(chapter -> chapter.sections().stream())
                        .flatMap(one -> one.signOffs().stream())
                        .map(SignOff.Standing::signOff))
                .extracting(SignOff::account)
                .containsExactly("reviewer-1");
    }

    /** What is signed there is the text that was on the screen: not before it was read again as it stands. */
    private void signFromTheList(Page reviewer) {
        String list = reviewer.url().replaceAll("/assessments/.*", "/" + SignOffView.path(assessment.id()));
        Locator box = reviewer.locator(".sign-row vaadin-checkbox");
        reviewer.navigate(list);
        assertThat(reviewer.locator(".sign-row")).containsText("has changed since you read it", PATIENTLY);
        assertThat(box).hasAttribute("disabled", "");
        reviewer.locator(".sign-what a").click();
        assertThat(text(reviewer)).containsText("Prices fell in most of Georgia.", PATIENTLY);
        reviewer.navigate(list);
        assertThat(reviewer.locator(".sign-row vaadin-checkbox:not([disabled])"))
                .isVisible(PATIENT);
        box.locator("input").check();
        reviewer.locator("#sign-chosen").click();
        reviewer.locator(".sign-give").click();
        assertThat(reviewer.locator(".sign-row")).containsText("reviewer-1", PATIENTLY);
    }

    private static void choose(Page page) {
        assertThat(text(page)).containsText("Prices fell everywhere");
        text(page).locator("p").first().click(new Locator.ClickOptions().setClickCount(3));
    }

    private static Locator text(Page page) {
        return page.locator(".ProseMirror");
    }
}

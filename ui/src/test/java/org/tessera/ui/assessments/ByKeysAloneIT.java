package org.tessera.ui.assessments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
import org.tessera.ui.Axe;
import org.tessera.ui.Story;

/**
 * Toolbar, blocks, comments and suggestions without a mouse: everything is reached with the tab and arrow keys, nothing
 * that had the focus leaves it nowhere, and the checker finds nothing on the way.
 */
class ByKeysAloneIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final int MOST_TABS = 150;

    private final Assessments assessments;
    private final Drafts drafts;
    private final Axe axe = new Axe();
    private String path = "";

    ByKeysAloneIT(Assessments assessments, Drafts drafts, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
        this.drafts = drafts;
    }

    @BeforeEach
    void open() {
        Assessment assessment = assessments.create(COORDINATOR, "Written by keys", "en");
        UUID section = assessment.chapters().getFirst().sections().getFirst().id();
        drafts.setAudience(COORDINATOR, section, EnumSet.of(Audience.COORDINATORS, Audience.REVIEWERS));
        path = "/" + DraftView.path(assessment.id(), section);
    }

    @Test
    void writingCommentingSuggestingAndDecidingWithoutAMouse() {
        Page coordinator = window("coordinator-1");
        writing(coordinator);
        Page reviewer = window("reviewer-1");
        commenting(reviewer);
        suggesting(reviewer);
        deciding(coordinator);
        assertThat(text(reviewer)).containsText("Prices fell widely.");
        leaving(coordinator);
        assertThat(axe.wrong()).isEmpty();
    }

    private void writing(Page page) {
        tabTo(page, ".ProseMirror");
        page.keyboard().type("Prices fell everywhere.");
        page.keyboard().press("Shift+Home");
        // the editor follows the page's selection a moment later
        assertThat(page.locator(".comment-starts")).isVisible();
        page.keyboard().press("Alt+F10");
        assertThat(page.locator("[role=toolbar] [tabindex='0']")).hasCount(1);
        arrowTo(page, "[data-key=bold]");
        page.keyboard().press("Enter");
        assertThat(text(page).locator("strong")).hasText("Prices fell everywhere.");
        assertFocus(page, ".ProseMirror");

        page.keyboard().press("Alt+F10");
        arrowTo(page, "[data-key=insert]");
        page.keyboard().press("ArrowDown");
        Locator menu = page.locator("[role=menu]");
        assertFocus(page, "[data-choice=frame-new-judgement]");
        axe.look(page, "menu of blocks");
        page.keyboard().press("Escape");
        assertThat(menu).hasCount(0);
        assertFocus(page, "[data-key=insert]");
        page.keyboard().press("ArrowDown");
        assertFocus(page, "[data-choice=frame-new-judgement]");
        page.keyboard().press("Enter");
        assertThat(text(page).locator(".frame.judgement")).isVisible();
        assertFocus(page, ".ProseMirror");
        page.keyboard().type("They will fall further.");
        tabTo(page, ".frame.judgement select");
        page.keyboard().press("ArrowDown");
        assertThat(text(page).locator(".frame.judgement select").first()).not().hasValue("");

        backTo(page, ".ProseMirror");
        page.keyboard().press("Control+f");
        assertFocus(page, ".find-bar input");
        settled(page);
        axe.look(page, "writing");
        page.keyboard().press("Escape");
        assertFocus(page, ".ProseMirror");
    }

    private void commenting(Page page) {
        assertThat(text(page)).containsText("They will fall further.", patiently());
        tabTo(page, ".ProseMirror");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".comment-starts")).isVisible();
        axe.look(page, "reading");
        page.keyboard().press("Control+Alt+m");
        assertFocus(page, ".comment-box textarea");
        page.keyboard().type("Everywhere?");
        axe.look(page, "comment box");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".comment")).containsText("Everywhere?");
        assertFocus(page, ".ProseMirror");
        axe.look(page, "comments");
    }

    private void suggesting(Page page) {
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".comment-starts")).isVisible();
        page.keyboard().press("Control+Alt+s");
        assertFocus(page, ".suggest-box textarea");
        page.keyboard().press("Control+a");
        page.keyboard().type("Prices fell widely.");
        axe.look(page, "suggest box");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".suggestion")).containsText("widely");
        assertFocus(page, ".ProseMirror");
    }

    private void deciding(Page page) {
        assertThat(page.locator("#tab-comments")).hasText("Comments (1)", patientlyHas());
        assertThat(page.locator("#tab-suggestions")).hasText("Suggestions (1)", patientlyHas());
        tabTo(page, "vaadin-tab[selected]");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#pane-comments")).isVisible();
        tabTo(page, ".comment .card-acts vaadin-button");
        page.keyboard().press("Enter");
        assertFocus(page, ".answer-form textarea");
        axe.look(page, "answer");
        page.keyboard().type("Widely it is.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".comment .answer")).containsText(Pattern.compile("Accepted.*Widely it is"));
        assertFocus(page, ".comment-head");

        backTo(page, "vaadin-tab[selected]");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#pane-suggestions")).isVisible();
        axe.look(page, "suggestions");
        tabTo(page, ".suggestion vaadin-button[theme~=primary]");
        page.keyboard().press("Enter");
        assertThat(text(page)).containsText("Prices fell widely.");
        assertFocus(page, "#pane-suggestions");
    }

    /** The other panes, and out of the text at both of its ends. */
    private void leaving(Page page) {
        backTo(page, "vaadin-tab[selected]");
        for (String pane : new String[] {"#pane-sources", "#pane-history"}) {
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator(pane)).isVisible();
            axe.look(page, pane);
        }
        backTo(page, ".ProseMirror");
        tabTo(page, "vaadin-tab[selected]");
        backTo(page, ".ProseMirror");
        backTo(page, "[role=toolbar] button");
        backTo(page, ".outline a");
    }

    private Page window(String account) {
        Page page = windows.of(account, path);
        settled(page);
        return page;
    }

    private static Locator text(Page page) {
        return page.locator(".ProseMirror");
    }

    private static void settled(Page page) {
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static LocatorAssertions.HasTextOptions patientlyHas() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private static void tabTo(Page page, String selector) {
        pressTo(page, "Tab", selector, MOST_TABS);
    }

    private static void backTo(Page page, String selector) {
        pressTo(page, "Shift+Tab", selector, MOST_TABS);
    }

    private static void arrowTo(Page page, String selector) {
        pressTo(page, "ArrowRight", selector, 40);
    }

    private static void pressTo(Page page, String key, String selector, int most) {
        for (int pressed = 0; pressed < most && !focused(page, selector); pressed++) {
            page.keyboard().press(key);
        }
        assertThat(focused(page, selector)).as("%s leads to %s", key, selector).isTrue();
    }

    private static boolean focused(Page page, String selector) {
        return Boolean.TRUE.equals(page.evaluate("one => !!document.activeElement?.matches(one)", selector));
    }

    private static void assertFocus(Page page, String selector) {
        try {
            page.waitForFunction("one => !!document.activeElement?.matches(one)", selector);
        } catch (TimeoutError late) {
            Object has = page.evaluate("() => document.activeElement?.outerHTML.substring(0, 200)");
            throw new AssertionError(selector + " does not get the focus; it is on " + has, late);
        }
    }
}

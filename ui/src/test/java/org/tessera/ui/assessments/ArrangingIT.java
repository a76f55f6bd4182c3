package org.tessera.ui.assessments;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.testing.TestedPictures;
import org.tessera.ui.Story;

/** A coordinator arranges an assessment, keeps it as a template, plans a section, and writes it with its blocks. */
class ArrangingIT extends Story {

    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Assessments assessments;

    ArrangingIT(Assessments assessments, @LocalServerPort int port) {
        super(port);
        this.assessments = assessments;
    }

    @Test
    void partsMoveByMouseAndKeysAndTheOutlineIsKeptForTheNextAssessment() {
        Assessment assessment = assessments.create(COORDINATOR, "Arranged assessment", "en");
        Assessment.Chapter first = assessment.chapters().getFirst();
        Assessment.Chapter second = assessment.chapters().get(1);
        Page page = windows.of("coordinator-1", "/" + DraftView.path(assessment.id(), null));
        page.locator(".arrange-start").click();
        Locator rows = page.locator(".arranged-chapter .arrange-name");
        assertThat(rows.first()).hasValue(first.title());

        handle(page, first.id()).focus();
        page.keyboard().press("Alt+ArrowDown");
        assertThat(page.locator(".arranging [role=status]")).containsText(first.title() + " is now chapter 2");
        assertThat(rows.first()).hasValue(second.title());
        assertThat(handle(page, first.id())).isFocused();

        handle(page, first.id()).dragTo(row(page, second.id()));
        assertThat(rows.first()).hasValue(first.title());

        row(page, first.id()).locator(".arrange-out").click();
        assertThat(page.locator(".taken-out")).containsText(first.title());
        page.locator(".taken-out button").click();
        assertThat(page.locator(".taken-out")).isHidden();
        assertThat(rows.last()).hasValue(first.title());

        rows.last().fill("Ways and means");
        rows.last().press("Enter");
        assertThat(page.locator(".arranging [role=status]")).containsText("Ways and means");
        button(page, "template").click();
        page.getByRole(AriaRole.DIALOG).locator("vaadin-button[theme~=primary]").click();
        page.locator(".arrange-done").click();
        assertThat(page.locator(".contents-table")).containsText("Ways and means");

        page.navigate(windows.url("/templates"));
        assertThat(page.locator(".template-row")
                        .filter(new Locator.FilterOptions().setHasText("Arranged assessment"))
                        .first())
                .isVisible();
        assertThat(titles(COORDINATOR, assessment.id())).endsWith("Ways and means");
    }

    @Test
    void aSectionIsPlannedWrittenWithBlocksAndNotFrozenBeforeItsJudgementIsFinished() {
        Assessment assessment = assessments.create(COORDINATOR, "Judged assessment", "en");
        Assessment.Section section = assessment.chapters().getFirst().sections().getFirst();
        Page page = windows.of("coordinator-1", "/" + DraftView.path(assessment.id(), null));
        Locator line = page.locator("[data-section='" + section.id() + "']");
        assertThat(line).containsText("Empty");
        line.locator(".contents-plan").click();
        Locator form = page.getByRole(AriaRole.DIALOG);
        form.getByText("Me", new Locator.GetByTextOptions().setExact(true)).click();
        form.locator("vaadin-date-picker input").fill("2031-05-04");
        form.locator("vaadin-date-picker input").press("Enter");
        form.locator("vaadin-button[theme~=primary]").click();
        assertThat(line).containsText("coordinator-1");
        assertThat(line.locator(".contents-due")).containsText("2031");

        line.locator("a").click();
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
        page.locator(".ProseMirror").click();
        page.keyboard().type("Loads grow.");
        insert(page, "frame-new-judgement");
        page.keyboard().type("Loads will grow.");
        insert(page, "frame-new-gap");
        page.keyboard().type("Prices are unknown.");
        insert(page, "frame-new-case");
        page.keyboard().type("A lorry in May.");
        Locator text = page.locator(".ProseMirror");
        assertThat(text.locator(".frame-name"))
                .hasText(new String[] {"Key judgement 1", "Intelligence gap 1", "Case example 1"});
        page.locator(".ProseMirror > p").last().click();
        page.keyboard().type("See ");
        page.locator("[data-key=refer]").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Intelligence gap 1"))
                .click();
        assertThat(text.locator(".reference")).hasAttribute("data-shown", "Intelligence gap 1");

        putInAPicture(page);

        page.keyboard().press("Control+f");
        page.locator(".find-bar input").first().fill("Loads");
        assertThat(page.locator(".find-told")).hasText("1 of 2");
        page.locator(".find-bar .instead").fill("Cargoes");
        button(page, "Replace all").click();
        assertThat(text).containsText("Cargoes will grow.");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);

        freeze(page, assessment.id());
        assertThat(page.locator("body")).containsText(section.title());
        assertThat(page.locator(".edition")).hasCount(0);
        page.navigate(windows.url("/" + DraftView.path(assessment.id(), section.id())));
        assertThat(text.locator(".unfinished-judgement")).isVisible(PATIENT);
        text.locator(".frame.judgement select").first().selectOption("ICD203-5");
        text.locator(".frame.judgement select").last().selectOption("high");
        assertThat(text.locator(".unfinished-judgement")).hasCount(0);
        assertThat(page.locator("[data-standing=saved]")).isVisible(PATIENT);
        freeze(page, assessment.id());
        assertThat(page.locator(".edition")).hasCount(1);
        assertThat(page.locator("[data-section='" + section.id() + "']")).containsText("Drafting");
    }

    private void freeze(Page page, UUID assessment) {
        page.navigate(windows.url("/" + DraftView.path(assessment, null)));
        page.locator("#freeze").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".editions vaadin-progress-bar")).isHidden();
    }

    /** It is refused without words for it, and shown from the server; its caption is written next. */
    private static void putInAPicture(Page page) {
        insert(page, "frame-new-picture");
        Locator box = page.locator("dialog.picture-box");
        box.locator("input[type=file]")
                .setInputFiles(new FilePayload("routes.png", "image/png", TestedPictures.png(60, 30)));
        box.locator("textarea").fill("   ");
        box.locator("button.primary").click();
        assertThat(box).isVisible();
        box.locator("textarea").fill("Two routes");
        box.locator("button.primary").click();
        assertThat(box).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
        page.keyboard().type("Routes in 2025");
        Locator figure = page.locator(".ProseMirror .frame.figure");
        assertThat(figure.locator("p[data-line=caption]")).hasText("Routes in 2025");
        assertThat(figure.locator("img")).hasAttribute("alt", "Two routes");
        assertThat(figure.locator("img"))
                .hasJSProperty("naturalWidth", 60, new LocatorAssertions.HasJSPropertyOptions().setTimeout(60_000));
    }

    private static void insert(Page page, String block) {
        page.locator("[data-key=insert]").click();
        page.locator("[data-choice=" + block + "]").click();
        assertThat(page.locator("[role=menu]")).hasCount(0);
    }

    private java.util.List<String> titles(Viewer viewer, UUID assessment) {
        return assessments.visible(viewer, assessment).orElseThrow().chapters().stream()
                .map(Assessment.Chapter::title)
                .toList();
    }

    private static Locator handle(Page page, UUID part) {
        return page.locator("[id='arrange-" + part + "']");
    }

    private static Locator row(Page page, UUID part) {
        return page.locator(".arranged-row").filter(new Locator.FilterOptions().setHas(handle(page, part)));
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button, button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }
}

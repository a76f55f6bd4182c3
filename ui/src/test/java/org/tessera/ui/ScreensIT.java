package org.tessera.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.TesseraApplication;
import org.tessera.testing.WithTestEngines;

/** What people do on the screens, in a real browser against real engines. */
@SpringBootTest(
        classes = TesseraApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "tessera.samples=none"})
@WithTestEngines
class ScreensIT {

    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(90_000);

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Windows windows;

    @BeforeEach
    void openTheBrowser() {
        windows = new Windows(port);
    }

    @AfterEach
    void nothingWasBlockedAndNothingWentOutside() {
        windows.close();
        assertThat(windows.complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "analyst-ge, Hand in",
        "lead-ua, Hand in",
        "coordinator-1, Assessments",
        "reviewer-1, Search",
        "auditor, Ledger"
    })
    void everyRoleSignsInWithProofOfPossessionAndOut(String account, String place) {
        Page page = windows.open("/idp/login");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(windows.url("/"));
        Windows.signIn(page, account);

        assertThat(asked)
                .anyMatch(url -> url.contains("/oauth2/authorize?")
                        && url.contains("code_challenge_method=S256")
                        && url.contains("code_challenge="));
        assertThat(page.locator(".side")).containsText(place);

        page.locator("#sign-out").click();
        assertThat(page.locator("form #username")).isVisible();
        page.navigate(windows.url("/contributions"));
        assertThat(page.locator("form #username")).isVisible();
    }

    @Test
    void aPlainFileIsSealedInTheBrowserFoundAndSeenByOthersOnlyOnceReleased() {
        Page analyst = windows.of("analyst-ge");
        handIn(
                analyst,
                "Amber route seizures",
                "In March the border police seized 214 kilograms of heroin hidden in marble slabs on the amber route.");
        assertThat(analyst.locator(".receipt .digest")).hasText("Digests agree");
        analyst.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow it"))
                .click();
        assertThat(analyst.locator("#state")).hasAttribute("data-state", "INDEXED", PATIENTLY);

        search(analyst, "marble heroin");
        Locator hit = analyst.locator(".hit").first();
        assertThat(hit.locator("mark").first()).isVisible();
        hit.locator(".hit-title").click();
        assertThat(analyst.locator(".near.here")).containsText("214 kilograms");
        assertThat(analyst.url()).doesNotContain("heroin");

        Page neighbour = windows.of("analyst-md");
        search(neighbour, "marble heroin");
        assertThat(neighbour.locator("#found")).containsText("Nothing that you can see");

        analyst.navigate(windows.url("/contributions"));
        analyst.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Amber route seizures"))
                .click();
        analyst.getByText("Moldova", new Page.GetByTextOptions().setExact(true)).click();
        analyst.locator("#grant").click();
        assertThat(analyst.locator(".release")).containsText("Moldova");

        neighbour.reload();
        searchUntilFound(neighbour, "marble heroin");
    }

    @Test
    void whatIsLackingIsSaidBesideItsField() {
        Page analyst = windows.of("analyst-am");
        analyst.navigate(windows.url("/hand-in"));
        analyst.locator(".hand-in button[type=submit]").click();

        assertThat(analyst.locator("#title-wrong")).hasText("Give it a title.");
        assertThat(analyst.locator("#envelope-wrong")).hasText("Choose a file.");
    }

    @Test
    void theAuditorSeesTheLedgerAndNothingElse() {
        Page auditor = windows.of("auditor");

        assertThat(auditor.locator(".side a")).hasCount(1);
        assertThat(auditor.locator("table")).containsText("Signed in");
        auditor.locator("#verify").click();
        assertThat(auditor.locator(".verdict")).containsText("The ledger is intact");
        for (String place : List.of("/contributions", "/search", "/hand-in")) {
            auditor.navigate(windows.url(place));
            assertThat(auditor.locator("h1")).hasText("Nothing here");
        }
    }

    private void handIn(Page page, String title, String words) {
        page.navigate(windows.url("/hand-in"));
        page.locator("#file")
                .setInputFiles(new FilePayload("report.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8)));
        page.locator("#title").fill(title);
        page.locator("input[name=area][value=DRUGS]").check();
        page.locator("input[name=source][value=B]").check();
        page.locator("input[name=information][value='2']").check();
        page.locator("input[name=handling][value=H0]").check();
        page.locator(".hand-in button[type=submit]").click();
        assertThat(page.locator(".receipt")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    private static void search(Page page, String words) {
        Locator field = page.locator("#search-anywhere input");
        field.fill(words);
        field.press("Enter");
        assertThat(page.locator("#words input")).hasValue(words);
    }

    /** The index follows a release within moments. */
    private static void searchUntilFound(Page page, String words) {
        for (int attempt = 0; attempt < 30; attempt++) {
            search(page, words);
            page.locator("#found .hit, #found .empty").first().waitFor();
            if (page.locator("#found .hit").count() > 0) {
                return;
            }
            page.waitForTimeout(1000);
        }
        assertThat(page.locator("#found .hit").first()).isVisible();
    }
}

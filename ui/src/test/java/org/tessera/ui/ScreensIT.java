package org.tessera.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tessera.ui.Acts.fill;
import static org.tessera.ui.Acts.follow;
import static org.tessera.ui.Acts.handIn;
import static org.tessera.ui.Acts.search;
import static org.tessera.ui.Acts.searchUntilFound;
import static org.tessera.ui.Acts.send;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do on the screens, in a real browser against real engines. */
class ScreensIT extends Story {

    ScreensIT(@LocalServerPort int port) {
        super(port);
    }

    @AfterEach
    void nothingWasBlockedAndNothingWentOutside() {
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
        follow(analyst);
        assertThat(analyst.locator("#counts")).hasText("1 of 1 document read, 1 passage");

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
        analyst.locator("#releases")
                .getByText("Moldova", new Locator.GetByTextOptions().setExact(true))
                .click();
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
    void aCorrectionTakesThePlaceOfWhatItCorrects() {
        Page analyst = windows.of("analyst-am");
        handIn(analyst, "Firearms found in spring", "Twelve pistols were found in a truck near the border crossing.");
        follow(analyst);
        analyst.getByText("Hand in a correction").click();
        assertThat(analyst.locator("#title")).hasValue("Firearms found in spring");
        assertThat(analyst.locator("#replaces option:checked")).containsText("Firearms found in spring");
        assertThat(analyst.locator("input[name=handling][value=H0]")).isChecked();
        fill(analyst, "Firearms found in spring, corrected", "Twenty pistols were found in a truck near the border.");
        send(analyst);
        follow(analyst);

        analyst.navigate(windows.url("/contributions"));
        analyst.locator("#filter-title input").fill("SPRING firearms");
        Locator rows = analyst.locator("#contributions tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Replaced")))
                .containsText("Firearms found in spring");
        analyst.locator("#filter-title input").fill("corrected spring");
        assertThat(rows).hasCount(1);
        analyst.locator("#filter-title input").fill("nowhere");
        assertThat(analyst.locator("#contributions")).containsText("Nothing that you can see matches");
    }

    @Test
    void theAuditorSeesTheLedgerAndWhyAndNothingElse() {
        Page auditor = windows.of("auditor");

        assertThat(auditor.locator(".side a")).hasCount(2);
        assertThat(auditor.locator("table")).containsText("Signed in");
        auditor.locator("#verify").click();
        assertThat(auditor.locator(".verdict")).containsText("The ledger is intact");
        for (String place : List.of("/contributions", "/search", "/hand-in")) {
            auditor.navigate(windows.url(place));
            assertThat(auditor.locator("h1")).hasText("Nothing here");
        }
    }
}

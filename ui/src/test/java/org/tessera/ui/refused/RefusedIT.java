package org.tessera.ui.refused;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;

/**
 * An analyst hands in what is marked above the ceiling: it is refused with its reason, nobody finds a word of it, and a
 * security officer, who never learns what it says, destroys it for good.
 */
class RefusedIT extends Story {

    private static final String TITLE = "Opal rings in a safe";

    RefusedIT(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void whatIsMarkedAboveTheCeilingIsRefusedAndDestroyedUnread() {
        Page analyst = windows.of("analyst-az");
        Acts.handIn(analyst, TITLE, "SECRET\n\nSeven opal rings lay in a safe behind the altar.\n\nSECRET");
        analyst.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow it"))
                .click();
        assertThat(analyst.locator("#state"))
                .hasAttribute("data-state", "REJECTED", new LocatorAssertions.HasAttributeOptions().setTimeout(90_000));
        says(analyst.locator("#state"), "bears the marking “SECRET”");
        String number = analyst.url().replaceAll(".*/contributions/([0-9a-f]{8}).*", "$1");

        Page officer = windows.of("admin-1", "/refused");
        Locator line = officer.locator("tr").filter(new Locator.FilterOptions().setHasText(number));
        says(line, "Marked secret");
        assertThat(officer.locator("body")).not().containsText(TITLE);
        line.locator("[data-destroy]").click();
        Locator typed = officer.locator("#destroy-number input");
        typed.fill("another");
        officer.locator("#destroy-for-good").click();
        assertThat(officer.locator("#destroy-number")).hasAttribute("invalid", "");
        typed.fill(number);
        officer.locator("#destroy-for-good").click();
        says(line, "Destroyed");

        analyst.reload();
        says(analyst.locator("#state"), "destroyed");
        Page coordinator = windows.of("coordinator-1");
        Acts.search(coordinator, "opal rings");
        says(coordinator.locator("#found"), "Nothing that you can see");
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }
}

package org.tessera.ui.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;

/** Asking with the keyboard alone: completed, put right, narrowed, and never in the address. */
class SearchIT extends Story {

    SearchIT(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void whatIsTypedIsCompletedAndPutRight() {
        Page page = windows.of("analyst-md");
        Acts.handIn(page, "Parcels at the border", "Jasper beads hid pistols that came from Tbilisi in two vans.");
        Acts.follow(page);
        page.navigate(windows.url("/search"));
        Locator words = page.locator("#words input");

        words.click();
        page.keyboard().type("jasper tbil");
        assertThat(page.locator(".offers button").first()).containsText("Tbilisi");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(words).hasValue("jasper Tbilisi");
        assertThat(page.locator("#found .hit")).hasCount(1);
        assertThat(page.locator(".offers")).isHidden();

        words.press("ArrowDown");
        page.keyboard().press("s");
        assertThat(page.locator(".hit .keep")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(words).isFocused();

        words.fill("jasper -pistols");
        words.press("Enter");
        assertThat(page.locator("#found .empty")).isVisible();

        words.fill("pistls");
        words.press("Enter");
        assertThat(page.locator("#forgiven")).containsText("pistls");
        assertThat(words).hasValue("pistols");
        assertThat(page.locator("#found .hit")).hasCount(1);

        words.fill("jasper from Tiblisi");
        words.press("Enter");
        page.locator("#meant").click();
        assertThat(words).hasValue("jasper from Tbilisi");
        assertThat(page.locator("#meant")).hasCount(0);

        Locator anywhere = page.locator("#search-anywhere input");
        anywhere.fill("jasper vans");
        anywhere.press("Enter");
        anywhere.fill("typed while the answer is on its way");
        assertThat(words).hasValue("jasper vans");
        assertThat(anywhere).hasValue("typed while the answer is on its way");

        words.fill("jasper area:herion");
        words.press("Enter");
        assertThat(page.locator("#found .empty")).containsText("names no crime area");
        assertThat(page).hasURL(windows.url("/search"));
    }

    @Test
    void whoKeepsASearchIsToldAndCitesFromTheBasketLater() {
        Page page = windows.of("analyst-az");
        page.navigate(windows.url("/search"));
        page.locator("#words input").fill("amethyst");
        page.locator("#savings summary").click();
        page.locator("#saving-name input").fill("Purple stones");
        page.locator("#save-search").click();
        assertThat(page.locator("#savings .saved")).hasText("Purple stones");

        Acts.handIn(page, "Stones at the port", "Amethyst hid pistols that came from Poti in two vans.");
        Acts.follow(page);
        assertThat(page.locator(".bell .count")).hasText("1");
        page.locator(".bell").click();
        assertThat(page.locator(".hit .hit-title")).hasText("Stones at the port");
        page.locator(".hit .keep").click();
        page.navigate(windows.url("/basket"));
        assertThat(page.locator(".hit .hit-title")).hasText("Stones at the port");
        assertThat(page.locator(".bell .count")).hasCount(0);
    }
}

package org.tessera.ui.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.ui.Acts;
import org.tessera.ui.BrowserTest;
import org.tessera.ui.Windows;

/** Asking with the keyboard alone: completed, put right, narrowed, and never in the address. */
@BrowserTest
class SearchIT {

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Windows windows;

    @BeforeEach
    void open() {
        windows = new Windows(port);
    }

    @AfterEach
    void close() {
        windows.close();
        assertThat(windows.faults()).isEmpty();
    }

    @Test
    void whatIsTypedIsCompletedAndPutRight() {
        Page page = windows.of("analyst-md");
        Acts.handIn(page, "Parcels at the border", "Jasper beads hid pistols that came from Tbilisi in two vans.");
        Acts.follow(page);
        page.navigate("http://127.0.0.1:" + port + "/search");
        Locator words = page.locator("#words input");

        words.click();
        page.keyboard().type("jasper tbil");
        assertThat(page.locator(".offers button").first()).containsText("Tbilisi");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(words).hasValue("jasper Tbilisi");
        assertThat(page.locator("#found .hit")).hasCount(1);
        assertThat(page.locator(".offers")).isHidden();

        words.fill("jasper -pistols");
        words.press("Enter");
        assertThat(page.locator("#found .empty")).isVisible();

        words.fill("smugling");
        words.press("Enter");
        page.locator("#meant").click();
        assertThat(words).hasValue("smuggling");

        words.fill("jasper area:herion");
        words.press("Enter");
        assertThat(page.locator("#found .empty")).containsText("names no crime area");
        assertThat(page).hasURL("http://127.0.0.1:" + port + "/search");
    }
}

package org.tessera.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What people do in more than one story. */
public final class Acts {

    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(90_000);

    private Acts() {}

    /** Hands a text in on drugs, as B2 and H0, and waits for the receipt. */
    public static void handIn(Page page, String title, String words) {
        page.navigate(Windows.base(page) + "/hand-in");
        fill(page, title, words);
        send(page);
    }

    public static void fill(Page page, String title, String words) {
        page.locator("#file")
                .setInputFiles(new FilePayload("report.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8)));
        page.locator("#title").fill(title);
        page.locator("input[name=area][value=DRUGS]").check();
        page.locator("input[name=source][value=B]").check();
        page.locator("input[name=information][value='2']").check();
        page.locator("input[name=handling][value=H0]").check();
    }

    public static void send(Page page) {
        page.locator(".hand-in button[type=submit]").click();
        assertThat(page.locator(".receipt")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    /** From the receipt to the contribution's page, until it is searchable. */
    public static void follow(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Follow it"))
                .click();
        assertThat(page.locator("#state")).hasAttribute("data-state", "INDEXED", PATIENTLY);
    }

    public static void search(Page page, String words) {
        Locator field = page.locator("#search-anywhere input");
        field.fill(words);
        field.press("Enter");
        assertThat(page.locator("#words input")).hasValue(words);
    }

    /** The index follows a release within moments. */
    public static void searchUntilFound(Page page, String words) {
        searchUntil(page, words, ".hit");
    }

    /** And a withdrawal. */
    public static void searchUntilGone(Page page, String words) {
        searchUntil(page, words, ".empty");
    }

    private static void searchUntil(Page page, String words, String outcome) {
        for (int attempt = 0; attempt < 30; attempt++) {
            search(page, words);
            page.locator("#found .hit, #found .empty").first().waitFor();
            if (page.locator("#found " + outcome).count() > 0) {
                return;
            }
            page.waitForTimeout(1000);
        }
        assertThat(page.locator("#found " + outcome).first()).isVisible();
    }
}

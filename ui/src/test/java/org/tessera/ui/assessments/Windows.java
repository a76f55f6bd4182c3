package org.tessera.ui.assessments;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People's windows: each person has an own browser context, signed in as a demo account. */
final class Windows implements AutoCloseable {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> faults = new ArrayList<>();

    Windows(int port) {
        address = "http://127.0.0.1:" + port + "/";
        boolean own = Files.isExecutable(DEBIANS);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(own ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        if (own) {
            options.setExecutablePath(DEBIANS);
        }
        browser = playwright.chromium().launch(options);
    }

    /** A window of this account, at a path within the application. */
    Page of(String account, String path) {
        BrowserContext person = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        person.setDefaultTimeout(60_000);
        Page page = person.newPage();
        page.onPageError(fault -> faults.add(account + ": " + fault));
        page.navigate(address + path);
        page.locator("#username").fill(account);
        page.locator("#password").fill(account + "-demo");
        page.locator("button[type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(address) && !url.contains("/idp/"));
        if (!page.url().equals(address + path)) {
            page.navigate(address + path);
        }
        return page;
    }

    /** Errors of scripts in any window. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

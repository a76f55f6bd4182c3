package org.tessera.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A browser with a window for each person; it remembers what went wrong in any of them. */
public final class Windows implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/bin/chromium");

    /** One for all stories, which come one after the other; it goes when they are over. */
    private static @Nullable Browser browser;

    private final List<BrowserContext> open = new ArrayList<>();
    private final String base;

    /** Console errors (violations of the content security policy among them) and requests that leave the host. */
    final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    /** Errors of scripts in any window. */
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

    public Windows(int port) {
        base = "http://127.0.0.1:" + port;
        // What is seen at once on a free machine may take its time on a busy one.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** A window of somebody who has not signed in. */
    public Page open(String path) {
        BrowserContext context = browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        open.add(context);
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                complaints.add("outside: " + request.url());
            }
        });
        page.navigate(base + path);
        return page;
    }

    /** A window of one of the demo accounts, signed in at the provider's page. */
    public Page of(String account) {
        Page page = open("/");
        signIn(page, account);
        return page;
    }

    /** The same, at a path within the application. */
    public Page of(String account, String path) {
        Page page = of(account);
        page.navigate(base + path);
        return page;
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The address that a window's application has. */
    static String base(Page page) {
        URI here = URI.create(page.url());
        return here.getScheme() + "://" + here.getAuthority();
    }

    static void signIn(Page page, String account) {
        page.locator("[data-account='" + account + "']").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page.locator(".top .who")).hasText(account);
    }

    /** Of a path within the application. */
    public String url(String path) {
        return base + path;
    }

    private static Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"));
            if (Files.isExecutable(DEBIAN)) {
                options.setExecutablePath(DEBIAN);
            }
            browser = playwright.chromium().launch(options);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (Files.isExecutable(DEBIAN)) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return environment;
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
        open.clear();
    }
}

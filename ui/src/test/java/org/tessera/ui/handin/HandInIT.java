package org.tessera.ui.handin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.intake.SealPage;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;

/** The line breaks in the middle, the page is loaded anew, and the upload goes on; then a file that was sealed elsewhere. */
class HandInIT extends Story {

    /** More than one piece of 16 MiB. */
    private static final int LARGE = 20 << 20;

    private final SealPage sealPage;

    @TempDir
    Path folder;

    HandInIT(SealPage sealPage, @LocalServerPort int port) {
        super(port);
        this.sealPage = sealPage;
    }

    @Test
    void whatWasBegunGoesOnAfterAReloadAndWhatWasSealedElsewhereIsTakenAsItIs() throws Exception {
        Page analyst = windows.of("analyst-az", "/hand-in");
        Path large = folder.resolve("large.bin");
        byte[] noise = new byte[LARGE];
        new Random(4).nextBytes(noise);
        Files.write(large, noise);
        AtomicInteger pieces = new AtomicInteger();
        analyst.route("**/api/uploads/*", route -> {
            boolean cut = route.request().method().equals("PATCH") && pieces.getAndIncrement() > 0;
            if (cut) {
                route.abort();
            } else {
                route.resume();
            }
        });
        Acts.fill(analyst, "Twenty megabytes of noise", "");
        analyst.locator("#file").setInputFiles(large);
        analyst.locator(".hand-in button[type=submit]").click();
        assertThat(analyst.locator(".progress")).containsText("The line is away");

        analyst.reload();
        assertThat(analyst.locator(".unfinished")).containsText("Twenty megabytes of noise");
        assertThat(analyst.locator(".unfinished [data-upload]")).containsText("79 %");
        analyst.unroute("**/api/uploads/*");
        analyst.locator(".unfinished .go-on").click();

        assertThat(analyst.locator(".receipt .digest")).hasText("Digests agree");
        analyst.locator(".receipt ~ .row button").click();
        assertThat(analyst.locator(".unfinished")).hasCount(0);

        Path envelope = sealedWithoutConnection(analyst.context());
        Acts.fill(analyst, "Sealed without a connection", "");
        analyst.locator("#file").setInputFiles(envelope);
        assertThat(analyst.locator("#file-state")).containsText("sealed envelope already");
        Acts.send(analyst);
        Acts.follow(analyst);
        assertThat(analyst.locator("table")).containsText("note.txt");
    }

    /** Two files, so that the archive too is made there. */
    private Path sealedWithoutConnection(BrowserContext context) throws Exception {
        Path page = Files.write(folder.resolve("seal.html"), sealPage.html());
        context.setOffline(true);
        Page offline = context.newPage();
        offline.navigate(page.toUri().toString());
        offline.locator("#files").setInputFiles(new FilePayload[] {file("note.txt"), file("second.txt")});
        Download sealed = offline.waitForDownload(() -> offline.locator("#seal").click());
        Path envelope = folder.resolve(sealed.suggestedFilename());
        sealed.saveAs(envelope);
        offline.close();
        context.setOffline(false);
        return envelope;
    }

    private static FilePayload file(String name) {
        String words = "Invented: " + name + " tells of forty passports that were seized at a crossing in March.";
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }
}

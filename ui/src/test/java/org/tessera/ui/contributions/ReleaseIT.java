package org.tessera.ui.contributions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.ui.Acts;
import org.tessera.ui.Story;

/** An owner lets reviewers see one passage of a document, and takes the whole back again. */
class ReleaseIT extends Story {

    private static final String FIRST =
            "In April the customs laboratory identified chalcedony dust in nine parcels, each"
                    + " wrapped twice and posted from the same counter; the senders paid in coins, gave names that nobody bears,"
                    + " and left by a side door before the second form was stamped.";
    private static final String SECOND =
            "In May the same laboratory identified obsidian splinters in four parcels, all of"
                    + " them posted at a weekend by a courier who told the clerk that he collects minerals; his telephone led to"
                    + " a storehouse whose tenant had moved out a week earlier.";

    ReleaseIT(@LocalServerPort int port) {
        super(port);
    }

    @Test
    void aReviewerFindsThePassageReleasedButNotItsNeighbourUntilTheWholeIsWithdrawn() {
        Page owner = windows.of("analyst-ge");
        Acts.handIn(owner, "Parcels from one counter", FIRST + "\n\n" + SECOND);
        Acts.follow(owner);
        Page reviewer = windows.of("reviewer-1");

        owner.locator("table").getByText("report.txt").click();
        Locator passages = owner.locator(".document .near");
        assertThat(passages).hasCount(2);
        assertThat(owner.locator("#grant")).isDisabled();
        passages.last().getByRole(AriaRole.CHECKBOX).check();
        owner.locator("#releases")
                .getByText("Reviewers", new Locator.GetByTextOptions().setExact(true))
                .click();
        owner.locator("#grant").click();
        assertThat(owner.locator("#releases .release")).containsText("one passage of report.txt");
        assertThat(passages.last().locator(".seen-by")).hasText("Reviewers");
        assertThat(passages.first().locator(".seen-by")).isEmpty();

        Acts.searchUntilFound(reviewer, "obsidian splinters");
        Acts.search(reviewer, "chalcedony dust");
        assertThat(reviewer.locator("#found")).containsText("Nothing that you can see");
        Acts.search(reviewer, "obsidian splinters");
        reviewer.locator(".hit-title").click();
        reviewer.locator("#whole-document").click();
        assertThat(reviewer.locator(".document.whole .near")).hasCount(1);
        assertThat(reviewer.locator(".document.whole")).containsText("obsidian splinters");

        owner.locator(".back").click();
        owner.locator("#withdraw").click();
        owner.locator("#withdraw-for-good").click();
        assertThat(owner.getByRole(AriaRole.DIALOG)).containsText("A withdrawal needs a reason");
        owner.locator("vaadin-dialog textarea").fill("The laboratory mixed up two parcels.");
        owner.locator("#withdraw-for-good").click();
        assertThat(owner.locator("#state")).hasAttribute("data-state", "WITHDRAWN");

        assertThat(reviewer.locator("h1")).hasText("Nothing here");
        Acts.searchUntilGone(reviewer, "obsidian splinters");
    }
}

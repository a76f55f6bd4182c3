package org.tessera.ui.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tessera.accounts.Accounts;
import org.tessera.accounts.ShuttingOut;
import org.tessera.assessment.Assessment;
import org.tessera.assessment.Assessments;
import org.tessera.identity.Country;
import org.tessera.identity.Role;
import org.tessera.identity.Viewer;
import org.tessera.ui.Story;
import org.tessera.ui.assessments.DraftView;

/** A newcomer waits, is let in by the own country's lead, works, and is out with an open window when shut out. */
class AccountsIT extends Story {

    private static final String NEWCOMER = "newcomer-ge";
    private static final Viewer LEAD = new Viewer("lead-ge", Set.of(Role.LEAD), Country.GE);
    private static final Viewer COORDINATOR = new Viewer("coordinator-1", Set.of(Role.COORDINATOR), null);

    private final Accounts accounts;
    private final ShuttingOut shuttingOut;
    private final Assessments assessments;

    AccountsIT(Accounts accounts, ShuttingOut shuttingOut, Assessments assessments, @LocalServerPort int port) {
        super(port);
        this.accounts = accounts;
        this.shuttingOut = shuttingOut;
        this.assessments = assessments;
    }

    @AfterEach
    void asBefore() {
        accounts.own(NEWCOMER).ifPresent(own -> {
            if (own.disabled() != null) {
                shuttingOut.enable(LEAD, NEWCOMER);
            }
            own.appointments().forEach(made -> accounts.end(LEAD, NEWCOMER, made.id()));
        });
    }

    @Test
    void aNewcomerIsLetInWorksAndIsShutOutWithAnOpenWindow() {
        Page newcomer = windows.open("/");
        newcomer.locator("[data-account='" + NEWCOMER + "']").click();
        newcomer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        says(newcomer.locator(".waiting"), "You are nearly in");
        says(newcomer.locator(".waiting"), "confirmed by lead-ge");

        Page lead = windows.of("lead-ge", "/accounts");
        lead.locator("[data-waits='" + NEWCOMER + "'] .confirm").click();
        says(lead.locator("[data-account='" + NEWCOMER + "']"), "Analyst");

        // the page that waits goes on by itself
        says(newcomer.locator(".top .who"), NEWCOMER);
        newcomer.navigate(windows.url("/search"));
        assertThat(newcomer.locator(".side")).isVisible(patiently());
        hasNoTitleOfWhatIsOutOfSight(newcomer);

        Locator row = lead.locator("[data-account='" + NEWCOMER + "']");
        row.locator(".against").click();
        row.locator("vaadin-text-field input").fill("Left the service");
        row.locator(".against").click();
        says(row, "Left the service");
        // the open window leaves by itself, or says that it is over where the news of it did not come through
        assertThat(newcomer.locator(".waiting, [data-account], .v-system-error").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
    }

    /** Page titles of another country's part and of one that never was. */
    private void hasNoTitleOfWhatIsOutOfSight(Page page) {
        Assessment whole = assessments.create(COORDINATOR, "Pages without titles", "en");
        UUID foreign = whole.chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.country() == Country.MD)
                .findFirst()
                .orElseThrow()
                .id();
        for (String path : new String[] {
            DraftView.path(whole.id(), foreign),
            DraftView.path(whole.id(), UUID.randomUUID()),
            "contributions/" + UUID.randomUUID()
        }) {
            page.navigate(windows.url("/" + path));
            says(page.locator(".place h1"), "Nothing here");
            assertThat(page).hasTitle("Nothing here · Tessera");
            assertThat(page.locator("body")).not().containsText("Pages without titles");
        }
    }

    private static void says(Locator where, String words) {
        assertThat(where).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }
}
